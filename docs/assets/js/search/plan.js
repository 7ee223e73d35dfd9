// From a query to the searches that the index is asked for, the strictest first.
//
// Vietnamese words are several syllables that stand together. So the phrase is asked for first, then all words
// as accented, then all words folded. A later search is only asked for where the earlier ones found too little.

import { canon, compose, fold, tokens, wordsOf } from "./canon.js";
import { restoreAccents } from "./accents.js";
import rules from "./rules.js";
import { understand } from "./words.js";

/**
 * @typedef {object} Step One search, for what the index of words holds: words, pairs of neighbours, numbers.
 * @property {string[]} needed what a page must hold; nothing for every page
 * @property {string[]} wanted what makes it the better answer
 * @property {boolean} exact whether diacritics count
 * @property {"phrase"|"words"|"near"} kind
 * @property {string} [place] only pages of this unit
 */

/**
 * @typedef {object} Plan
 * @property {Step[]} steps
 * @property {string} meant the query with its diacritics restored, where that changed it; else ""
 * @property {Needle} needle what is to be found and marked in a passage
 */

/**
 * @typedef {object} Needle
 * @property {string[][]} phrases canonical words that are best found side by side, the better first
 * @property {string[]} words canonical words, accented as meant
 * @property {string[]} numbers keys of numbers: 33ctttg
 * @property {string} asks see Asked in words.js
 */

/**
 * @typedef {object} Known What is known when a query is planned.
 * @property {import("./accents.js").AccentTable} [accents]
 * @property {string[]} [numbers] numbers that the query means, as the index holds them
 * @property {string} [rest] the query without them
 * @property {string[]} [others] the query with other forms of its abbreviations
 * @property {{name: string, rest: string}|null} [place] a unit that it names beside other words
 */

