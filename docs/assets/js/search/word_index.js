// Which pages hold the words that are asked for; the twin of build_tools/search/word_index.py.
//
// Two words side by side are looked up as one: few pages hold both "dân vận" and "vận khéo", and nearly all of
// those hold the phrase. Only the parts of the index that hold a word or pair of the question are fetched.

import { fold } from "./canon.js";
import rules from "./rules.js";
import { loadPart } from "./tables.js";

const { step: STEP, fnv: [OFFSET, PRIME] } = rules;
/** What a pair is worth beside its two words: words that stand together say more. */
const TOGETHER = 2;
/** More than so many mentions hardly make a page the better answer. */
const HALF = 1.5;

/** @typedef {Uint16Array} Held for each page of the table, in its order, how often it holds something */

/**
 * The pages that hold all that a search needs, the best first; where it needs nothing, every page.
 * @param {import("./plan.js").Step} step
 * @param {import("./facets.js").PageTable} table
 * @returns {Promise<import("./facets.js").PageRow[]>}
 */
export async function holding({ needed, wanted, exact }, { pages: rows, parts }) {
  const held = await Promise.all([...needed, ...wanted].map((key) => heldBy(key, exact, parts, rows.length)));
  const musts = held.slice(0, needed.length);
  const pages = [...rows.keys()].filter((page) => musts.every((each) => each[page]));
  const scores = new Float64Array(rows.length);
  [...needed, ...wanted].forEach((key, i) => {
    const holders = held[i].reduce((sum, count) => sum + (count > 0), 0);
    const value = (key.includes(" ") ? TOGETHER : 1) * Math.log(1 + rows.length / (1 + holders));
    for (const page of pages) scores[page] += (value * held[i][page]) / (held[i][page] + HALF);
  });
  return pages.sort((a, b) => scores[b] - scores[a] || a - b).map((page) => rows[page]);
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
  let value = OFFSET;
  for (const byte of new TextEncoder().encode(key)) value = Math.imul(value ^ byte, PRIME) >>> 0;
  return value % parts;
}
