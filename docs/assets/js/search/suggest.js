// What is found by its number or its name, before Pagefind is asked.

import { canon, compose, fold, keys, tokens } from "./canon.js";

/**
 * @typedef {object} Suggestion An entry of goi-y.json; see build_tools/search/suggestions.py.
 * @property {string} id
 * @property {string} address
 * @property {"van-ban"|"tinh"|"chu-de"} group
 * @property {string} name
 * @property {string} kind
 * @property {string} [number]
 * @property {string} [issuer]
 * @property {string} [date]
 * @property {string} [date_text]
 * @property {string} [subject]
 * @property {string} [side]
 * @property {string[]} [provinces]
 * @property {string} [term]
 * @property {boolean} [held]
 * @property {string[]} [keys]
 * @property {string[]} [topics]
 * @property {string[]} [kinds]
 */

/**
 * @typedef {object} Entry A suggestion with what matching asks of it.
 * @property {Suggestion} item
 * @property {string[]} number keys of its number: 33, ct, ttg
 * @property {string[][]} kinds
 * @property {string[][]} names
 * @property {string[][]} topics
 * @property {string[]} title
 * @property {Set<string>} bag every word that describes it
 */

/**
 * @typedef {object} Match
 * @property {Suggestion} item
 * @property {number} score 60 and more: what was asked for; less: related to it
 */

/**
 * @typedef {object} Recognised What a query names.
 * @property {Match[]} matches best first
 * @property {string[]} numbers numbers that it means, as the index holds them: 33-ct-ttg
 * @property {string} rest the query without them
 */

/** From this score on, a match is what was asked for. */
export const DIRECT = 60;

/** Words that a name is written with or without. */
const SMALL_WORDS = new Set(["va", "o", "ve", "cua", "cac", "nhung"]);
const FILLERS = new Set(["so", "va"]);

/**
 * @param {Suggestion[]} items
 * @returns {Entry[]}
 */
export function prepare(items) {
  return items.map((item) => {
    const title = nameKeys([item.kind, item.number, item.issuer, item.subject].filter(Boolean).join(" "));
    const date = (item.date ?? "").split("-").map((part) => part.replace(/^0+/, ""));
    const names = (item.keys ?? []).map(nameKeys);
    const units = (item.provinces ?? []).flatMap(keys);
    return {
      item,
      number: keys(item.number ?? ""),
      kinds: (item.kinds ?? []).map(keys),
      names,
      topics: (item.topics ?? []).map(nameKeys),
      title,
      bag: new Set([...title, ...names.flat(), ...units, ...date, "khoa", ...keys(item.term ?? ""), "nam"]),
    };
  });
}

/**
 * What a query names: instruments by their numbers, instruments, units and themes by their names.
 * @param {string} query
 * @param {Entry[]} entries
 * @returns {Recognised}
 */
export function recognise(query, entries) {
  const typed = tokens(compose(query));
  const words = typed.map((token) => token.key);
  if (!words.length) return { matches: [], numbers: [], rest: "" };
  const named = numbered(words, entries);
  const scores = new Map(named.found.map(({ entry, score }) => [entry, score]));
  const name = nameKeys(query);
  const weight = rarity(name, entries);
  for (const entry of name.length ? entries : []) {
    const score = nameScore(name, query, entry, weight);
    if (score > (scores.get(entry) ?? 0)) scores.set(entry, score);
  }
  if (![...scores.values()].some((score) => score >= DIRECT)) misspelt(name, entries, scores);
  const matches = [...scores].map(([entry, score]) => ({ item: entry.item, score })).sort(better);
  const rest = typed.filter((_, i) => !named.used.has(i)).map((token) => token.text);
  return { matches, numbers: named.numbers, rest: rest.join(" ") };
}

/** The words that make a name. */
function nameKeys(name) {
  return keys(name).filter((word) => !SMALL_WORDS.has(word));
}

/** Best first; of equals the one whose text is held, then the newer. */
function better(a, b) {
  return (
    b.score - a.score ||
    Number(b.item.held ?? false) - Number(a.item.held ?? false) ||
    (b.item.date ?? "").localeCompare(a.item.date ?? "") ||
    a.item.id.localeCompare(b.item.id)
  );
}

/**
 * The instruments whose numbers the words state, in any customary shape: 33/CT-TTg, ct33, chỉ thị 33.
 * @param {string[]} words
 * @param {Entry[]} entries
 */
