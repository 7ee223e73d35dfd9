// How well words name an entry of the local list: by its name, its issuer, its trích yếu.

import { canon, fold, keys } from "./canon.js";
import { placeOf } from "./entries.js";

/** @typedef {import("./entries.js").Entry} Entry */
/** @typedef {import("./entries.js").Word} Word */

/** Of a theme, how many neighbouring words of the query must be neighbours in its phrases. */
const COVERED = 0.8;
/** Of a title, how close together the words of the query must stand: 3 words within 5 are. */
const CLOSE = 0.6;

/** Words that say nothing of an instrument beside what else is said of it. */
const GENERIC = new Set(["tinh", "so", "ngay", "thang", "nam", "khoa", "van", "ban"]);

/**
 * How well the words name an entry, from 0; from DIRECT on it is what was asked for.
 * @param {Word[]} words
 * @param {string} query
 * @param {Entry} entry
 * @param {import("./dates.js").StatedDate|null} date that the query states
 */
export function nameScore(words, query, entry, date) {
  const typed = words.map(({ key }) => key);
  if (entry.item.group === "tinh") return unitScore(typed, query, entry);
  if (entry.item.group === "chu-de") return themeScore(typed, query, entry);
  if (entry.item.group === "trang") return pageScore(typed, query, entry);
  return Math.max(ownName(typed, query, entry), titleScore(words, entry, date));
}

/** A page of ours is asked for by its whole title: it never stands in the way of a paper. */
function pageScore(typed, query, { item, names }) {
  return names.some((name) => same(name, typed)) ? (sameAccents(query, item.name) ? 95 : 90) : 0;
}

/** A unit is asked for by its name alone; in a longer query it only tells where. */
function unitScore(typed, query, { item, names, former }) {
  if (names.some((name) => same(name, typed))) return sameAccents(query, item.name) ? 95 : 90;
  if (former.some((name) => same(name, typed))) return 61;
  return names.some((name) => placeOf(typed, name) >= 0) ? 40 : 0;
}

/** A theme is asked for by its name, the beginning of its name, one of its phrases, or several of them. */
function themeScore(typed, query, entry) {
  const { names, topics } = entry;
  const byName = ownName(typed, query, entry);
  if (byName) return byName;
  if (topics.some((topic) => same(topic, typed))) return 86;
  if (typed.length >= 3 && names.some((name) => placeOf(name, typed) >= 0)) return 84;
  const share = covered(typed, [...names, ...topics]);
  if (typed.length >= 3 && share >= COVERED && typed.every((word) => entry.bag.has(word))) return 60 + 20 * share;
  if (typed.length === 2 && names.some((name) => placeOf(name, typed) === 0)) return 45;
  const held = topics.filter((topic) => topic.length >= 2 && placeOf(typed, topic) >= 0).map((topic) => topic.length);
  return held.length ? 30 + (25 * Math.max(...held)) / typed.length : 0;
}

/** The whole of its name, or the beginning of it. */
function ownName(typed, query, { item, names }) {
  let best = 0;
  for (const name of names) {
    const share = Math.min(typed.length / name.length, name.length / typed.length);
    if (same(name, typed)) best = Math.max(best, sameAccents(query, item.name) ? 95 : 90);
    else if (typed.length >= 3 && same(name.slice(0, typed.length), typed)) best = Math.max(best, 87 + share);
    else if (name.length >= 3 && placeOf(typed, name) >= 0) best = Math.max(best, 45 + 40 * share);
  }
  return best;
}

/** How many of the neighbouring pairs of words are neighbours in one of the phrases. */
function covered(typed, phrases) {
  const pairs = new Set(phrases.flatMap((phrase) => phrase.slice(1).map((word, i) => `${phrase[i]} ${word}`)));
  const sought = typed.slice(1).map((word, i) => `${typed[i]} ${word}`);
  return sought.length ? sought.filter((pair) => pairs.has(pair)).length / sought.length : 0;
}

/**
 * How well the words are those of an instrument: kind, issuer, unit, term and date are taken out of them as
 * they stand; what is left must stand together in its trích yếu.
 */
function titleScore(words, entry, date) {
  const facts = { left: words, named: new Set() };
  take(facts, "authority", entry.authorities);
  take(facts, "kind", entry.kinds.filter(([first]) => first.length > 1));
  take(facts, "unit", entry.provinces);
  take(facts, "around", entry.around);
  if (date && entry.date.startsWith(date.iso)) take(facts, "date", [keys(date.text)]);
  take(facts, "term", entry.terms.map((term) => ["khoa", term]));
  const { left, named } = facts;
  const known = 12 * named.has("authority") + 3 * named.has("unit") - 6 * named.has("around") + 3 * Boolean(entry.item.held);
  const meaning = left.filter(({ key }) => !GENERIC.has(key));
  if (!meaning.length) return named.has("authority") || named.has("date") || (named.has("kind") && named.size > 1) ? 62 + known : 0;
  const rest = named.size ? withoutEnds(left) : left;
  if (rest.length + named.size < 2) return 0;
  const fit = Math.max(0, ...entry.titles.map((title) => closeness(rest, title)));
  if (fit >= CLOSE && rest.length > 1) return 60 + known + 8 * fit + (8 * Math.min(rest.length, entry.titles[0].length)) / entry.titles[0].length;
  const share = words.filter(({ key }) => entry.bag.has(key)).length / words.length;
  return words.length >= 3 && share >= 0.6 ? 20 + 30 * share : 0;
}

/** Take the longest of the phrases out of the words that are left. */
function take(facts, name, phrases) {
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const at = placeOf(facts.left.map(({ key }) => key), phrase);
    if (at < 0) continue;
    facts.left = facts.left.toSpliced(at, phrase.length);
    facts.named.add(name);
    return;
  }
}

/** The words without the generic ones at their ends, where what stood beside them was taken out. */
function withoutEnds(words) {
  const first = words.findIndex(({ key }) => !GENERIC.has(key));
  const last = words.findLastIndex(({ key }) => !GENERIC.has(key));
  return words.slice(first, last + 1);
}

/** How close the words stand in a title, in their order: 1 side by side, 0 where one is missing. */
function closeness(words, title) {
  let best = 0;
  title.forEach((first, start) => {
    if (!agree(words[0], first)) return;
    let at = start;
    for (const word of words.slice(1)) {
      at = title.findIndex((each, i) => i > at && agree(word, each));
      if (at < 0) return;
    }
    best = Math.max(best, words.length / (at - start + 1));
  });
  return best;
}

/** The same word; where the query has diacritics, the same diacritics. */
function agree(typed, written) {
  return typed.key === written.key && (typed.text === typed.key || typed.text === written.text);
}

function same(a, b) {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

/** False only where both carry diacritics, and different ones. */
function sameAccents(query, name) {
  const typed = canon(query).toLowerCase().trim();
  return typed === fold(query) || fold(name) !== fold(query) || typed === canon(name).toLowerCase();
}
