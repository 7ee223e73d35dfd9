// How well a block of text answers, and which of its printed words say so.

import { fold, wordsOf } from "./canon.js";

/** @typedef {import("./plan.js").Needle} Needle */
/** @typedef {(folded: string) => number} Weight how much a word tells: the fewer blocks hold it, the more */

const BESIDE = 5;
const NUMBER = 90;
/** A printed word; a mark that stands alone clings to the word behind it, so that no phrase ends at a dash. */
const PRINTED = /(?:(?<!\S)[^\p{L}\p{M}\p{N}_\s]+\s+)?\S+/gu;

/**
 * @typedef {object} Said A passage as it is served.
 * @property {[anchor: string, text: string][]} parts several where a paragraph goes on behind a page break
 * @property {string[]} [numbers] that it cites, each in full: 217qdtw
 */

/**
 * @typedef {object} Block A passage, read.
 * @property {string[]} printed its words as written
 * @property {string[]} anchors of each of them
 * @property {{key: string, folded: string, at: number}[]} words what they are called when compared
 * @property {string[]} numbers
 */

/** What each printed word is called when compared. A language has few syllables: each is worked out once. */
const called = new Map();
const MOST_CALLED = 50_000;

function names(word) {
  const known = called.get(word);
  if (known) return known;
  const parts = wordsOf(word).map((key) => ({ key, folded: fold(key) }));
  const made = { parts, plain: fold(word).replace(/[^a-z\d]/g, "") };
  if (called.size < MOST_CALLED) called.set(word, made);
  return made;
}

/**
 * @param {Said} passage
 * @returns {Block}
 */
export function read({ parts, numbers = [] }) {
  const printed = [];
  const anchors = [];
  const words = [];
  for (const [anchor, text] of parts) {
    for (const [word] of text.matchAll(PRINTED)) {
      printed.push(word);
      anchors.push(anchor);
    }
  }
  printed.forEach((word, at) => {
    for (const { key, folded } of names(word).parts) words.push({ key, folded, at });
  });
  return { printed, anchors, words, numbers };
}

/**
 * @typedef {object} Sought A needle, folded once for all blocks.
 * @property {string[]} numbers
 * @property {string} asks
 * @property {{key: string[], folded: string[]}[]} phrases
 * @property {{key: string[], folded: string[]}} words
 * @property {Set<string>} any every folded word of them
 */

/**
 * @param {Needle} needle
 * @returns {Sought}
 */
export function soughtBy({ numbers, asks, phrases, words }) {
  const both = (key) => ({ key, folded: key.map(fold) });
  const sought = { numbers, asks, phrases: phrases.map(both), words: both(words) };
  return { ...sought, any: new Set([sought.words, ...sought.phrases].flatMap(({ folded }) => folded)) };
}

/**
 * What the words sought tell, learnt from the blocks that are rated together.
 * @param {Block[]} blocks
 * @param {Sought} sought
 * @returns {Weight}
 */
export function weights(blocks, { words: { folded: wanted } }) {
  const sought = new Map(wanted.map((word) => [word, 0]));
  for (const { words } of blocks) {
    const here = new Set();
    for (const { folded } of words) if (sought.has(folded)) here.add(folded);
    for (const folded of here) sought.set(folded, sought.get(folded) + 1);
  }
  return (folded) => Math.log(1 + (blocks.length + 1) / (1 + (sought.get(folded) ?? 0)));
}

/**
 * @param {Block} block
 * @param {Sought} sought
 * @param {Weight} weight
 * @returns {{score: number, marks: Set<number>, solid: boolean}} solid: found as a number or a phrase
 */