function numbered(words, entries) {
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
      const others = words.filter((other, i) => !candidate.used.includes(i) && !FILLERS.has(other) && !/^\d/.test(other));
      const explained = others.filter((other) => candidate.entry.bag.has(other)).length;
      const doubt = (45 * (others.length - explained)) / words.length;
      const least = strongest < 2 ? 0 : DIRECT + strongest;
      found.push({ entry: candidate.entry, score: Math.max(least, 60 + 10 * strongest - doubt + explained) });
      if (strongest < 2) continue;
      candidate.used.forEach((i) => used.add(i));
      const number = `${candidate.entry.number[0]}-${candidate.entry.number.slice(1).join("-")}`;
      if (!numbers.includes(number)) numbers.push(number);
    }
  });
  return { found, used, numbers: numbers.slice(0, 3) };
}

/**
 * How surely the digits at `at` are the serial of an instrument, and which words say so.
 * 3: its whole number stands there; 2: its kind stands beside; 1: the query is nothing but the serial.
 * @param {string[]} words
 * @param {number} at
 * @param {Entry} entry
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
  const kind = entry.kinds.find((phrase) => last >= 0 && endsAt(words, last, phrase));
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

/** Whether a phrase stands in the words, as one piece. */
function contains(words, phrase) {
  return phrase.length > 0 && words.some((_, i) => phrase.every((word, k) => words[i + k] === word));
}

/**
 * How well the words name an entry.
 * @param {string[]} words
 * @param {string} query
 * @param {Entry} entry
 * @param {(words: string[]) => number} weight
 */
function nameScore(words, query, entry, weight) {
  const { item, names, topics } = entry;
  let best = 0;
  for (const name of names) {
    const share = Math.min(words.length / name.length, name.length / words.length);
    if (same(name, words)) best = Math.max(best, sameAccents(query, item.name) ? 95 : 88);
    else if (name.length >= 2 && contains(words, name)) best = Math.max(best, 40 + 45 * share);
    else if (words.length >= 3 && contains(name.slice(0, words.length), words)) best = Math.max(best, 65 + 20 * share);
    else if (words.length >= 2 && contains(name, words)) best = Math.max(best, 45 + 20 * share);
  }
  for (const topic of topics) {
    if (same(topic, words)) best = Math.max(best, 85);
    else if (topic.length >= 2 && contains(words, topic)) best = Math.max(best, 30 + (40 * topic.length) / words.length);
  }
  if (item.group === "van-ban") best = Math.max(best, subjectScore(words, entry, weight));
  return best;
}

/**
 * How well the words are those of an instrument's title: kind, number, issuer, trích yếu. Where some are
 * not, the rare ones ("Khmer") say more than those that every title has ("công tác").
 */
function subjectScore(words, { item, title, bag }, weight) {
  const subject = nameKeys(item.subject ?? "");
  if (subject.length >= 4 && contains(words, subject)) return 40 + (45 * subject.length) / words.length;
  if (words.length < 2) return 0;
  if (!words.every((word) => bag.has(word))) {
    const share = weight(words.filter((word) => bag.has(word))) / weight(words);
    return words.length >= 4 && share >= 0.6 ? 25 + 38 * share : 0;
  }
  return 48 + 3 * Math.min(words.length, 8) + (words.length >= 4 && contains(title, words) ? 10 : 0);
}

/** How much words tell: the fewer entries have them, the more. */
function rarity(words, entries) {
  const one = new Map(
    words.map((word) => [word, Math.log(1 + entries.length / (1 + entries.filter(({ bag }) => bag.has(word)).length))]),
  );
  return (some) => some.reduce((sum, word) => sum + one.get(word), 0);
}

function same(a, b) {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

/** False only where both carry diacritics, and different ones. */
function sameAccents(query, name) {
  const typed = canon(query).toLowerCase().trim();
  return typed === fold(query) || fold(name) !== fold(query) || typed === canon(name).toLowerCase();
}

/** Names that differ from the words by one letter of one word: "cải cách hành chánh". */
function misspelt(words, entries, scores) {
  if (words.length < 2) return;
  for (const entry of entries) {
    const near = [...entry.names, ...entry.topics].some((name) => oneLetterOff(words, name));
    if (near) scores.set(entry, Math.max(scores.get(entry) ?? 0, 65));
  }
}

function oneLetterOff(words, name) {
  if (words.length !== name.length) return false;
  const different = words.map((word, i) => [word, name[i]]).filter(([a, b]) => a !== b);
  return different.length === 1 && different[0][1].length >= 4 && differsByOne(...different[0]);
}

/** Whether one letter was added, left out or replaced. */
function differsByOne(a, b) {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  return [[1, 1], [1, 0], [0, 1]].some(([skipA, skipB]) => a.slice(start + skipA) === b.slice(start + skipB));
}
