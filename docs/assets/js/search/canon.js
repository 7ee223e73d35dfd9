// One form for each Vietnamese word, whatever way it was typed; the twin of build_tools/search/canon.py, with its
// tables. Both are tested on tests/search/canon_cases.json.

import rules from "./rules.js";

const INVISIBLE = new RegExp(`[${rules.invisible}]`, "gu");
// The placements differ only where the pair ends the syllable: "hoàn" is written one way.
const OLD = new RegExp(`(${Object.keys(rules.tonePlacement).join("|")})(?!\\p{L})`, "gu");
const REPLACED = new RegExp(`[${Object.keys(rules.replaced).join("")}]`, "gu");

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
    .replace(OLD, (pair) => rules.tonePlacement[pair])
    .replaceAll("đ", `d${rules.overlay}`)
    .replaceAll("Đ", `D${rules.overlay}`);
}

/**
 * For comparison only: no case, no diacritics, single blanks. `Điện Biên` is `dien bien`.
 * @param {string} text
 */
export function fold(text) {
  return compose(text)
    .replace(REPLACED, (character) => rules.replaced[character])
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
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
  return canon(text).toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? [];
}
