// Preview of a citation, meaning of an abbreviation: one card for the page, beside the words.
//
// A mouse opens it by staying on the words, and may move onto the card; the keyboard opens it by focus; a finger
// opens it by the first tap, and the card then holds the link. Escape, or anything elsewhere, closes it.

const OPEN_AFTER = 120; // ms: a mouse that only crosses the words opens nothing
const CLOSE_AFTER = 250; // ms: time to reach the card

const card = document.createElement("div");
card.className = "xem-truoc";
card.id = "xem-truoc";
card.setAttribute("role", "tooltip");
card.hidden = true;

let shown = null;
let timer = 0;
let pointer = "mouse";

const focusable = (words) => words.querySelector("a") ?? words;

const close = () => {
  window.clearTimeout(timer);
  card.hidden = true;
  if (shown) focusable(shown).removeAttribute("aria-describedby");
  shown = null;
};

const element = (tag, name, text) => {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
};

const content = (words) => {
  const { so, ngay, trichYeu, toanVan, nghia } = words.dataset;
  if (nghia) return [element("p", "so", nghia)];
  const parts = [element("p", "so", so), element("p", "phu", ngay)];
  if (trichYeu) parts.push(element("p", "trich-yeu", trichYeu));
  const foot = element("p", "phu", toanVan);
  const link = words.querySelector("a");
  if (link && pointer === "touch") {
    const open = element("a", "mo", "Mở trang văn bản");
    open.href = link.href;
    foot.append(" · ", open);
  }
  return [...parts, foot];
};

// Below the first line of the words, or above them where the window ends; always inside the window.
const place = (words) => {
  const box = words.getClientRects()[0];
  const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 8));
  const fits = box.bottom + card.offsetHeight + 4 < window.innerHeight;
  const top = fits ? box.bottom + 2 : box.top - card.offsetHeight - 2;
  card.style.setProperty("left", `${left + window.scrollX}px`);
  card.style.setProperty("top", `${top + window.scrollY}px`);
};

const open = (words) => {
  window.clearTimeout(timer);
  if (words === shown) return;
  close();
  shown = words;
  card.replaceChildren(...content(words));
  card.hidden = false;
  place(words);
  focusable(words).setAttribute("aria-describedby", card.id);
};

const later = (act, delay) => {
  window.clearTimeout(timer);
  timer = window.setTimeout(act, delay);
};

export const previews = () => {
  for (const short of document.querySelectorAll(".toan-van abbr[title]")) short.dataset.nghia = short.title;
  const all = document.querySelectorAll(".dan[data-so], .toan-van abbr[data-nghia]");
  if (!all.length) return;
  document.querySelector("main").append(card);
  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType || "mouse";
    if (shown && !card.contains(event.target) && !shown.contains(event.target)) close();
  }, true);
  document.addEventListener("keydown", (event) => {
    pointer = "keyboard";
    if (event.key === "Escape") close();
  }, true);
  for (const words of all) {
    words.removeAttribute("title"); // the browser's own tip would lie over the card
    words.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "mouse") later(() => open(words), OPEN_AFTER);
    });
    words.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse") later(close, CLOSE_AFTER);
    });
    words.addEventListener("focusin", () => { if (pointer !== "touch") open(words); });
    words.addEventListener("focusout", () => { if (pointer !== "touch") close(); });
    words.addEventListener("click", (event) => {
      if (pointer !== "touch" || shown === words) return;
      event.preventDefault();
      open(words);
    });
  }
  card.addEventListener("pointerenter", () => window.clearTimeout(timer));
  card.addEventListener("pointerleave", () => { if (pointer !== "touch") later(close, CLOSE_AFTER); });
};
