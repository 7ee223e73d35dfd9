// A question being answered: what the local list names, then the pages that hold its words, in the order of the
// plan; where none does, those that hold words which begin so, and what Pagefind adds to them.

import { beginning } from "./beginnings.js";
import { canon, fold } from "./canon.js";
import { count, failed, holds } from "./facets.js";
import { holdsAny, passagesOf } from "./passages.js";
import { isQuoted, plan } from "./plan.js";
import { DIRECT, recognise } from "./recognise.js";
import rules from "./rules.js";
import { corrected } from "./spelling.js";
import { ROOT, loadAccents, loadPage, loadTables } from "./tables.js";
import { holding } from "./word_index.js";
import { understand } from "./words.js";

/** Hits that are enough: a looser search is only run where the stricter ones found fewer. */
const ENOUGH = 10;
/** Hits whose text is fetched at once, to be ordered by their best passage; of the first ones fewer: a slow phone waits for each. */
const BATCH = 20;
const FIRST = 8;
const RELATED = 3;
const NAMED = 5;
/** What stands before what: named before held as a phrase, these before all that is ordered by its passages. */
const RANK = { named: 0, phrase: 1, related: 2, words: 2, near: 2 };
/** Pages that explain the site: their examples answer no question but one about the site. */
const GUIDE = "huong-dan/";
/** What a page of the unit that the query names is worth beside others. */
const THERE = 20;
/** Where nothing is asked, every page answers. */
const EVERY_PAGE = { needed: [], wanted: [], exact: false, kind: "words" };

/**
 * @typedef {object} Hit
 * @property {string} address absolute path of the page
 * @property {import("./entries.js").Suggestion} [item] what the site knows of the page, where it is known
 * @property {string} title
 * @property {Record<string, string>} meta as the page states it
 * @property {import("./passages.js").Passage[]} passages
 * @property {"named"|"phrase"|"words"|"related"|"near"} kind how it was found
 */

/** @typedef {Map<string, Set<string>>} Chosen filter → values */

/** `next` gives hits, a page at a time. */
class Answer {
  /** @type {import("./plan.js").Plan} */ plan;
  /** What is answered instead of a query with a slip in it; "" where it is answered as typed. */
  instead = "";
  #known;
  #question;
  #signal;
  #steps;
  /** What is left to try where no page holds the words: pages with words that begin so, by the index, by Pagefind. */
  #lastSteps;
  /** Found and waiting to be shown, in their order. */
  #waiting = [];
  #related;
  /** All that was found, within the filters or not, by address. */
  #found = new Map();
  #total = 0;
  #shown = 0;

  /**
   * @param {import("./address.js").Question} question
   * @param {import("./tables.js").Known} known
   * @param {AbortSignal} signal
   */
  constructor(question, known, signal) {
    const { content } = understand(question.query);
    const others = known.abbreviations.otherForms(question.query);
    const { matches, numbers, rest, place } = recognise([content, ...others.map((form) => understand(form).content)], known.entries, { quoted: isQuoted(question.query) });
    this.plan = plan(question.query, { accents: known.accents, numbers, rest, others, place });
    this.#known = known;
    this.#question = question;
    this.#signal = signal;
    this.#steps = this.plan.steps.length ? [...this.plan.steps] : [EVERY_PAGE];
    this.#lastSteps = this.#steps.filter(({ needed }) => needed.length && !needed.some((key) => key.includes(" "))).map((step) => ({ ...step, kind: "near", begins: true }));
    this.#lastSteps.push(...this.#lastSteps.map((step) => ({ ...step, added: true })));
    this.#related = matches.filter(({ score }) => score < DIRECT && score >= DIRECT / 2).slice(0, RELATED);
    this.#addItems(matches.filter(({ score }) => score >= DIRECT).slice(0, NAMED), "named");
  }

