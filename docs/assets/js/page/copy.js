// What leaves the page: a citation in its customary form, the address of the page or of a paragraph, a print.

import { here } from "./citing.js";
import { copy } from "./clipboard.js";

// A click on the button copies, and the button says for a moment whether it did.
export const copyOnClick = (button, text) => {
  button.setAttribute("aria-live", "polite");
  const name = button.textContent;
  let back = 0;
  button.addEventListener("click", async () => {
    button.textContent = await copy(text()).then(() => "Đã sao chép", () => "Không sao chép được");
    window.clearTimeout(back);
    back = window.setTimeout(() => { button.textContent = name; }, 1600);
  });
};

export const copyButtons = () => {
  for (const button of document.querySelectorAll("button[data-chep]")) {
    copyOnClick(button, () => button.dataset.chep);
  }
  for (const button of document.querySelectorAll("button[data-chep-lien-ket]")) {
    copyOnClick(button, () => here(location.hash));
  }
};

// Printed is the page, or what the button names of it: the style sheet for paper reads that from the root.
export const printButtons = () => {
  const root = document.documentElement;
  for (const button of document.querySelectorAll("button[data-in]")) {
    button.addEventListener("click", () => {
      root.dataset.chiIn = button.dataset.in;
      window.print();
    });
  }
  window.addEventListener("afterprint", () => { delete root.dataset.chiIn; });
};
