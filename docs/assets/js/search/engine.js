// Asks Pagefind and the small tables. Nothing is loaded before the first question.

import { accentTable } from "./accents.js";
import { display } from "./canon.js";
import { count, failed } from "./facets.js";
import { holdsAny, passagesOf } from "./passages.js";
import { plan } from "./plan.js";
import { DIRECT, prepare, recognise } from "./suggest.js";

/** The site's root, wherever it is published: this file is assets/js/search/engine.js. */
export const ROOT = new URL("../../../", import.meta.url);
/** Hits that are enough: a looser search is only run where the stricter ones found fewer. */
const ENOUGH = 10;
/** Hits whose text is fetched at once, to be ordered by their best passage. */
const BATCH = 20;
const RELATED = 3;
const NAMED = 5;

/**
 * @typedef {object} Hit
 * @property {string} address absolute path of the page
 * @property {import("./suggest.js").Suggestion} [item] what the site knows of the page, where it is known
 * @property {string} title
 * @property {Record<string, string>} meta as the page states it
 * @property {import("./passages.js").Passage[]} passages
 * @property {"named"|"phrase"|"words"|"related"|"near"} kind how it was found
 */

/** @typedef {Map<string, Set<string>>} Chosen filter → values */

/**
 * @typedef {object} Known What the tables tell.
 * @property {import("./suggest.js").Entry[]} entries
 * @property {Map<string, import("./suggest.js").Suggestion>} items by address
 * @property {import("./accents.js").AccentTable} accents
 * @property {import("./facets.js").PageTable} table
 * @property {Map<string, import("./facets.js").PageRow>} rows by address
 */

let tables;
let pagefind;
let turn = Promise.resolve();

/** @returns {Promise<Known>} */
export function loadTables() {
  tables ??= Promise.all(["goi-y", "dau", "trang"].map(json)).then(([items, accents, table]) => ({
    entries: prepare(items),
    items: new Map(items.map((item) => [item.address, item])),
    accents: accentTable(accents),
    table,
    rows: new Map(Object.values(table.pages).map((row) => [row[0], row])),
  }));
  tables.catch(() => (tables = undefined));
  return tables;
}

async function json(name) {
  const response = await fetch(new URL(`tim-kiem/${name}.json`, ROOT));
  if (!response.ok) throw new Error(`${name}.json: ${response.status}`);
  return response.json();
}

function loadPagefind() {
  pagefind ??= import(new URL("pagefind/pagefind.js", ROOT).href).then(async (module) => {
    await module.init();
    return module;
  });
  pagefind.catch(() => (pagefind = undefined));
  return pagefind;
}

/**
 * One search of Pagefind. They take turns, because whether diacritics count is a setting of Pagefind as
 * a whole; a question that is no longer asked leaves the queue with an AbortError.
 * @param {{term: string|null, exact: boolean}} step
 * @param {AbortSignal} signal
 * @returns {Promise<{id: string, data: () => Promise<object>}[]>}
 */
async function ask({ term, exact }, signal) {
  const module = await loadPagefind();
  const result = turn.then(async () => {
    signal.throwIfAborted();
    await module.options({ exactDiacritics: exact });
    return (await module.search(term)).results;
  });
  turn = result.catch(() => {});
  return result;
}

/** A question being answered: `next` gives hits, a page at a time. */
class Answer {
  /** @type {import("./plan.js").Plan} */ plan;
  #known;
  #question;
  #signal;
  #steps;
  /** Found and waiting to be shown, in their order. */
  #waiting = [];
  #related;
  /** Rows of all that was found, within the filters or not, by address. */
  #found = new Map();
  #total = 0;

  /**
   * @param {import("./address.js").Question} question
   * @param {Known} known
   * @param {AbortSignal} signal
   */
  constructor(question, known, signal) {
    const { matches, numbers, rest } = recognise(question.query, known.entries);
    this.plan = plan(question.query, { accents: known.accents, numbers, rest });
    this.#known = known;
    this.#question = question;
    this.#signal = signal;
    this.#steps = this.plan.steps.length ? [...this.plan.steps] : [{ term: null, exact: false, kind: "words" }];
    this.#related = matches.filter(({ score }) => score < DIRECT && score >= DIRECT / 2).slice(0, RELATED);
    this.#addItems(matches.filter(({ score }) => score >= DIRECT).slice(0, NAMED), "named");
  }

  /** How many pages within the filters were found by the searches that were needed so far. */
  get total() {
    return this.#total;
  }

  /** Whether there may be more: hits not shown yet, or looser searches not run yet. */
  get more() {
    return this.#waiting.length + this.#steps.length > 0;
  }