export function rate(block, sought, weight) {
  const { words } = block;
  const marks = new Set();
  if (!sought.numbers.length && !words.some(({ folded }) => sought.any.has(folded))) return { score: 0, marks, solid: false };
  const number = Math.max(0, ...sought.numbers.map((wanted) => markNumber(block, wanted, marks)));
  const phrase = Math.max(0, ...sought.phrases.map((wanted, i) => markPhrase(words, wanted, marks) - i));
  const solid = number > 0 || phrase > 0;
  const scattered = sought.words.key.length ? markWords(words, sought.words, phrase ? new Set() : marks, weight) : 0;
  return { score: Math.max(number, phrase) + scattered * (solid ? 0.3 : 1) + stated(words, sought.asks, marks), marks, solid };
}

/** What a day or a figure is worth that stands beside the words of a question which asks for one. */
function stated(words, asks, marks) {
  if (!asks) return 0;
  const before = asks.split(" ");
  const isAnswer = ({ folded }, i) => /^\d/.test(folded) && (asks === "so" || before.includes(words[i - 1]?.folded));
  return words.some((word, i) => isAnswer(word, i) && [...marks].some((at) => Math.abs(at - word.at) <= BESIDE)) ? 15 : 0;
}

/** Mark a number where it stands, or, where the passage cites it without printing it, its serial. */
function markNumber({ printed, numbers }, wanted, marks) {
  const plain = printed.map((word) => names(word).plain);
  const mark = (places) => places.forEach((isThere, at) => isThere && marks.add(at));
  const whole = plain.map((word) => word.replace(/^0+/, "") === wanted);
  mark(whole);
  if (whole.some(Boolean)) return NUMBER;
  if (!numbers.includes(wanted)) return 0;
  mark(plain.map((word) => /^0*(\d+)/.exec(word)?.[1] === /^\d+/.exec(wanted)?.[0]));
  return NUMBER;
}

/** Mark every place where the words of a phrase stand side by side, as accented or else folded; more places, a little more. */
function markPhrase(words, wanted, marks) {
  for (const [property, score] of [["key", 100], ["folded", 85]]) {
    const sought = wanted[property];
    const places = [];
    for (let i = 0; i + sought.length <= words.length; i += 1) {
      if (words[i][property] === sought[0] && sought.every((word, k) => words[i + k][property] === word)) places.push(i);
    }
    for (const place of places) sought.forEach((_, k) => marks.add(words[place + k].at));
    if (places.length) return score + Math.min(3, places.length);
  }
  return 0;
}

/** Mark single words; more of them, accented as meant, side by side as asked and near each other, count for more. */
function markWords(words, wanted, marks, weight) {
  const exact = new Map(wanted.key.map((key, i) => [key, wanted.folded[i]]));
  const folded = new Set(wanted.folded);
  const found = words.filter(({ key }) => exact.has(key));
  const near = words.filter((word) => folded.has(word.folded));
  const total = (each) => [...each].reduce((sum, word) => sum + weight(word), 0);
  const foundKeys = new Set(found.map(({ key }) => key));
  const shareExact = total([...foundKeys].map((key) => exact.get(key))) / total(exact.values());
  const shareFolded = total(new Set(near.map((word) => word.folded))) / total(folded);
  const better = shareExact >= shareFolded ? found : near;
  for (const { at } of better) marks.add(at);
  const all = new Set(near.map((word) => word.folded)).size === folded.size ? (20 * folded.size) / shortestWindow(near, folded.size) : 0;
  return Math.max(60 * shareExact, 50 * shareFolded) + 20 * sharePairs(words, wanted.folded, weight) + all;
}

/** How many of the neighbouring pairs of the words sought are neighbours here: Vietnamese words are often two. */
function sharePairs(words, keys, weight) {
  const firsts = new Set(keys.slice(0, -1));
  const here = new Set();
  words.forEach(({ folded }, i) => {
    if (i + 1 < words.length && firsts.has(folded)) here.add(`${folded} ${words[i + 1].folded}`);
  });
  let [share, all] = [0, 0];
  keys.slice(1).forEach((second, i) => {
    const value = weight(keys[i]) + weight(second);
    all += value;
    if (here.has(`${keys[i]} ${second}`)) share += value;
  });
  return all ? share / all : 0;
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
