// Finds, in a page that Pagefind returned, the passages that answer, and the words in them to mark.

import { HIDDEN, canon, display, fold } from "./canon.js";

/**
 * @typedef {object} Passage
 * @property {string} anchor "" for the page itself
 * @property {number} score
 * @property {Piece[]} pieces its text as written, shortened around what was found
 */
/** @typedef {{text: string, marked: boolean}} Piece */
/** @typedef {import("./plan.js").Needle} Needle */

/** Anchor of what stands above the first anchor of a page; see build_tools/search/copies.py. */
const TOP = "_";
const SHOWN_WORDS = 50;
const WORDS_BEFORE = 14;
/** Of two passages as good, the one of the document itself stands before the card above it. */
const PARAGRAPH = /^d\d+(-\d+)?$/;
/** Below this, a block holds too few of the words to be called a passage found. */
const LEAST = 20;

/**
 * The passages of a page that answer best, best first.
 * @param {{anchors: {element: string, id: string, text: string}[]}} fragment what Pagefind holds of the page
 * @param {Needle} needle
 * @param {number} [most]
 * @returns {Passage[]}
 */
export function passagesOf(fragment, needle, most = 3) {
  const blocks = fragment.anchors.filter(({ element, text }) => element !== "h1" && text.trim());
  const found = blocks
    .map((block) => rate(block, needle))
    .filter((passage) => passage.score >= LEAST)
    .sort((a, b) => b.score - a.score);
  const anchors = new Set();
  const chosen = found.filter(({ anchor }) => !anchors.has(anchor) && anchors.add(anchor));
  // Further passages are worth a line only where they are about as good as the first.
  return chosen.filter(({ score }) => score >= chosen[0].score * 0.8).slice(0, most).map(shorten);
}

/**
 * Whether a page holds any of the words sought, or one that begins with it. Where a word stands nowhere,
 * Pagefind takes the longest beginning of it that stands somewhere, be it a single letter.
 * @param {{anchors: {text: string}[], meta: Record<string, string>}} fragment
 * @param {Needle} needle
 */
export function holdsAny(fragment, needle) {
  const sought = needle.words.map(fold);
  if (!sought.length || needle.numbers.length) return true;
  const texts = [...fragment.anchors.map(({ text }) => text), ...Object.values(fragment.meta)];
  return texts.some((text) => read(text).words.some(({ folded }) => sought.some((word) => folded.startsWith(word))));
}

/** The words of a block: what they are called when compared, and which printed word each belongs to. */
function read(text) {
  const printed = text.split(/\s+/).filter(Boolean);
  const words = [];
  printed.forEach((word, at) => {
    for (const part of canonOfIndex(word).match(/[\p{L}\p{M}\d]+/gu) ?? []) words.push({ key: part, folded: fold(part), at });
  });
  return { printed, words };
}

/** A word of the index as queries are compared with it: without the marks that display needs. */
function canonOfIndex(word) {
  return canon(display(word)).toLowerCase();
}

/**
 * How well a block answers, and which of its printed words say so.
 * @param {{id: string, text: string}} block
 * @param {Needle} needle
 */
function rate(block, needle) {
  const { printed, words } = read(block.text);
  const marks = new Set();
  const number = Math.max(0, ...needle.numbers.map((wanted) => markNumber(printed, wanted, marks)));
  const phrase = Math.max(0, ...needle.phrases.map((wanted, i) => markPhrase(words, wanted, marks) - 2 * i));
  const scattered = needle.words.length ? markWords(words, needle.words, phrase ? new Set() : marks) : 0;
  return {
    anchor: block.id === TOP ? "" : block.id,
    score: Math.max(number, phrase) + scattered * (number || phrase ? 0.3 : 1) + (PARAGRAPH.test(block.id) ? 3 : 0),
    printed,
    marks,
    first: phrase || number ? Math.min(...marks) : densest(marks, printed.length),
  };
}

/** Mark a number where it stands, or, where it stands in full only for the index, its serial. */
function markNumber(printed, wanted, marks) {
  const plain = printed.map((word) => fold(display(word)).replace(/[^a-z\d]/g, ""));
  const serial = /^\d+/.exec(wanted)?.[0] ?? wanted;
  let found = false;
  let shown = false;
  plain.forEach((word, at) => {
    if (word.replace(/^0+/, "") !== wanted) return;
    found = true;
    if (printed[at].startsWith(HIDDEN)) return;
    shown = true;
    marks.add(at);
  });
  if (found && !shown) {
    plain.forEach((word, at) => {
      if (!printed[at].startsWith(HIDDEN) && /^0*(\d+)/.exec(word)?.[1] === serial) marks.add(at);
    });
  }
  return found ? 90 : 0;
}