  /** Whether only a looser search could find more. */
  get onlyLooser() {
    return !this.#waiting.length && this.#steps.length > 0;
  }

  /** What the filters can offer for what was found. */
  get counts() {
    return count([...this.#found.values()], this.#known.table, this.#question.chosen);
  }

  /**
   * The next hits, at most as many as make a page.
   * @returns {Promise<Hit[]>}
   */
  async next() {
    let hits = [];
    while (!hits.length && this.more) {
      if (!this.#waiting.length && this.#steps.length) await this.#search(this.#steps.shift());
      while (this.#steps.length && !this.#enough()) await this.#search(this.#steps.shift());
      if (this.#question.newest) this.#waiting.sort((a, b) => b.row[1].localeCompare(a.row[1]));
      hits = await this.#load(this.#waiting.splice(0, this.#question.newest ? ENOUGH : BATCH));
    }
    return hits;
  }

  /** Take back what was found by mistake. */
  #forget(found) {
    for (const { row } of found) this.#found.delete(row[0]);
    this.#total -= found.length;
  }

  #enough() {
    // By date, a near hit must not stand among those that were meant.
    if (this.#question.newest && this.#total && this.#steps[0].kind === "near") return true;
    return this.#waiting.length >= ENOUGH;
  }

  async #search(step) {
    let results = await ask(step, this.#signal);
    // A phrase is found or not: which page is the better one, its words tell.
    if (step.kind === "phrase" && results.length > BATCH) {
      const words = await ask({ term: step.term.replaceAll('"', ""), exact: true }, this.#signal);
      const order = new Map(words.map(({ id }, i) => [id, i]));
      results = results.toSorted((a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity));
    }
    // What is only related to the question stands behind the pages that hold it as a phrase.
    if (step.kind !== "phrase") this.#addItems(this.#related.splice(0), "related");
    for (const result of results) {
      const row = this.#known.table.pages[result.id];
      if (row) this.#add(row, { result, kind: step.kind });
    }
  }

  #addItems(matches, kind) {
    for (const { item, score } of matches) {
      this.#add(this.#known.rows.get(item.address) ?? [item.address, item.date ?? "", []], { kind, score });
    }
  }

  #add(row, found) {
    if (this.#found.has(row[0])) return;
    this.#found.set(row[0], row);
    if (failed(row, this.#known.table, this.#question.chosen).length) return;
    this.#total += 1;
    this.#waiting.push({ row, ...found });
  }

  /** Fetch the text of pages; of those found as surely, the one with the better passage first. */
  async #load(batch) {
    const loaded = await Promise.all(batch.map((found) => this.#hit(found)));
    this.#signal.throwIfAborted();
    const ranked = loaded.map((hit, i) => ({ hit, i, score: hit?.passages[0]?.score ?? batch[i].score ?? 0 })).filter(({ hit }) => hit);
    // Where no page of a batch holds a word, none of those that Pagefind ranks behind them does.
    this.#forget(batch.filter((_, i) => !loaded[i]));
    if (batch.length && !ranked.length) this.#forget(this.#waiting.splice(0));
    if (this.#question.newest) return ranked.map(({ hit }) => hit);
    const rank = { named: 0, phrase: 1, related: 2, words: 2, near: 2 };
    return ranked
      .sort((a, b) => rank[a.hit.kind] - rank[b.hit.kind] || b.score - a.score || a.i - b.i)
      .map(({ hit }) => hit);
  }

  /** @returns {Promise<Hit|null>} null for a page that does not hold what was asked */
  async #hit({ row: [address], result, kind }) {
    const item = this.#known.items.get(address);
    const data = result ? await result.data() : { meta: {}, anchors: [] };
    if (result && this.#question.query.trim() && !holdsAny(data, this.plan.needle)) return null;
    const meta = Object.fromEntries(Object.entries(data.meta).map(([key, value]) => [key, display(value)]));
    const passages = passagesOf(data, this.plan.needle);
    return { address: ROOT.pathname + address, item, title: item?.name ?? meta.title ?? address, meta, passages, kind };
  }
}

/**
 * Answer a question.
 * @param {import("./address.js").Question} question
 * @param {AbortSignal} signal
 */
export async function answer(question, signal) {
  const known = await loadTables();
  signal.throwIfAborted();
  return new Answer(question, known, signal);
}

/** What the filters can offer where nothing is asked yet. */
export async function allCounts() {
  const { table } = await loadTables();
  return count(Object.values(table.pages), table, new Map());
}