  /** Whether it is certain that there is something: an entry is named, or the phrase stands in a text. */
  async isSure() {
    if (this.#waiting.length) return true;
    for (const step of this.#steps.filter(({ kind }) => kind === "phrase")) {
      if ((await holding(step, this.#known.table)).length) return true;
    }
    return false;
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
    return count([...this.#found.values()].map(({ row }) => row), this.#known.table, this.#question.chosen);
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
      if (this.#question.newest) this.#waiting.sort((a, b) => this.#dateOf(b).localeCompare(this.#dateOf(a)));
      hits = await this.#load(this.#waiting.splice(0, this.#question.newest ? ENOUGH : this.#shown ? BATCH : FIRST));
      this.#shown += hits.length;
      if (!this.#found.size && !this.#steps.length) this.#steps = this.#lastSteps.splice(0);
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
    const { table, rows: all } = this.#known;
    const rows = step.added ? (await beginning(step)).flatMap((address) => (all.has(address) ? [all.get(address)] : [])) : await holding(step, table);
    this.#signal.throwIfAborted();
    // What is only related to the question stands behind the pages that hold it as a phrase.
    if (step.kind !== "phrase") this.#addItems(this.#related.splice(0), "related");
    for (const row of rows) {
      if (this.#isThere(row, step)) this.#add(row, { searched: true, kind: step.kind, begins: step.begins, added: step.added, score: step.place ? THERE : 0 });
    }
  }

  #isThere(row, { place }) {
    return !place || holds(row, this.#known.table, "tinh", place);
  }

  #addItems(matches, kind) {
    for (const { item, score } of matches) {
      this.#add(this.#known.rows.get(item.address) ?? [item.address, item.date ?? "", []], { kind, score });
    }
  }

  #add(row, found) {
    const before = this.#found.get(row[0]);
    if (before) {
      // What was named or is related now has a text to show.
      if (!before.searched && found.searched) Object.assign(before, before.kind === "related" ? found : { searched: true });
      return;
    }
    const added = { row, ...found };
    this.#found.set(row[0], added);
    if (failed(row, this.#known.table, this.#question.chosen).length) return;
    this.#total += 1;
    this.#waiting.push(added);
  }

  /** Fetch what pages say and put them in order. What is only named has said nothing of what is sought. */
  async #load(batch) {
    const pages = await Promise.all(batch.map(({ searched, row }) => (searched ? loadPage(row) : null)));
    this.#signal.throwIfAborted();
    const passages = passagesOf(pages, this.plan.needle, batch.some(({ begins }) => begins));
    const loaded = batch
      .map((found, i) => ({ ...found, i, page: pages[i], passages: passages[i] }))
      // A page may hold each pair of a phrase's words, and not the phrase.
      .map((found) => (found.kind === "phrase" && !found.passages[0]?.solid ? { ...found, kind: "words" } : found))
      .filter(({ added, page, passages }) => !added || passages.length || holdsAny(page, this.plan.needle));
    const shown = loaded.some((each) => each.passages.length) ? loaded.filter((each) => each.passages.length || !each.page || each.kind === "named") : loaded;
    const kept = new Set(shown.map(({ row }) => row[0]));
    this.#forget(batch.filter(({ row }) => !kept.has(row[0])));
    if (!this.#question.newest) shown.sort((a, b) => this.#compare(a, b));
    return shown.map((each) => this.#hit(each));
  }

  /** The better passage first. */
  #compare(a, b) {
    const score = ({ kind, passages, score }) => (kind === "named" ? score : (passages[0]?.score ?? 0) + score);
    const isGuide = ({ row: [address] }) => Number(address.startsWith(GUIDE));
    return (
      isGuide(a) - isGuide(b) ||
      RANK[a.kind] - RANK[b.kind] ||
      Number(Boolean(a.added)) - Number(Boolean(b.added)) ||
      Math.round(score(b) - score(a)) ||
      (a.kind === "named" ? 0 : this.#compareRows(a, b)) ||
      a.i - b.i
    );
  }

  /** Of equals, what holds for the whole country, then the newer. */
  #compareRows(a, b) {
    const central = ({ row }) => Number(holds(row, this.#known.table, "cap", rules.central));
    return central(b) - central(a) || this.#dateOf(b).localeCompare(this.#dateOf(a));
  }

  #dateOf({ row: [address, date] }) {
    return date || (this.#known.items.get(address)?.date ?? "");
  }

  /** @returns {Hit} */
  #hit({ row: [address], page, passages, kind }) {
    const item = this.#known.items.get(address);
    return { address: ROOT.pathname + address, item, title: item?.name ?? page?.title ?? address, meta: page?.meta ?? {}, passages, kind };
  }
}

/**
 * Answer a question. A query that is named nowhere and held nowhere is answered without its slips.
 * @param {import("./address.js").Question} question
 * @param {AbortSignal} signal
 */
export async function answer(question, signal) {
  const known = await loadTables();
  signal.throwIfAborted();
  const asTyped = new Answer(question, known, signal);
  // What was typed with its diacritics and is found so needs no table of them.
  if (hasDiacritics(question.query) && (await asTyped.isSure())) return asTyped;
  const accents = await loadAccents();
  const restored = new Answer(question, { ...known, accents }, signal);
  const meant = question.literal ? "" : corrected(question.query, accents);
  if (!meant || (await restored.isSure())) return restored;
  return Object.assign(new Answer({ ...question, query: meant }, { ...known, accents }, signal), { instead: meant });
}

/**
 * What may have been meant by a query that was answered as typed; "" where nothing looks like a slip.
 * @param {string} query
 */
export async function perhaps(query) {
  return corrected(query, await loadAccents());
}

function hasDiacritics(query) {
  return canon(query).toLowerCase() !== fold(query);
}

/** What the filters can offer where nothing is asked yet. */
export async function allCounts() {
  const { table } = await loadTables();
  return count(table.pages, table, new Map());
}
