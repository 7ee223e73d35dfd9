// From a query to the searches that Pagefind is asked for, the strictest first.
//
// Pagefind ANDs the words of a query wherever they stand, and takes each as a prefix; Vietnamese words are
// several syllables that stand together. So the phrase is asked for first, then all words as accented, then
// all words folded. A later search is only asked for where the earlier ones found too little.

import { canon, compose, tokens } from "./canon.js";
import { restoreAccents } from "./accents.js";

/**
 * @typedef {object} Step One search.
 * @property {string} term what Pagefind is given
 * @property {boolean} exact whether diacritics count
 * @property {"phrase"|"words"|"near"} kind
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
 */

/**
 * @typedef {object} Known What is known when a query is planned.
 * @property {import("./accents.js").AccentTable} [accents]
 * @property {string[]} [numbers] numbers that the query means, as the index holds them
 * @property {string} [rest] the query without them
 */

const QUOTES = /["“”„‟«»″]/g;
const WHOLLY_QUOTED = /^\s*["“”„‟«»″](.+)["“”„‟«»″]\s*$/;
/** Words of a question, which an official document does not answer with. */
const QUESTION = new Set(["nào", "gì", "ai", "đâu", "sao", "mấy", "bao", "nhiêu", "được", "nao", "gi"].map(canon));
/** Symbols that end numbers: towards them a blank joins as well as a dash, "33 ct ttg". */
const ENDINGS = new Set(["ttg", "tw", "tu", "hu", "du", "ubnd", "hdnd", "cp", "bcd", "qh", "mttq", "mttw"]);

/**
 * @param {string} query
 * @param {Known} [known]
 * @returns {Plan}
 */
export function plan(query, known = {}) {
  const quoted = WHOLLY_QUOTED.exec(query);
  const bare = compose(query).replace(QUOTES, " ").replace(/\s+/g, " ").trim();
  const meant = known.accents ? restoreAccents(bare, known.accents) : bare;
  const changed = canon(meant).toLowerCase() !== canon(bare).toLowerCase();
  const { numbers, rest } = numbersIn(bare, known);
  const forms = changed ? [meant, bare] : [bare];
  return {
    steps: unique(numbers.length && !quoted ? numberSteps(numbers, rest, known) : wordSteps(forms, Boolean(quoted))),
    meant: changed ? meant : "",
    needle: {
      phrases: forms.map(wordsOf).filter((words) => words.length > 1),
      words: withoutQuestion(wordsOf(numbers.length ? restored(rest, known) : meant)),
      numbers: numbers.map((number) => number.replace(/[^a-z\d]/g, "")),
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
    const ends = ENDINGS.has(words[next].key);
    if (!dashed(next) && gap(next) && !(ends && parts.length) && parts.length) break;
    parts.push(words[next++].key);
    if (next < words.length && /^\d/.test(words[next].key) && words[next].start === words[next - 1].end) {
      parts.push(parts.pop() + words[next++].key);
    }
    if (ends) break;
  }
  const spaced = parts.length >= 2 && ENDINGS.has(parts.at(-1));
  if (!(byDash && parts.length) && !spaced) return null;
  return { number: [words[at].key, year, ...parts].filter(Boolean).join("-"), length: next - at };
}

/** Each number with the other words beside it; then, as near hits, what was typed without them. */
function numberSteps(numbers, rest, known) {
  const words = lower(restored(rest, known));
  const steps = words ? numbers.map((number) => ({ term: `${number} ${words}`, exact: true, kind: "words" })) : [];
  steps.push(...numbers.map((number) => ({ term: number, exact: true, kind: words ? "near" : "words" })));
  return steps;
}

/** The phrase as meant and as typed, all its words, all its words folded, and without those of a question. */
function wordSteps(forms, quoted) {
  const several = tokens(forms[0]).length > 1;
  const steps = several ? forms.map((form) => ({ term: `"${lower(form)}"`, exact: true, kind: "phrase" })) : [];
  if (quoted && several) return steps;
  steps.push(...forms.map((form) => ({ term: lower(form), exact: true, kind: "words" })));
  steps.push({ term: lower(forms.at(-1)), exact: false, kind: "near" });
  const kept = tokens(forms[0]).filter((token) => !QUESTION.has(canon(token.text.toLowerCase())));
  if (several && kept.length && kept.length < tokens(forms[0]).length) {
    steps.push({ term: lower(kept.map((token) => token.text).join(" ")), exact: false, kind: "near" });
  }
  return steps;
}

function restored(words, { accents }) {
  return accents ? restoreAccents(words, accents) : words;
}

/** As Pagefind is given it: lower case, without marks that stand alone. */
function lower(text) {
  return canon(text).toLowerCase().replace(/(?<!\S)[^\p{L}\p{M}\d\s]+(?!\S)/gu, " ").replace(/\s+/g, " ").trim();
}

/** The words that tell what is asked; all of them where none would be left. */
function withoutQuestion(words) {
  const kept = words.filter((word) => !QUESTION.has(word));
  return kept.length ? kept : words;
}

function wordsOf(text) {
  return canon(text).toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? [];
}

/** Without the steps that an earlier one already is. */
function unique(steps) {
  const seen = new Set();
  return steps.filter(({ term, exact }) => {
    const key = `${exact}${term}`;
    if (!term || term === '""' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
