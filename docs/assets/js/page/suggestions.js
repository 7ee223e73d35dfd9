// Suggestions under a search box, in the header or on the page: instruments, units, themes, abbreviations.
//
// The box is a combobox as the ARIA practices describe it: the focus stays in the field, the arrow keys move
// through the list, Enter follows, Escape closes. The list, and what looks through it, is loaded when a box is first used.

import { element } from "../element.js";

const MOST = 8;
const PAUSE = 80;

const suggesting = () => import("../search/suggesting.js");

export const suggestions = () => {
  for (const box of document.querySelectorAll("[data-goi-y]")) install(box, box.querySelector("input"));
};

function install(box, input) {
  const list = element("ul", { id: "kho-goi-y", class: "kho-goi-y", role: "listbox", "aria-label": "Gợi ý", hidden: "" });
  const status = element("p", { class: "kho-goi-y-tin", role: "status" });
  box.append(list, status);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" })) {
    input.setAttribute(name, value);
  }
  let timer = 0;
  let turn = 0;

  const options = () => [...list.children];
  const active = () => list.querySelector("[aria-selected=true]");

  const close = () => {
    turn += 1;
    list.replaceChildren();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    status.textContent = "";
  };

  const select = (option) => {
    active()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };

  const show = async () => {
    const mine = (turn += 1);
    const query = input.value;
    if (!query.trim()) return close();
    const found = await suggesting().then(({ suggestions }) => suggestions(query, MOST)).catch(() => null);
    // Without the list the box still searches; an older list is not shown over a newer one.
    if (!found || mine !== turn) return;
    if (!found.length) return close();
    list.replaceChildren(...found.map(optionOf));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    input.removeAttribute("aria-activedescendant");
    status.textContent = `${found.length} gợi ý; dùng phím mũi tên để chọn.`;
  };

  input.addEventListener("focus", () => suggesting().then(({ load }) => load()).catch(() => {}), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      return close();
    }
    if (event.key === "Enter" && active()) {
      event.preventDefault();
      return location.assign(active().dataset.den);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (list.hidden) return show();
    // Behind the last option stands the field itself, where nothing is chosen.
    const stops = [...options(), null];
    select(stops.at((stops.indexOf(active()) + step) % stops.length));
  });
  // The field keeps the focus, so that a click is not lost with the list.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target.closest("[role=option]");
    if (option) location.assign(option.dataset.den);
  });
}

function optionOf({ item, href }, i) {
  const about = item.group === "van-ban" ? [item.kind, item.date_text, item.subject] : [item.kind, item.subject];
  return element(
    "li",
    { id: `kho-goi-y-${i}`, role: "option", "aria-selected": "false", "data-den": href },
    element("b", {}, item.name),
    element("span", {}, about.filter(Boolean).join(" · ")),
  );
}
