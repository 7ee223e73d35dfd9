// What a query names, before the index is asked: instruments by number or name, units, themes.

import { compose, fold, tokens } from "./canon.js";
import { dateIn } from "./dates.js";
import { nameWords, placeOf } from "./entries.js";
import { nameScore } from "./names.js";
import { DIRECT, numbered } from "./numbers.js";

/** @typedef {import("./entries.js").Entry} Entry */

/** No name begins or ends with these. */
const CUT = new Set(["và", "của", "các", "những", "về", "trong", "cac"]);

/**
 * @typedef {object} Match
 * @property {import("./entries.js").Suggestion} item
 * @property {number} score DIRECT and more: what was asked for; less: related to it
 */

/**
 * @typedef {object} Recognised What a query names.
 * @property {Match[]} matches best first
 * @property {string[]} numbers numbers that it means, as the index holds them: 33ctttg
 * @property {string} rest the query without them
 * @property {{name: string, rest: string}|null} place a unit that it names beside other words, and these
 */

/**
 * @param {string[]} forms the query, and the other forms of it: with abbreviations in full, without them
 * @param {Entry[]} entries
 * @param {{quoted?: boolean}} [how]
 * @returns {Recognised}
 */
export function recognise(forms, entries, { quoted = false } = {}) {
  const typed = tokens(compose(forms[0]));
  if (!typed.length) return { matches: [], numbers: [], rest: "", place: null };
  const date = dateIn(fold(forms[0]));
  // A date is no number, be it of an instrument too: "26/11/2021".
  const words = typed.map(({ key, start }) => (date && start >= fold(forms[0]).indexOf(date.text) && /^\d/.test(key) && date.text.includes(key) ? "ngay" : key));
  const named = numbered(words, entries);
  const scores = new Map(named.found.map(({ entry, score }) => [entry, score]));
  // Words cut out of a sentence, "phản ánh của", and words in quotes are looked for in texts first.
  const isFragment = [typed[0], typed.at(-1)].some(({ text }) => CUT.has(text.toLowerCase()));
  // "quy định số 11" is that regulation before it is the paper whose title says that it amends it; not so where
  // more is said, "tổng kết 10 năm thực hiện nghị quyết 25".
  const byNumber = Math.max(...named.found.filter(({ whole }) => whole).map(({ score }) => score - 1));
  const most = quoted || isFragment ? DIRECT - 1 : byNumber > 0 ? byNumber : Infinity;
  forms.forEach((form, i) => {
    const nameOf = nameWords(form);
    for (const entry of nameOf.length ? entries : []) {
      // A lone abbreviation may be the name of a theme; a title that only holds its long form was not asked for.
      if (i && typed.length === 1 && entry.item.group === "van-ban") continue;
      const score = Math.min(nameScore(nameOf, form, entry, date), most) - i;
      if (score > (scores.get(entry) ?? 0)) scores.set(entry, score);
    }
  });
  // Beside a number that is stated in full, what only resembles it was not asked for.
  const least = named.numbers.length ? DIRECT : 0;
  const matches = [...scores].filter(([, score]) => score >= least).map(([entry, score]) => ({ item: entry.item, score, date: entry.date })).sort(better);
  const rest = typed.filter((_, i) => !named.used.has(i)).map(({ text }) => text);
  return { matches, numbers: named.numbers, rest: rest.join(" "), place: placeIn(typed, entries) };
}

/** Best first; of equals the unit in force, the text that is held, the newer. */
function better(a, b) {
  const former = ({ item }) => Number(item.group === "tinh" && Boolean(item.date));
  return (
    b.score - a.score ||
    former(a) - former(b) ||
    Number(b.item.held ?? false) - Number(a.item.held ?? false) ||
    b.date.localeCompare(a.date) ||
    a.item.id.localeCompare(b.item.id)
  );
}

/** The unit that the words name among others, by its longest name. */
function placeIn(typed, entries) {
  const keys = typed.map(({ key }) => key);
  let found = null;
  for (const { item, names } of entries) {
    if (item.group !== "tinh") continue;
    for (const name of names) {
      const at = name.length > 1 || keys.length > 2 ? placeOf(keys, name) : -1;
      if (at >= 0 && name.length > (found?.length ?? 0)) found = { at, length: name.length, name: item.provinces[0] };
    }
  }
  if (!found || found.length === keys.length) return null;
  const rest = typed.toSpliced(found.at, found.length).map(({ text }) => text);
  return { name: found.name, rest: rest.join(" ") };
}

export { DIRECT };