/** Mark every place where the words of a phrase stand side by side, as accented or else folded. */
function markPhrase(words, wanted, marks) {
  for (const [property, score] of [["key", 100], ["folded", 85]]) {
    const sought = property === "key" ? wanted : wanted.map(fold);
    const places = words.flatMap((_, i) => (sought.every((word, k) => words[i + k]?.[property] === word) ? [i] : []));
    for (const place of places) sought.forEach((_, k) => marks.add(words[place + k].at));
    if (places.length) return score;
  }
  return 0;
}

/** Mark single words; more of them, accented as meant, side by side as asked and near each other, count for more. */
function markWords(words, wanted, marks) {
  const exact = new Set(wanted);
  const folded = new Set(wanted.map(fold));
  const found = words.filter(({ key }) => exact.has(key));
  const near = words.filter((word) => folded.has(word.folded));
  const shareExact = new Set(found.map(({ key }) => key)).size / exact.size;
  const shareFolded = new Set(near.map((word) => word.folded)).size / folded.size;
  const better = shareExact >= shareFolded ? found : near;
  for (const { at } of better) marks.add(at);
  const all = shareFolded === 1 ? (20 * folded.size) / shortestWindow(near, folded.size) : 0;
  return Math.max(60 * shareExact, 50 * shareFolded) + 20 * sharePairs(words, wanted) + all;
}

/** How many of the neighbouring pairs of the words sought are neighbours here: Vietnamese words are often two. */
function sharePairs(words, wanted) {
  const pair = (a, b) => `${a} ${b}`;
  const sought = new Set(wanted.slice(1).map((word, i) => pair(fold(wanted[i]), fold(word))));
  const here = new Set(words.slice(1).map((word, i) => pair(words[i].folded, word.folded)));
  return sought.size ? [...sought].filter((each) => here.has(each)).length / sought.size : 0;
}

/** Over how many words the nearest places of all the words sought are spread. */
function shortestWindow(near, distinct) {
  const inside = new Map();
  let start = 0;
  let shortest = Infinity;
  near.forEach((word) => {
    inside.set(word.folded, (inside.get(word.folded) ?? 0) + 1);
    while (inside.size === distinct) {
      shortest = Math.min(shortest, word.at - near[start].at + 1);
      const left = inside.get(near[start].folded) - 1;
      if (left) inside.set(near[start].folded, left);
      else inside.delete(near[start].folded);
      start += 1;
    }
  });
  return shortest;
}

/** Where the stretch begins that holds the most marks. */
function densest(marks, length) {
  const sorted = [...marks].sort((a, b) => a - b);
  let best = sorted[0] ?? 0;
  let most = 0;
  sorted.forEach((at, i) => {
    const held = sorted.filter((other) => other >= at && other < at + SHOWN_WORDS - WORDS_BEFORE).length;
    if (held > most) [best, most] = [sorted[i], held];
  });
  return Math.min(best, length);
}

/** The part of a passage around what was found, its words as written. */
function shorten({ anchor, score, printed, marks, first }) {
  const visible = printed.map((word, at) => ({ word, at })).filter(({ word }) => !word.startsWith(HIDDEN));
  const whole = visible.length <= SHOWN_WORDS + 10;
  const from = whole ? 0 : Math.max(0, Math.min(first - WORDS_BEFORE, visible.length - SHOWN_WORDS));
  const to = whole ? visible.length : Math.min(visible.length, from + SHOWN_WORDS);
  /** @type {Piece[]} */
  const pieces = [];
  if (from > 0) pieces.push({ text: "… ", marked: false });
  visible.slice(from, to).forEach(({ word, at }, i, shown) => {
    const follows = i > 0 && marks.has(at) && marks.has(shown[i - 1].at);
    const last = pieces.at(-1);
    const text = display(word);
    if (i > 0 && follows) last.text += ` ${text}`;
    else pieces.push(...(i > 0 ? [{ text: " ", marked: false }] : []), { text, marked: marks.has(at) });
  });
  if (to < visible.length) pieces.push({ text: " …", marked: false });
  return { anchor, score, pieces: pieces.flatMap(withoutOuterMarks) };
}

/** A marked piece with the punctuation at its ends left unmarked. */
function withoutOuterMarks(piece) {
  if (!piece.marked) return [piece];
  const [, before, word, after] = /^([^\p{L}\p{M}\d]*)(.*?)([^\p{L}\p{M}\d]*)$/su.exec(piece.text);
  return [
    { text: before, marked: false },
    { text: word, marked: true },
    { text: after, marked: false },
  ].filter(({ text }) => text);
}
