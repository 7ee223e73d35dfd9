// One form for each Vietnamese word, whatever way it was typed; the twin of build_tools/search/canon.py.
// Both are tested on tests/search/canon_cases.json.

/** đ is indexed as d with this mark, which Pagefind's folding takes away. */
export const OVERLAY = "\u0335";
/** Stands behind a syllable whose tone mark was moved. */
export const TONE_MOVED = "\u2060";
/** Stands before a word that is in the index only and never displayed. */
export const HIDDEN = "\u2063";

/** Invisible twins of ASCII begin here; in them the index holds the anchors inside a paragraph. */
const TAG = 0xe0000;
const TAGS = /[\u{e0000}-\u{e007f}]/gu;
/** Stands for a blank behind a mark that stood alone. */
const BLANK = "\u2061";
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0335\u{e0000}-\u{e007f}]/gu;
const TONES = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const NEW_PLACEMENT = new Map();
const OLD_PLACEMENT = new Map();
for (const [first, second] of ["oa", "oe", "uy", "Oa", "Oe", "Uy", "oA", "oE", "uY", "OA", "OE", "UY"]) {
  for (const tone of TONES) {
    const older = (first + tone).normalize("NFC") + second;
    const newer = first + (second + tone).normalize("NFC");
    NEW_PLACEMENT.set(older, newer);
    OLD_PLACEMENT.set(newer, older);
  }
}
// The placements differ only where the pair ends the syllable: "hoàn" is written one way.
const OLD = new RegExp(`(${[...NEW_PLACEMENT.keys()].join("|")})(?!\\p{L})`, "gu");
const MOVED = new RegExp(`(${[...OLD_PLACEMENT.keys()].join("|")})${TONE_MOVED}`, "gu");

/**
 * The text with its letters composed and without characters that nobody sees.
 * @param {string} text
 */
export function compose(text) {
  return text.replace(INVISIBLE, "").normalize("NFC");
}

/**
 * The one form of a text that queries and index share.
 * @param {string} text
 */
export function canon(text) {
  return compose(text)
    .replace(OLD, (pair) => NEW_PLACEMENT.get(pair))
    .replaceAll("đ", `d${OVERLAY}`)
    .replaceAll("Đ", `D${OVERLAY}`);
}

/**
 * The text as written, of what the index holds.
 * @param {string} text
 */
export function display(text) {
  return text
    .replace(TAGS, "")
    .replace(MOVED, (_, pair) => OLD_PLACEMENT.get(pair))
    .replaceAll(`d${OVERLAY}`, "đ")
    .replaceAll(`D${OVERLAY}`, "Đ")
    .replaceAll(BLANK, " ");
}

/**
 * The anchor that the index holds before a word; "" where there is none.
 * @param {string} word
 */
export function anchorIn(word) {
  return [...(word.match(TAGS) ?? [])].map((tag) => String.fromCharCode(tag.codePointAt(0) - TAG)).join("");
}

/**
 * For comparison only: no case, no diacritics, single blanks. `Điện Biên` is `dien bien`.
 * @param {string} text
 */
export function fold(text) {
  return compose(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * @typedef {object} Token A run of letters or a run of digits.
 * @property {string} text as typed
 * @property {string} key folded; digits without leading zeros
 * @property {number} start
 * @property {number} end
 */

/**
 * The runs of letters and of digits in a text: "nq25" is two, "33/CT-TTg" three.
 * @param {string} text composed
 * @returns {Token[]}
 */
export function tokens(text) {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*|\d+/gu)].map((match) => ({
    text: match[0],
    key: fold(match[0]).replace(/^0+(?=\d)/, ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * The keys of the tokens of a text.
 * @param {string} text
 */
export function keys(text) {
  return tokens(compose(text)).map((token) => token.key);
}

/**
 * The words of a text in the form that queries and index share, as `words` of build_tools/search/word_index.py.
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOf(text) {
  return wordsIn(canon(text).toLowerCase());
}

/**
 * The same of a text that has that form already: made twice, it would lose the mark of its đ.
 * @param {string} canonical in lower case
 * @returns {string[]}
 */
export function wordsIn(canonical) {
  return canonical.match(/[\p{L}\p{M}\d]+/gu) ?? [];
}
