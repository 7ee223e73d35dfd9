// The sign beside each paragraph of a full text opens a small menu: take the quotation along, or its address.
// Words that are selected are what is quoted. Without this script the sign is a link to the paragraph.

import { addressOf, chosenIn, ownPaper, placeOf, placeOfAll, quotation, wordsOf } from "./citing.js";
import { copy } from "./clipboard.js";
import { element } from "../element.js";
import { copied } from "./said.js";

const QUOTED = "Đã chép câu trích kèm nguồn";
const LINKED = "Đã chép liên kết";
const SETTLED = 200; // ms: a selection is still being drawn until then

/** The selection, where it lies in the full text. */
const chosen = () => {
  const selection = window.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return [];
  const range = selection.getRangeAt(0);
  const text = document.querySelector(".toan-van");
  return text?.contains(range.commonAncestorContainer) ? chosenIn(range, text) : [];
};

const takeAlong = (parts) => {
  const paragraphs = parts.map(({ paragraph }) => paragraph);
  const words = parts.map((part) => part.words);
  const { text, html } = quotation(words, placeOfAll(paragraphs), ownPaper(), addressOf(paragraphs[0]));
  return copied(copy(text, html), QUOTED);
};

const share = (paragraph) => {
  const title = [placeOf(paragraph), ownPaper()].filter(Boolean).join(", ");
  return navigator.share({ title, url: addressOf(paragraph) }).catch(() => {}); // a reader may change his mind
};

const button = (words, act) => {
  const made = element("button", { type: "button" }, words);
  made.addEventListener("click", act);
  return made;
};

// The menu stands behind its paragraph, so that the keyboard finds it there.
class Menu {
  constructor() {
    this.name = element("p", { class: "cho", id: "menu-trich-cho" });
    this.quote = button("", () => this.#do(() => takeAlong(this.parts)));
    const link = button("Chép liên kết", () => this.#do(() => copied(copy(addressOf(this.paragraph)), LINKED)));
    const shared = navigator.share ? [button("Chia sẻ…", () => this.#do(() => share(this.paragraph)))] : [];
    this.box = element(
      "div",
      { class: "menu-trich khong-phai-nguyen-van", role: "group", "aria-labelledby": this.name.id },
      this.name, this.quote, link, ...shared,
    );
    this.box.addEventListener("keydown", (event) => this.#key(event));
    this.box.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && relatedTarget !== this.sign && !this.box.contains(relatedTarget)) this.close();
    });
    document.addEventListener("pointerdown", ({ target }) => {
      if (!this.box.contains(target) && !target.closest?.("a.neo")) this.close();
    });
  }

  open(sign) {
    const again = this.sign === sign;
    this.close();
    if (again) return;
    this.sign = sign;
    this.paragraph = sign.closest("[data-dong]");
    const parts = chosen();
    const own = parts.some(({ paragraph }) => paragraph === this.paragraph);
    this.parts = own ? parts : [{ paragraph: this.paragraph, words: wordsOf(this.paragraph) }];
    this.name.textContent = own ? placeOfAll(parts.map(({ paragraph }) => paragraph)) : placeOf(this.paragraph);
    this.quote.textContent = own ? "Chép chữ đang chọn kèm nguồn" : "Chép câu trích kèm nguồn";
    sign.setAttribute("aria-expanded", "true");
    (this.paragraph.closest(".bang-so-lieu") ?? this.paragraph).after(this.box);
    this.#stand();
    this.quote.focus({ preventScroll: true });
  }

  close() {
    this.sign?.removeAttribute("aria-expanded");
    this.sign = null;
    this.box.remove();
  }

  // Below the sign, inside the sheet; on a narrow screen the style sheet lays it at the foot of the window.
  #stand() {
    const sheet = this.box.offsetParent?.getBoundingClientRect();
    if (!sheet) return;
    const at = this.sign.getBoundingClientRect();
    const left = Math.max(0, Math.min(at.left - sheet.left, sheet.width - this.box.offsetWidth - 8));
    this.box.style.setProperty("left", `${left}px`);
    this.box.style.setProperty("top", `${at.bottom - sheet.top + 2}px`);
  }

  #key(event) {
    const all = [...this.box.querySelectorAll("button")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.#back();
    else if (step) all.at((all.indexOf(document.activeElement) + step) % all.length).focus();
    else return;
    event.preventDefault();
  }

  async #do(act) {
    const { sign } = this; // copying takes the focus away for a moment, which closes the menu
    await act();
    this.#back(sign);
  }

  #back(sign = this.sign) {
    this.close();
    sign?.focus({ preventScroll: true });
  }
}

// Beside words that are selected: one button, which takes them along.
const besideChosen = (text) => {
  const bar = button("Chép kèm nguồn", () => {
    takeAlong(chosen());
    bar.hidden = true;
  });
  bar.className = "nut trich-chon khong-phai-nguyen-van";
  bar.hidden = true;
  bar.addEventListener("pointerdown", (event) => event.preventDefault()); // the selection stays
  text.after(bar);
  let timer = 0;
  const settle = () => {
    bar.hidden = !chosen().length;
    if (bar.hidden) return;
    const rects = window.getSelection().getRangeAt(0).getClientRects();
    const last = rects[rects.length - 1];
    const left = Math.min(last.right, document.documentElement.clientWidth - bar.offsetWidth - 8);
    bar.style.setProperty("left", `${Math.max(8, left) + window.scrollX}px`);
    bar.style.setProperty("top", `${last.bottom + window.scrollY + 6}px`);
  };
  document.addEventListener("selectionchange", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(settle, SETTLED);
  });
};

// Who comes by the number of a line goes on with the name of the place.
const readableAddress = () => {
  if (!/^#d\d/.test(location.hash)) return;
  const name = document.getElementById(location.hash.slice(1))?.closest("[data-dong]")?.querySelector("a.neo")?.hash;
  if (name && !/^#d\d/.test(name)) history.replaceState(history.state, "", name);
};

export const paragraphs = () => {
  const text = document.querySelector(".toan-van");
  if (!text) return;
  const menu = new Menu();
  // A press on the sign leaves the selection as it is.
  text.addEventListener("mousedown", (event) => { if (event.target.closest("a.neo")) event.preventDefault(); });
  text.addEventListener("click", (event) => {
    const sign = event.target.closest("a.neo");
    if (!sign || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    menu.open(sign);
  });
  besideChosen(text);
  readableAddress();
  window.addEventListener("hashchange", readableAddress);
};
