// Instruments by their numbers, in any customary shape: 33/CT-TTg, 33 ct ttg, ct33, chỉ thị số 33, 217 và 218.

/** @typedef {import("./entries.js").Entry} Entry */

/** From this score on, a match is what was asked for. */
export const DIRECT = 60;
const FILLERS = new Set(["so", "va"]);
/** Says nothing of an instrument: "quy định số 11 của Bộ Chính trị". */
const JOINS = "cua";

/**
 * @typedef {object} Numbered
 * @property {{entry: Entry, score: number, whole: boolean}[]} found whole: no word says anything else
 * @property {Set<number>} used the places of the words that state a number
 * @property {string[]} numbers as the index holds them: 33ctttg
 */

/**
 * The instruments whose numbers the words state. Every word beside the number counts: "nghị quyết 25 tôn
 * giáo" is that of 2003, whose subject is tôn giáo.
 * @param {string[]} words
 * @param {Entry[]} entries
 * @returns {Numbered}
 */
export function numbered(words, entries) {
  const found = [];
  const used = new Set();
  const numbers = [];
  words.forEach((word, at) => {
    if (!/^\d/.test(word)) return;
    const readings = entries
      .filter((entry) => entry.number[0] === word)
      .map((entry) => ({ entry, ...reading(words, at, entry) }))
      .filter((candidate) => candidate.strength > 0);
    const strongest = Math.max(0, ...readings.map((candidate) => candidate.strength));
    for (const candidate of readings.filter(({ strength }) => strength === strongest)) {
      const others = words.filter((other, i) => !candidate.used.includes(i) && !FILLERS.has(other) && other !== JOINS && !/^\d/.test(other));
      const explained = others.filter((other) => candidate.entry.bag.has(other)).length;
      const doubt = (45 * (others.length - explained)) / words.length;
      const figures = words.filter((other, i) => i !== at && /^\d/.test(other) && candidate.entry.bag.has(other)).length;
      const least = strongest < 2 ? 0 : DIRECT + strongest;
      const whole = strongest > 1 && others.length === explained;
      found.push({ entry: candidate.entry, score: Math.max(least, 60 + 10 * strongest - doubt + explained + figures), whole });
      if (strongest < 2) continue;
      candidate.used.forEach((i) => used.add(i));
      const number = candidate.entry.number.join("");
      if (!numbers.includes(number)) numbers.push(number);
    }
  });
  return { found, used, numbers: numbers.slice(0, 3) };
}

/**
 * How surely the digits at `at` are the serial of an instrument, and which words say so.
 * 3: its whole number stands there; 2: its kind stands beside; 1: the query is nothing but the serial.
 */
function reading(words, at, entry) {
  const tail = entry.number.slice(1);
  let next = at + 1;
  while (next < words.length && (FILLERS.has(words[next]) || (/^\d/.test(words[next]) && words[next] !== tail[0]))) next += 1;
  let same = 0;
  while (same < tail.length && words[next + same] === tail[same]) same += 1;
  const behind = Array.from({ length: same }, (_, i) => next + i);
  if (tail.length && same === tail.length) return { strength: 3, used: [at, ...behind] };
  let last = at - 1;
  while (last >= 0 && (FILLERS.has(words[last]) || /^\d/.test(words[last]))) last -= 1;
  // A dispatch has no symbol of its kind: "ubnd1204" is 1204/UBND-TCD.
  const kind = [...entry.kinds, ...tail.slice(0, 1).map((symbol) => [symbol])].find((phrase) => last >= 0 && endsAt(words, last, phrase));
  if (kind) {
    const before = kind.map((_, i) => last - i);
    return { strength: 2, used: [at, ...before, ...behind, ...fillers(words, last, at)] };
  }
  if (same > 0) return { strength: 2, used: [at, ...behind] };
  return { strength: words.every((word) => FILLERS.has(word) || /^\d/.test(word)) ? 1 : 0, used: [at] };
}

function fillers(words, from, to) {
  return words.flatMap((word, i) => (i > from && i < to && FILLERS.has(word) ? [i] : []));
}

function endsAt(words, last, phrase) {
  return phrase.every((word, i) => words[last - phrase.length + 1 + i] === word);
}
