// Which pages hold the words that are asked for; the twin of build_tools/search/word_index.py.
//
// Two words side by side are looked up as one: few pages hold both "dân vận" and "vận khéo", and nearly all of
// those hold the phrase. Only the parts of the index that hold a word or pair of the question are fetched.

import { fold } from "./canon.js";
import rules from "./rules.js";
import { PARTS, loadBeginnings, loadPart } from "./tables.js";

const { fnv: [OFFSET, PRIME] } = rules;
/** Letter → how often a page holds something; figures before it tell how far it is from the page before. */
const COUNTS = new Map([...rules.counts].map((letter, i) => [letter.charCodeAt(0), i + 1]));
/** What a pair is worth beside its two words: words that stand together say more. */
const TOGETHER = 2;
/** More than so many mentions hardly make a page the better answer. */
const HALF = 1.5;

const ZERO = "0".charCodeAt(0);
/** Of the words that begin as an unfinished one, those that most pages hold: each costs a part. */
const MOST = 8;

/** @typedef {Uint16Array} Held for each page of the table, in its order, how often it holds something */

/**
 * The pages that hold all that a search needs, the best first; where it needs nothing, every page.
 * @param {import("./plan.js").Step} step
 * @param {import("./facets.js").PageTable} table
 * @returns {Promise<import("./facets.js").PageRow[]>}
 */
export async function holding({ needed, wanted, exact, begins }, { pages: rows }) {
  const sought = [...needed, ...wanted];
  const held = await Promise.all(
    sought.map((key, i) => (begins && i < needed.length ? heldFrom(key, exact, rows.length, i === needed.length - 1) : heldBy(key, exact, rows.length))),
  );
  const musts = held.slice(0, needed.length);
  const pages = [...rows.keys()].filter((page) => musts.every((each) => each[page]));
  const scores = new Float64Array(rows.length);
  sought.forEach((key, i) => {
    const holders = held[i].reduce((sum, count) => sum + (count > 0), 0);
    const value = (key.includes(" ") ? TOGETHER : 1) * Math.log(1 + rows.length / (1 + holders));
    for (const page of pages) scores[page] += (value * held[i][page]) / (held[i][page] + HALF);
  });
  return pages.sort((a, b) => scores[b] - scores[a] || a - b).map((page) => rows[page]);
}

/** @returns {Promise<Held>} */
async function heldBy(key, exact, pages) {
  const form = exact ? (each) => each === key : () => true;
  return added([folded(key)], form, new Uint16Array(pages));
}

/**
 * What holds a word or, where it stands nowhere or is the last that was typed, one that begins with it.
 * @returns {Promise<Held>}
 */
async function heldFrom(key, exact, pages, isLast) {
  const held = await heldBy(key, exact, pages);
  if (!isLast && held.some(Boolean)) return held;
  const start = folded(key);
  const begun = (await loadBeginnings([...start][0])).filter((word) => word.startsWith(start) && word !== start);
  return added(begun.slice(0, MOST), exact ? (each) => each.startsWith(key) : () => true, held);
}

function folded(key) {
  return key.split(" ").map(fold).join(" ");
}

/** How often each page holds some form of folded keys. */
async function added(keys, isMeant, held) {
  const parts = await Promise.all(keys.map((key) => loadPart(partOf(key, PARTS))));
  parts.forEach((part, k) => {
    const forms = Object.hasOwn(part, keys[k]) ? part[keys[k]] : [];
    for (let i = 0; i < forms.length; i += 2) {
      if (!isMeant(forms[i])) continue;
      addPostings(forms[i + 1], held);
    }
  });
  return held;
}

/** `2ca`: the second page three times, the third once. */
function addPostings(postings, held) {
  let page = -1;
  let distance = 0;
  for (let i = 0; i < postings.length; i += 1) {
    const code = postings.charCodeAt(i);
    const count = COUNTS.get(code);
    if (count) {
      page += distance || 1;
      held[page] += count;
      distance = 0;
    } else {
      distance = distance * 10 + code - ZERO;
    }
  }
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
