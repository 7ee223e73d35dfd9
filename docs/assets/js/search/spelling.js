// Slips of the hand: one letter or one tone of one word, and letters of Telex or VNI left in the text.
//
// The archive's own pairs of neighbouring words tell what is a slip: a word that stands beside none of its
// neighbours is one, if a word that differs by one letter does.

import { canon, compose, fold, tokens } from "./canon.js";
import { fits } from "./accents.js";
import { questionWords } from "./words.js";

/** @typedef {import("./accents.js").AccentTable} AccentTable */

const LEAST = 3;
/** Slips that are mended in one query. */
const MOST = 2;
const TELEX_TONES = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
const TELEX_LETTERS = { aa: "â", ee: "ê", oo: "ô", aw: "ă", ow: "ơ", uw: "ư", dd: "đ" };
const VNI = { 1: "s", 2: "f", 3: "r", 4: "x", 5: "j" };

/**
 * The query as it was probably meant; "" where nothing looks like a slip.
 * @param {string} query
 * @param {AccentTable} table
 */
export function corrected(query, table) {
  const composed = compose(query);
  const decoded = withoutKeyboardLetters(composed, table);
  const read = tokens(decoded);
  const asking = questionWords(read);
  const words = read.map((token, i) => ({ ...token, fixed: asking.has(i) || /\d/.test(token.key) }));
  for (let i = 0; i < MOST && mendOne(words, table); i += 1);
  const mended = joined(decoded, words);
  return canon(mended).toLowerCase() === canon(composed).toLowerCase() ? "" : mended;
}

/** Replace the word whose replacement brings the most pairs that the archive knows; whether there was one. */
function mendOne(words, table) {
  let best = null;
  words.forEach((word, at) => {
    if (word.fixed || known(words, at, table)) return;
    const needed = fitsNeeded(words, at, table);
    for (const [text, rank] of candidates(words, at, table)) {
      const trial = words.with(at, { ...word, text, key: fold(text) });
      const gain = neighbours(words, at).every(({ fixed }) => fixed) ? 1 : [at - 1, at].filter((i) => pair(trial, i, table)).length;
      if (gain >= needed && (!best || gain > best.gain || (gain === best.gain && rank < best.rank))) best = { at, text, gain, rank };
    }
  });
  if (!best) return false;
  words[best.at] = { ...words[best.at], text: best.text, key: fold(best.text) };
  return true;
}

/** A word that exists, as typed or where no mark was typed with any, is only a slip where another one fits beside all its neighbours. */
function fitsNeeded(words, at, table) {
  const typed = canon(words[at].text).toLowerCase();
  if (table.words.has(typed)) return neighbours(words, at).length;
  return typed === words[at].key && table.syllables.has(typed) ? neighbours(words, at).filter(({ fixed }) => !fixed).length : 1;
}

function neighbours(words, at) {
  return [words[at - 1], words[at + 1]].filter(Boolean);
}

/** Whether a word stands beside one of its neighbours in the archive; beside numbers only, or alone: in it at all. */
function known(words, at, table) {
  if (neighbours(words, at).every(({ fixed }) => fixed)) return table.syllables.has(words[at].key);
  return Boolean(pair(words, at - 1, table) || pair(words, at, table));
}

/** The pair that begins at a place, as typed or with marks added. */
function pair(words, at, table) {
  const [first, second] = [words[at], words[at + 1]];
  if (!first || !second) return null;
  if (table.exact.has(canon(`${first.text} ${second.text}`).toLowerCase())) return true;
  const meant = table.meant.get(`${first.key} ${second.key}`);
  return meant && fits(first.text, meant.words[0]) && fits(second.text, meant.words[1]) ? meant : null;
}

/** Words that stand beside a neighbour and differ from the typed one by a tone or a letter, with their rank. */
function candidates(words, at, table) {
  const typed = words[at].key;
  const found = new Map();
  const consider = (text, rank) => {
    const key = fold(text);
    const near = key === typed ? canon(text) !== canon(words[at].text) : Math.min(typed.length, key.length) >= LEAST && oneSlip(typed, key);
    if (near && !(found.get(text) <= rank)) found.set(text, rank);
  };
  const left = words[at - 1]?.key;
  const right = words[at + 1]?.key;
  for (const { words: pairWords, rank } of (left && table.after.get(left)) || []) consider(pairWords[1], rank);
  for (const { words: pairWords, rank } of (right && table.before.get(right)) || []) consider(pairWords[0], rank);
  if (neighbours(words, at).every(({ fixed }) => fixed)) for (const [, { text, rank }] of table.syllables) consider(text, rank);
  return found;
}

/** Whether one letter was added, left out, replaced, or two neighbours changed places. */
export function oneSlip(a, b) {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)) return true;
  return [[1, 1], [1, 0], [0, 1]].some(([skipA, skipB]) => restA.slice(skipA) === restB.slice(skipB));
}

/** `daan vaanj` → `dân vận`, `da6n va65n` too, where the letters make no word and what they stand for does. */
function withoutKeyboardLetters(text, table) {
  const vni = (text.match(/[aeiouyd]+[1-9]/gi) ?? []).length > 1;
  return text.replace(/(?<![\p{L}\p{M}\d])[a-z]+(?:[1-9]{1,2}[a-z]*)?(?![\p{L}\p{M}\d])/giu, (typed) => {
    const lower = typed.toLowerCase();
    if (table.syllables.has(lower) || (/\d/.test(lower) && !vni)) return typed;
    const word = decode(lower);
    return word && table.syllables.has(fold(word)) && fold(word) !== lower ? word : typed;
  });
}

/** The word that the keys of Telex or VNI stand for; "" where they stand for none. */
function decode(typed) {
  const digit = /[1-5]/.exec(typed)?.[0];
  const telex = typed
    .replace(/[1-5]/, "")
    .replace(/([aeo])(\w*)6/, "$1$1$2")
    .replace(/([aou])(\w*)[78]/, "$1w$2")
    .replace(/^d(\w*)9/, "dd$1");
  if (/\d/.test(telex)) return "";
  const tone = digit ? VNI[digit] : /[aeiouy].*[sfrxj]$/.test(telex) ? telex.at(-1) : "";
  const bare = tone && !digit ? telex.slice(0, -1) : telex;
  const letters = bare.replace(/aa|ee|oo|aw|ow|uw|dd/g, (two) => TELEX_LETTERS[two]);
  if (!tone) return letters === typed ? "" : letters;
  const place = /[âêôăơư](?=[^âêôăơư]*$)/u.exec(letters) ?? /[aeo](?=[a-z]*$)|[iuy](?=[^aeo]*$)/.exec(letters);
  if (!place) return "";
  const end = place.index + 1;
  return (letters.slice(0, end) + TELEX_TONES[tone] + letters.slice(end)).normalize("NFC");
}

function joined(text, words) {
  let made = "";
  let end = 0;
  for (const word of words) {
    made += text.slice(end, word.start) + word.text;
    end = word.end;
  }
  return made + text.slice(end);
}
