// A quotation with its source, in the customary form: “…” (mục 8, Chỉ thị số 33/CT-TTg ngày …).

// The rule of build_tools/parts/places.py: an article and its paper are one expression.
const JOINED = /(?:Điều \S+|bản kèm theo)$/u;

/** `mục 8, Chỉ thị số 33/CT-TTg`; `khoản 2 Điều 5 Luật …`. */
export const ofPaper = (place, paper) =>
  place && paper ? `${place}${JOINED.test(place) ? " " : ", "}${paper}` : place || paper;

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/**
 * @param {string[]} words paragraph by paragraph
 * @param {string} place `mục 8`
 * @param {string} paper the customary form of the instrument
 * @param {string} address where the words stand
 */
export const quotation = (words, place, paper, address) => {
  const source = ofPaper(place, paper);
  const linked = `<a href="${escaped(address)}">${escaped(place || paper)}</a>`;
  const rest = escaped(source.slice((place || paper).length));
  return {
    text: `“${words.join("\n")}” (${source})`,
    html: `“${words.map(escaped).join("<br>")}” (${linked}${rest})`,
  };
};

// Signs that stand among the words and are none of the paper's, and calls of footnotes that do not come along.
const NO_WORDS = ".khong-phai-nguyen-van:not(.an), .goi-chu-thich, .menu-trich";
const PARAGRAPHS = "p, h3, h4, h5, h6, tr";

const plain = (fragment) => {
  for (const sign of fragment.querySelectorAll(NO_WORDS)) sign.remove();
  const cells = [...fragment.querySelectorAll("td, th")];
  const said = (node) => node.textContent.replace(/\s+/g, " ").trim();
  return cells.length ? cells.map(said).filter(Boolean).join(" · ") : said(fragment);
};

/** The words of a paragraph or a row, as printed. */
export const wordsOf = (paragraph) => {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  return plain(range.cloneContents());
};

/**
 * What is selected of a full text, paragraph by paragraph.
 * @param {Range} range
 * @param {Element} text
 * @returns {{paragraph: Element, words: string}[]}
 */
export const chosenIn = (range, text) =>
  [...text.querySelectorAll(PARAGRAPHS)]
    .filter((paragraph) => paragraph.dataset.dong && range.intersectsNode(paragraph))
    .map((paragraph) => {
      const part = document.createRange();
      part.selectNodeContents(paragraph);
      if (paragraph.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
      if (paragraph.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
      return { paragraph, words: plain(part.cloneContents()) };
    })
    .filter(({ words }) => words);

const sign = (paragraph) => paragraph?.querySelector("a.neo");

/** `mục 8`, as the sign of a paragraph says it. */
export const placeOf = (paragraph) =>
  (sign(paragraph)?.getAttribute("aria-label") ?? "").replace(/^Liên kết tới /, "").replace(/, dòng \d+$/, "");

/** `từ mục 2 đến mục 3` of several paragraphs. */
export const placeOfAll = (paragraphs) => {
  const first = placeOf(paragraphs[0]);
  const last = placeOf(paragraphs.at(-1));
  return first === last || !last ? first : `từ ${first} đến ${last}`;
};

// A place of a long text that stands on several pages has its lasting address on the first one, which leads on.
export const here = (anchor) => {
  const whole = anchor && document.querySelector(".phan-ke a[data-tu]");
  return (whole ? whole.href : location.href).split("#")[0] + (anchor || "");
};

/** The address of a paragraph, by its readable name. */
export const addressOf = (paragraph) => here(sign(paragraph)?.getAttribute("href") ?? `#${paragraph.id}`);

/** The customary form of the paper that a page is about. */
export const ownPaper = () => {
  const told = document.querySelector("[data-chep], [data-nguon-trang]");
  return told?.dataset.chep ?? told?.dataset.nguonTrang ?? "";
};
