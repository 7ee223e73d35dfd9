// Flashcards, one at a time: turn, then say whether it was known. What was not known comes back.

import { element } from "../element.js";
import { shuffled } from "./bank.js";
import { answered, progress } from "./progress.js";
import { isDue } from "./schedule.js";

export function cards() {
  const place = document.querySelector("[data-the-nho]");
  if (!place) return;
  const packs = [...document.querySelectorAll("[data-bo-the]")].map((each) => ({
    title: each.dataset.boThe,
    cards: [...each.querySelectorAll(".the-nho")],
  }));
  const select = element("select", { id: "tn-bo" }, ...packs.map((pack, index) => element("option", { value: String(index) }, `${pack.title} (${pack.cards.length} thẻ)`)));
  const begin = element("button", { type: "button", class: "nut chinh" }, "Học lần lượt");
  const said = element("p", { class: "tien-do", role: "status" });
  const stage = element("div", { class: "san-the" });
  place.append(
    element("p", { class: "chon-bo" }, element("label", { for: "tn-bo" }, "Bộ thẻ"), " ", select, " ", begin),
    said,
    stage,
  );
  begin.addEventListener("click", () => turn(packs[Number(select.value)].cards, said, stage));
}

/** New cards and those that are due; all of them where none is. */
function waiting(all) {
  const known = progress();
  const now = Date.now();
  const due = all.filter((each) => !known[each.dataset.the] || isDue(known[each.dataset.the], now));
  return shuffled(due.length ? due : all);
}

function turn(all, said, stage) {
  const queue = waiting(all);
  const next = () => {
    const card = queue.shift();
    if (!card) {
      said.textContent = "Hết thẻ cần học lúc này.";
      stage.replaceChildren();
      return;
    }
    said.textContent = `Còn ${queue.length + 1} thẻ.`;
    const back = element("div", { class: "mat-sau", role: "status", tabindex: "-1" });
    const show = element("button", { type: "button", class: "nut" }, "Lật thẻ");
    const knew = element("button", { type: "button", class: "nut chinh" }, "Đã nhớ");
    const missed = element("button", { type: "button", class: "nut" }, "Chưa nhớ");
    const judge = element("div", { class: "cong-cu" }, knew, missed);
    judge.hidden = true;
    show.addEventListener("click", () => {
      back.append(...[...card.querySelectorAll(":scope > p")].map((each) => each.cloneNode(true)));
      show.hidden = true;
      judge.hidden = false;
      back.focus(); // not a button: Enter pressed twice must not say that the card was known
    });
    const done = (right) => {
      answered(card.dataset.the, right);
      if (!right) queue.push(card);
      next();
    };
    knew.addEventListener("click", () => done(true));
    missed.addEventListener("click", () => done(false));
    const front = element("p", { class: "mat-truoc" }, card.querySelector("summary").textContent.trim());
    stage.replaceChildren(element("div", { class: "the-dang-hoc" }, front, back, show, judge));
    show.focus();
  };
  next();
}
