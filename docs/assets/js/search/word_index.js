// Which pages hold the words that are asked for; the twin of build_tools/search/word_index.py.
//
// Two words side by side are looked up as one: few pages hold both "dân vận" and "vận khéo", and nearly all of
// those hold the phrase. Only the parts of the index that hold a word or pair of the question are fetched.

import { fold, wordsIn } from "./canon.js";
import { loadPart } from "./tables.js";

/** Above the greatest count that a posting tells. */
const STEP = 16;
/** What a pair is worth beside its two words: words that stand together say more. */
const TOGETHER = 2;
/** More than so many mentions hardly make a page the better answer. */
const HALF = 1.5;
/** A number as a plan writes it, 217-qd-tw: it is one word of the index. */
const NUMBER = /^\d+[a-z]?(?:-\d+)?(?:-[a-z]+\d*)+$/;

/** @typedef {Uint16Array} Held for each page of the table, in its order, how often it holds something */

/**
 * The pages that hold all words of a search, or where it is quoted each pair of neighbours; the best first.
 * @param {{term: string|null, exact: boolean}} step its term in the form that the index holds
 * @param {import("./facets.js").PageTable} table
 * @returns {Promise<string[]>} ids of pages
 */
export async function holding({ term, exact }, table) {
  const ids = Object.keys(table.pages);
  if (term === null) return ids;
  const { needed, wanted } = keysOf(term);
  if (!needed.length) return [];
  const held = await Promise.all([...needed, ...wanted].map((key) => heldBy(key, exact, table.parts, ids.length)));
  const musts = held.slice(0, needed.length);
  const pages = [...ids.keys()].filter((page) => musts.every((each) => each[page]));
  const scores = new Float64Array(ids.length);
  [...needed, ...wanted].forEach((key, i) => {
    const holders = held[i].reduce((sum, count) => sum + (count > 0), 0);
    const value = (key.includes(" ") ? TOGETHER : 1) * Math.log(1 + ids.length / (1 + holders));
    for (const page of pages) scores[page] += (value * held[i][page]) / (held[i][page] + HALF);
  });
  return pages.sort((a, b) => scores[b] - scores[a] || a - b).map((page) => ids[page]);
}

/** What a page must hold, and what makes it the better answer. */
function keysOf(term) {
  const parts = term.replaceAll('"', " ").split(/\s+/).filter(Boolean);
  const quoted = term.startsWith('"');
  const numbers = quoted ? [] : parts.filter((part) => NUMBER.test(part));
  const words = parts.filter((part) => !numbers.includes(part)).flatMap(wordsIn);
  const pairs = words.slice(1).map((second, i) => `${words[i]} ${second}`);
  const keys = numbers.map((number) => number.replaceAll("-", ""));
  return quoted && pairs.length ? { needed: pairs, wanted: [] } : { needed: [...keys, ...words], wanted: pairs };
}

/** @returns {Promise<Held>} */
async function heldBy(key, exact, parts, pages) {
  const folded = key.split(" ").map(fold).join(" ");
  const forms = (await loadPart(partOf(folded, parts)))[folded] ?? [];
  const held = new Uint16Array(pages);
  for (let i = 0; i < forms.length; i += 2) {
    if (exact && forms[i] !== key) continue;
    let page = 0;
    for (const posting of forms[i + 1]) {
      page += Math.floor(posting / STEP);
      held[page] += posting % STEP;
    }
  }
  return held;
}

/**
 * The part in which a folded key stands: FNV-1a of its UTF-8 bytes.
 * @param {string} key
 * @param {number} parts
 */
export function partOf(key, parts) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value % parts;
}