const QUOTES = /["“”„‟«»″]/g;
const WHOLLY_QUOTED = /^\s*["“”„‟«»″](.+)["“”„‟«»″]\s*$/;
/** @param {string} query */
export function isQuoted(query) {
  return WHOLLY_QUOTED.test(query);
}
const KINDS = new Set(rules.kindSymbols);
/** Symbols that end numbers: towards them a blank joins as well as a dash, "33 ct ttg". */
const ISSUERS = new Set(rules.issuerSymbols);

/**
 * @param {string} query
 * @param {Known} [known]
 * @returns {Plan}
 */
export function plan(query, known = {}) {
  const quoted = isQuoted(query);
  const bare = compose(query).replace(QUOTES, " ").replace(/\s+/g, " ").trim();
  const asked = understand(bare);
  const meant = restored(bare, known);
  const changed = canon(meant).toLowerCase() !== canon(bare).toLowerCase();
  const { numbers, rest } = numbersIn(bare, known);
  const forms = [...new Set([meant, bare, ...(known.others ?? [])])];
  const steps = numbers.length && !quoted ? numberSteps(numbers, rest, known) : wordSteps(forms, asked, quoted, known);
  const elsewhere = known.place ? understand(known.place.rest) : asked;
  const sought = asked.isQuestion ? elsewhere.core || asked.core : bare;
  const whole = [...forms, ...(known.place && !asked.isQuestion ? [restored(known.place.rest, known)] : [])].map(wordsOf);
  return {
    steps: unique(steps),
    meant: changed ? meant : "",
    needle: {
      phrases: whole.filter((words) => words.length > 1 || (known.others ?? []).length),
      words: wordsOf(restored(numbers.length ? rest : sought, known)),
      numbers,
      asks: asked.asks,
    },
  };
}

/** The numbers of a query in the form that the index holds them, and the other words. */
function numbersIn(bare, { numbers = [], rest = "" }) {
  if (numbers.length) return { numbers, rest };
  const words = tokens(bare);
  const found = [];
  let others = "";
  for (let i = 0; i < words.length; i += 1) {
    const typed = numberAt(words, i, bare);
    if (typed) {
      found.push(typed.number);
      i += typed.length - 1;
    } else {
      others += ` ${words[i].text}`;
    }
  }
  return { numbers: found, rest: found.length ? others.trim() : "" };
}

/** The number that begins with a token, as typed in any way: 217-QĐ/TW, 33 ct ttg, 06/2018/NQ-HĐND. */
function numberAt(words, at, bare) {
  if (!/^\d/.test(words[at].key)) return null;
  const gap = (i) => bare.slice(words[i - 1].end, words[i].start).trim();
  const dashed = (i) => i < words.length && /^[-–/]$/.test(gap(i));
  let next = at + 1;
  const year = dashed(next) && /^(19|20)\d\d$/.test(words[next].key) ? words[next++].key : "";
  const parts = [];
  const byDash = dashed(next);
  while (next < words.length && /^[a-z]/.test(words[next].key)) {
    const ends = ISSUERS.has(words[next].key);
    if (!dashed(next) && gap(next) && !(ends && parts.length) && parts.length) break;
    parts.push(words[next++].key);
    if (next < words.length && /^\d/.test(words[next].key) && words[next].start === words[next - 1].end) {
      parts.push(parts.pop() + words[next++].key);
    }
    if (ends) break;
  }
  const spaced = parts.length >= 2 && KINDS.has(parts[0]) && ISSUERS.has(parts.at(-1));
  if (!(byDash && parts.length) && !spaced) return null;
  return { number: [words[at].key, year, ...parts].join(""), length: next - at };
}

/** Each number with the other words beside it; then, as near hits, what was typed without them. */
function numberSteps(numbers, rest, known) {
  const others = restored(rest, known);
  const beside = rest ? numbers.map((number) => all(others, { kind: "words" }, [number])) : [];
  return [...beside, ...numbers.map((number) => all("", { kind: rest ? "near" : "words" }, [number]))];
}

/**
 * The strictest first: every form as a phrase; what is asked of a unit, in the pages of that unit; all
 * words; all words folded; the same without the words that ask and that join others.
 */
function wordSteps(forms, asked, quoted, known) {
  const typed = forms.length - (known.others ?? []).length;
  const phrases = forms.flatMap((form, i) => together(form, { kind: i < typed ? "phrase" : "words" }));
  if (quoted && phrases.length) return phrases;
  const { name: place, rest } = known.place ?? {};
  const there = place ? understand(restored(rest, known)).content : "";
  const content = asked.isQuestion ? restored(asked.content, known) : "";
  return [
    ...phrases,
    ...together(there, { kind: "words", place }),
    all(there, { kind: "words", place }),
    ...forms.map((form) => all(form, { kind: "words" })),
    ...together(content, { kind: "words" }),
    all(content, { kind: "words" }),
    ...[forms[0], asked.content, asked.core].map((words) => all(words, { kind: "near", exact: false })),
  ];
}

/** The search for words side by side; none where there is a single word, which is found by itself. */
function together(text, how) {
  const words = wordsOf(text);
  const pairs = pairsOf(words);
  return tokens(compose(text)).length > 1 ? [{ needed: pairs.length ? pairs : words, wanted: [], exact: true, ...how }] : [];
}

/** The search for all words, wherever they stand. */
function all(text, how, numbers = []) {
  const words = wordsOf(text);
  return { needed: [...numbers, ...words], wanted: pairsOf(words), exact: true, ...how };
}

function pairsOf(words) {
  return words.slice(1).map((second, i) => `${words[i]} ${second}`);
}

function restored(words, { accents }) {
  return accents ? restoreAccents(words, accents) : words;
}

/** Without the steps that an earlier one already is, and those that need nothing. */
function unique(steps) {
  const seen = new Set();
  return steps.filter(({ needed, exact, place = "" }) => {
    const key = JSON.stringify(exact ? [place, needed] : needed.map(fold));
    if (!needed.length || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
