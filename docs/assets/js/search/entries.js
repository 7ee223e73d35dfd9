// The local list of instruments, units and themes, made ready for matching.

import { canon, compose, keys, tokens } from "./canon.js";

/**
 * @typedef {object} Suggestion An entry of goi-y.json; see build_tools/search/suggestions.py.
 * @property {string} id
 * @property {string} address
 * @property {"van-ban"|"tinh"|"chu-de"|"viet-tat"|"trang"} group
 * @property {string} name
 * @property {string} kind
 * @property {string} [number]
 * @property {string} [issuer]
 * @property {string} [date]
 * @property {string} [date_text]
 * @property {string} [subject]
 * @property {string} [side]
 * @property {string[]} [provinces]
 * @property {string[]} [around]
 * @property {string[]} [authorities]
 * @property {string[]} [former]
 * @property {string} [term]
 * @property {boolean} [held]
 * @property {string[]} [keys]
 * @property {string[]} [topics]
 * @property {string[]} [kinds]
 */

/** @typedef {{key: string, text: string}} Word folded, and canonical as written */

/**
 * @typedef {object} Entry A suggestion with what matching asks of it.
 * @property {Suggestion} item
 * @property {string[]} number keys of its number: 33, ct, ttg
 * @property {string[][]} kinds
 * @property {string[][]} names
 * @property {string[][]} topics
 * @property {string[][]} former
 * @property {string[][]} authorities
 * @property {string[][]} provinces
 * @property {string[][]} around
 * @property {string[]} terms the term of the body that issued it: ix, 9
 * @property {Word[][]} titles its trích yếu, as written and with its abbreviations in full
 * @property {Set<string>} bag every word that describes it
 * @property {string} date ISO; the year of its number where no date is known
 */

/** Words that a name is written with or without. */
const SMALL_WORDS = new Set(["va", "o", "ve", "cua", "cac", "trong"]);

/**
 * @param {Suggestion[]} items
 * @param {import("./abbreviations.js").Abbreviations} abbreviations
 * @returns {Entry[]}
 */
export function prepare(items, abbreviations) {
  return items.filter(({ group }) => group !== "viet-tat").map((item) => prepared(item, abbreviations));
}

function prepared(item, abbreviations) {
  const phrases = (list) => (list ?? []).map(nameKeys);
  const date = item.date ?? /(?:19|20)\d\d/.exec(item.number ?? "")?.[0] ?? "";
  const dateWords = date.split("-").map((part) => part.replace(/^0+/, ""));
  const subject = item.subject && item.group === "van-ban" ? [item.subject, abbreviations.inFull(item.subject)] : [];
  const entry = {
    item,
    date,
    number: keys(item.number ?? ""),
    kinds: phrases(item.kinds),
    names: phrases(item.keys),
    topics: phrases(item.topics),
    former: phrases(item.former),
    authorities: phrases(item.authorities),
    provinces: phrases(item.provinces),
    around: phrases(item.around),
    terms: item.term ? [item.term.toLowerCase(), String(arabic(item.term))] : [],
    titles: [...new Set(subject)].map(nameWords),
  };
  const facts = [entry.kinds, entry.names, entry.authorities, entry.provinces, [entry.number]].flat(2);
  const about = ["khoa", ...entry.terms, "nam", "thang", "ngay", ...dateWords];
  entry.bag = new Set([...facts, ...about, ...entry.titles.flat().map(({ key }) => key), ...entry.topics.flat()]);
  return entry;
}

/** `XIII` → 13 */
function arabic(roman) {
  const values = [...roman.toUpperCase()].map((letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/**
 * The words that make a name.
 * @param {string} name
 * @returns {Word[]}
 */
export function nameWords(name) {
  return tokens(compose(name))
    .filter(({ key }) => !SMALL_WORDS.has(key))
    .map(({ key, text }) => ({ key, text: canon(text).toLowerCase() }));
}

/** @param {string} name */
export function nameKeys(name) {
  return nameWords(name).map(({ key }) => key);
}

/**
 * Where a phrase stands in the words, as one piece; -1 where it does not.
 * @param {string[]} words
 * @param {string[]} phrase
 */
export function placeOf(words, phrase) {
  if (!phrase.length) return -1;
  return words.findIndex((_, i) => phrase.every((word, k) => words[i + k] === word));
}
