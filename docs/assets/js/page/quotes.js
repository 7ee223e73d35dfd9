// A sentence that a page quotes is taken along with its source by one click.

import { ofPaper, ownPaper, quotation } from "./citing.js";
import { copy } from "./clipboard.js";
import { element } from "../element.js";
import { copied } from "./said.js";

const folded = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();

// The paragraph of this page that a sentence is taken from; "" where it stands elsewhere.
const paragraphOf = (link) => {
  const here = link.href.split("#")[0] === location.href.split("#")[0];
  return here ? folded(document.getElementById(link.hash.slice(1))?.closest("[data-dong]")?.textContent ?? "") : "";
};

/** The words that a page shows, and what it has cut away at their ends, where that is told or stands on the page. */
const whole = (quote, link) => {
  const { dau = "", cuoi = "", truoc, sau } = quote.dataset;
  const shown = folded(quote.textContent);
  if (truoc) {
    const core = shown.replace(/^\[…\] /u, "").replace(/ \[…\]$/u, "");
    const paragraph = paragraphOf(link);
    const at = paragraph.indexOf(core);
    return at < Number(truoc) ? shown : paragraph.slice(at - truoc, at + core.length + Number(sau));
  }
  const begun = dau ? dau + shown.replace(/^\[…\] /u, "") : shown;
  return cuoi ? begun.replace(/ \[…\]$/u, "") + cuoi : begun;
};

const paragraphsOf = (quote, link) => {
  const inner = quote.matches("blockquote") ? [...quote.querySelectorAll("p:not(.noi)")] : [quote];
  return inner.map((each) => whole(each, link));
};

/** What names the paper behind the link to a place: `, Chỉ thị số 33/CT-TTg`. */
const namedBehind = ({ nextSibling }) =>
  nextSibling?.nodeType === Node.TEXT_NODE && /\S/.test(nextSibling.data) ? nextSibling : null;

/** The paper of a quotation: named behind its place, told once for a list or a page, or named in the link itself. */
const paperOf = (quote, behind) => {
  if (behind) return behind.data.replace(/^,?\s+/u, "").trim();
  return quote.closest("[data-nguon]")?.dataset.nguon ?? ownPaper();
};

const withButton = (quote, place) => {
  const link = place?.querySelector("a");
  if (!link) return;
  const behind = namedBehind(link);
  const name = ofPaper(link.textContent, quote.closest("li, details")?.querySelector(".so, strong")?.textContent ?? "");
  const button = element("button", { type: "button", class: "chep-trich", title: "Chép câu trích kèm nguồn", "aria-label": `Chép câu trích: ${name}` }, "Chép");
  button.addEventListener("click", () => {
    const { text, html } = quotation(paragraphsOf(quote, link), link.textContent, paperOf(quote, behind), link.href);
    copied(copy(text, html), "Đã chép câu trích kèm nguồn");
  });
  (behind ?? link).after(" ", button);
};

export const quotes = () => {
  for (const quote of document.querySelectorAll("main q.trich")) withButton(quote, quote.nextElementSibling);
  for (const quote of document.querySelectorAll("main blockquote.doan-trich")) withButton(quote, quote.querySelector(".noi"));
};
