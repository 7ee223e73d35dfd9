// The passages of a page that answer, cut around what was found, with their words as written.

import { rate, read, soughtBy, weights } from "./rating.js";

/**
 * @typedef {object} Passage
 * @property {string} anchor "" for the page itself
 * @property {number} score
 * @property {boolean} solid found as a number or a phrase, not only as words
 * @property {Piece[]} pieces its text as written, shortened around what was found
 */
/** @typedef {{text: string, marked: boolean}} Piece */
/** @typedef {import("./plan.js").Needle} Needle */
/** @typedef {{title: string, meta: Record<string, string>, passages: import("./rating.js").Said[]}} Page see build_tools/search/page_files.py */

const SHOWN_WORDS = 50;
const WORDS_BEFORE = 14;
/** Of two passages as good, the one of the document itself stands before the card above it. */
const PARAGRAPH = /^d\d+(-\d+)?$/;
/** Below this, a block holds too few of the words to be called a passage found. */
const LEAST = 20;
const MOST = 3;

/**
 * For each page the passages that answer best, best first. The pages are weighed together: a word that all
 * of them hold tells little.
 * @param {(Page|null)[]} pages
 * @param {Needle} needle
 * @param {boolean} begins whether words may go on behind what is sought
 * @returns {Passage[][]}
 */
export function passagesOf(pages, needle, begins) {
  const sought = soughtBy(needle);
  const written = pages.map((page) => (page ? blocksOf(page) : []));
  const texts = begins ? asSought(written, sought.words) : written;
  const weight = weights(texts.flat(), sought);
  return texts.map((blocks) => best(blocks.map((block) => rated(block, sought, weight))));
}

/** The blocks with each word that goes on behind the last one sought, or behind one that stands nowhere, in its place. */
function asSought(texts, { key, folded }) {
  const standing = new Set(texts.flat().flatMap(({ words }) => words.map((word) => word.folded)));
  const begun = folded.map((word, i) => ({ key: key[i], folded: word })).filter((word, i) => i === folded.length - 1 || !standing.has(word.folded));
  const put = (word) => {
    const meant = begun.find((each) => word.folded.startsWith(each.folded));
    return meant ? { ...word, folded: meant.folded, key: word.key.startsWith(meant.key) ? meant.key : word.key } : word;
  };
  return texts.map((blocks) => blocks.map((block) => ({ ...block, words: block.words.map(put) })));
}

/** Pages that were read for an earlier question, the latest last: reading costs more than rating. */
const readBefore = new Map();
const KEPT = 100;

function blocksOf(page) {
  const blocks = readBefore.get(page) ?? page.passages.map(read);
  readBefore.delete(page);
  readBefore.set(page, blocks);
  if (readBefore.size > KEPT) readBefore.delete(readBefore.keys().next().value);
  return blocks;
}

function rated(block, sought, weight) {
  const { score, marks, solid } = rate(block, sought, weight);
  const first = solid ? Math.min(...marks) : densest(marks, block.printed.length);
  const { printed, anchors } = block;
  return { anchor: anchors[first], printed, marks, first, solid, score: score + (PARAGRAPH.test(anchors[0]) ? 3 : 0) };
}

/** Further passages are worth a line only where they are about as good as the first. */
function best(rated) {
  const found = rated.filter(({ score }) => score >= LEAST).sort((a, b) => b.score - a.score);
  const anchors = new Set();
  const chosen = found.filter(({ anchor }) => !anchors.has(anchor) && anchors.add(anchor));
  return chosen.filter(({ score }) => score >= chosen[0].score * 0.8).slice(0, MOST).map(shorten);
}

/**
 * Whether a page holds any of the words sought, or one that begins with it. Where a word stands nowhere,
 * Pagefind takes the longest beginning of it that stands somewhere, be it a single letter.
 * @param {Page} page
 * @param {Needle} needle
 */
export function holdsAny(page, needle) {
  const sought = [...soughtBy(needle).any];
  if (!sought.length || needle.numbers.length) return true;
  const beside = [page.title, ...Object.values(page.meta)].map((text) => read({ parts: [["", text]] }));
  return [...beside, ...blocksOf(page)].some(({ words }) => words.some(({ folded }) => sought.some((word) => folded.startsWith(word))));
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
  return Math.min(best, length - 1);
}

/** The part of a passage around what was found, its words as written. */
function shorten({ anchor, score, solid, printed, marks, first }) {
  const whole = printed.length <= SHOWN_WORDS + 10;
  const from = whole ? 0 : Math.max(0, Math.min(first - WORDS_BEFORE, printed.length - SHOWN_WORDS));
  const to = whole ? printed.length : Math.min(printed.length, from + SHOWN_WORDS);
  /** @type {Piece[]} */
  const pieces = [];
  if (from > 0) pieces.push({ text: "… ", marked: false });
  printed.slice(from, to).forEach((text, i) => {
    const marked = marks.has(from + i);
    if (i > 0 && marked && marks.has(from + i - 1)) pieces.at(-1).text += ` ${text}`;
    else pieces.push(...(i > 0 ? [{ text: " ", marked: false }] : []), { text, marked });
  });
  if (to < printed.length) pieces.push({ text: " …", marked: false });
  return { anchor, score, solid, pieces: pieces.flatMap(withoutOuterMarks) };
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
