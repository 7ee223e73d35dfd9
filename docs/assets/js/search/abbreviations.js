// Short and long forms, both ways: QCDC ↔ quy chế dân chủ.

import { compose, fold, keys, tokens } from "./canon.js";
import { placeOf } from "./entries.js";

/**
 * @typedef {object} Abbreviations
 * @property {(text: string) => string} inFull a text with its abbreviations written out
 * @property {(query: string) => string[]} otherForms the query with a short form for a long one, and the other way
 */

/** Shorter ones are words as well, unless they are typed in capitals. */
const SURE_LENGTH = 3;

/**
 * @param {import("./entries.js").Suggestion[]} items
 * @returns {Abbreviations}
 */
export function abbreviationsOf(items) {
  const list = items
    .filter(({ group }) => group === "viet-tat")
    .flatMap(({ keys: shorts, name, subject }) => shorts.map((short) => ({ short: keys(short), name, long: subject, longKeys: keys(subject) })));
  const byShort = new Map(list.map((each) => [each.short.join(" "), each]));
  const longest = Math.max(1, ...list.map(({ short }) => short.length));

  const inFull = (text) => {
    const composed = compose(text);
    const words = tokens(composed);
    let made = "";
    let end = 0;
    for (let i = 0; i < words.length; i += 1) {
      const run = longestRun(words, i);
      if (!run) continue;
      made += composed.slice(end, words[i].start) + run.entry.long;
      i += run.length - 1;
      end = words[i].end;
    }
    return made + composed.slice(end);
  };

  const longestRun = (words, at) => {
    for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
      const run = words.slice(at, at + length);
      const entry = byShort.get(run.map(({ key }) => key).join(" "));
      if (entry && looksShort(run.map(({ text }) => text).join(""))) return { entry, length };
    }
    return null;
  };

  const otherForms = (query) => {
    const forms = [];
    const full = inFull(query);
    if (fold(full) !== fold(query)) forms.push(full);
    const words = tokens(compose(query));
    const typed = words.map(({ key }) => key);
    for (const { longKeys, name } of list) {
      const at = longKeys.length > 1 ? placeOf(typed, longKeys) : -1;
      if (at < 0) continue;
      const [first, last] = [words[at], words[at + longKeys.length - 1]];
      forms.push(compose(query).slice(0, first.start) + name + compose(query).slice(last.end));
    }
    return [...new Set(forms)];
  };

  return { inFull, otherForms };
}

/** In capitals, or letters that make no syllable: CCHC, cchc, ubmttq; not "tu", "dv", "Tố". */
function looksShort(text) {
  const letters = text.replace(/[đĐ]/g, "d");
  if (/[^\p{ASCII}]/u.test(letters)) return false;
  return letters === letters.toUpperCase() || (letters.length >= SURE_LENGTH && !/^[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}(ch|ng|nh|[cmnpt])?$/i.test(letters));
}
