// A sentence that a page quotes is taken along with its source by one click.

import { ofPaper, ownPaper, quotation } from "./citing.js";
import { copy } from "./clipboard.js";
import { element } from "../element.js";
import { copied } from "./said.js";

/** The words that a page shows, and what it has cut away at their ends. */
const whole = (quote) => {
  const { dau, cuoi } = quote.dataset;
  const shown = quote.textContent.replace(/\s+/g, " ").trim();
  const begun = dau ? dau + shown.replace(/^\[…\] /u, "") : shown;
  return cuoi ? begun.replace(/ \[…\]$/u, "") + cuoi : begun;
};

const paragraphsOf = (quote) => {
  const inner = quote.matches("blockquote") ? [...quote.querySelectorAll("p:not(.noi)")] : [quote];
  return inner.map(whole);
};

/** The paper of a quotation: named behind its place, told once for a list or a page, or named in the link itself. */
const paperOf = (quote, link) => {
  const behind = link.nextSibling;
  if (behind?.nodeType === Node.TEXT_NODE && /\S/.test(behind.data)) return behind.data.replace(/^,?\s+/u, "").trim();
  return quote.closest("[data-nguon]")?.dataset.nguon ?? ownPaper();
};

const withButton = (quote, place) => {
  const link = place?.querySelector("a");
  if (!link) return;
  const name = ofPaper(link.textContent, quote.closest("li, details")?.querySelector(".so, strong")?.textContent ?? "");
  const button = element("button", { type: "button", class: "chep-trich", title: "Chép câu trích kèm nguồn", "aria-label": `Chép câu trích: ${name}` }, "Chép");
  button.addEventListener("click", () => {
    const { text, html } = quotation(paragraphsOf(quote), link.textContent, paperOf(quote, link), link.href);
    copied(copy(text, html), "Đã chép câu trích kèm nguồn");
  });
  place.append(" ", button);
};

export const quotes = () => {
  for (const quote of document.querySelectorAll("main q.trich")) withButton(quote, quote.nextElementSibling);
  for (const quote of document.querySelectorAll("main blockquote.doan-trich")) withButton(quote, quote.querySelector(".noi"));
};
