// Gives an unaccented query its diacritics back, from pairs of neighbouring words in the archive.

import { canon, compose, fold, tokens } from "./canon.js";

/** @typedef {Map<string, {words: string[], rank: number}>} AccentTable folded pair → accented words */

/**
 * @param {string[]} pairs accented pairs, the most frequent first
 * @returns {AccentTable}
 */
export function accentTable(pairs) {
  return new Map(pairs.map((pair, rank) => [fold(pair), { words: pair.split(" "), rank }]));
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
    const known = table.get(`${words[i].key} ${words[i + 1].key}`);
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

/** Whether a typed word can be meant by an accented one: it carries no mark that the other has not. */
function fits(typed, accented) {
  const [few, all] = [typed, accented].map((word) => letters(word.toLowerCase()));
  return few.length === all.length && few.every((letter, i) => [...letter].every((mark) => all[i].includes(mark)));
}

/** Each letter with its marks, the stroke of đ among them. */
function letters(word) {
  return canon(word).normalize("NFD").match(/\P{M}\p{M}*/gu) ?? [];
}
