// What the archive's pairs of neighbouring words tell: which diacritics an unaccented query has lost.

import { canon, compose, fold, tokens } from "./canon.js";

/** @typedef {{words: string[], rank: number}} Pair accented words; the smaller its rank, the more frequent */

/**
 * @typedef {object} AccentTable
 * @property {Map<string, Pair>} meant folded pair → the most frequent accented one
 * @property {Set<string>} exact every pair, canonical
 * @property {Set<string>} words every word, canonical
 * @property {Map<string, Pair[]>} after folded first word → the pairs that it begins
 * @property {Map<string, Pair[]>} before folded second word → the pairs that it ends
 * @property {Map<string, {text: string, rank: number}>} syllables folded word → as most often accented
 */

/**
 * @param {string[]} pairs accented pairs, the most frequent first
 * @returns {AccentTable}
 */
export function accentTable(pairs) {
  const table = { meant: new Map(), exact: new Set(), words: new Set(), after: new Map(), before: new Map(), syllables: new Map() };
  pairs.forEach((text, rank) => {
    const words = text.split(" ");
    const keys = words.map(fold);
    const pair = { words, rank };
    table.exact.add(canon(text));
    if (!table.meant.has(keys.join(" "))) table.meant.set(keys.join(" "), pair);
    gather(table.after, keys[0], pair);
    gather(table.before, keys[1], pair);
    words.forEach((word) => table.words.add(canon(word)));
    keys.forEach((key, i) => table.syllables.has(key) || table.syllables.set(key, { text: words[i], rank }));
  });
  return table;
}

function gather(map, key, pair) {
  if (map.has(key)) map.get(key).push(pair);
  else map.set(key, [pair]);
}

/**
 * The query with the diacritics that its neighbouring words have in the archive. Words that were typed
 * with diacritics are kept; where two pairs disagree on the word they share, the more frequent one wins.
 * @param {string} query
 * @param {AccentTable} table
 */
export function restoreAccents(query, table) {
  const composed = compose(query);
  const words = tokens(composed);
  const chosen = words.map((word) => ({ text: word.text, rank: Infinity }));
  for (let i = 0; i + 1 < words.length; i += 1) {
    const known = table.meant.get(`${words[i].key} ${words[i + 1].key}`);
    if (!known || !fits(words[i].text, known.words[0]) || !fits(words[i + 1].text, known.words[1])) continue;
    known.words.forEach((word, side) => {
      if (known.rank < chosen[i + side].rank) chosen[i + side] = { text: word, rank: known.rank };
    });
  }
  let restored = "";
  let end = 0;
  words.forEach((word, i) => {
    restored += composed.slice(end, word.start) + (chosen[i].rank < Infinity ? chosen[i].text : word.text);
    end = word.end;
  });
  return restored + composed.slice(end);
}

/**
 * Whether a typed word can be meant by an accented one: it carries no mark that the other has not.
 * @param {string} typed
 * @param {string} accented
 */
export function fits(typed, accented) {
  const [few, all] = [typed, accented].map((word) => letters(word.toLowerCase()));
  return few.length === all.length && few.every((letter, i) => [...letter].every((mark) => all[i].includes(mark)));
}

/** Each letter with its marks, the stroke of đ among them. */
function letters(word) {
  return canon(word).normalize("NFD").match(/\P{M}\p{M}*/gu) ?? [];
}
