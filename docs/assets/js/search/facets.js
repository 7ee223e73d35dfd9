// The filters: what they are called, which pages have a value, and how many.

import rules from "./rules.js";

/** @typedef {import("./engine.js").Chosen} Chosen */

/**
 * @typedef {object} PageTable See build_tools/search/page_table.py.
 * @property {string[][]} values of each filter
 * @property {PageRow[]} pages in the order in which the index of words counts them
 */
/** @typedef {[address: string, date: string, held: number[][], mark: string]} PageRow `mark`: of the content of its passages, see tables.js */
/** @typedef {Record<string, Record<string, number>>} Counts filter → value → pages */

/**
 * Filters in the order in which they stand on the page.
 * @type {{id: string, label: string, values: Record<string, string>}[]}
 */
export const FACETS = rules.facets;

/** The filter whose values are also asked for by the ends of a range, which stand beside it in form and address. */
const YEAR = "nam";
const ENDS = ["tu-nam", "den-nam"];

/** What stands in a form and an address: the filters, and the ends of a range of years. */
export const ASKED = [...FACETS.map(({ id }) => id), ...ENDS];

/** The ends of the range that is asked for by a filter, each with its id; none but for years. */
export const endsOf = (id, chosen) => (id === YEAR ? ENDS.map((end) => [end, [...(chosen.get(end) ?? [])][0] ?? ""]) : []);

/** Whether a filter is in use. */
export function isAsked(id, chosen) {
  return Boolean(chosen.get(id)?.size) || endsOf(id, chosen).some(([, year]) => year);
}

// Years are wanted that are chosen one by one, and those of the range: "2015–2020" and 2009.
function isWanted(id, value, chosen) {
  if (chosen.get(id)?.has(value)) return true;
  const [from, until] = endsOf(id, chosen).map(([, year]) => year);
  return Boolean(from || until) && (!from || value >= from) && (!until || value <= until);
}

/**
 * Which of the filters in use a page fails: none, and it is shown; one, and it counts for that filter's
 * other values.
 * @param {PageRow} row
 * @param {PageTable} table
 * @param {Chosen} chosen
 * @returns {string[]}
 */
export function failed(row, table, chosen) {
  return FACETS.map(({ id }) => id).filter((id) => isAsked(id, chosen) && !valuesOf(row, table, id).some((value) => isWanted(id, value, chosen)));
}

/**
 * How many of the pages carry each value of each filter; of a filter in use, how many there would be
 * with another value.
 * @param {PageRow[]} rows
 * @param {PageTable} table
 * @param {Chosen} chosen
 * @returns {Counts}
 */
export function count(rows, table, chosen) {
  const counts = Object.fromEntries(FACETS.map(({ id }) => [id, {}]));
  for (const row of rows) {
    const missed = failed(row, table, chosen);
    for (const { id } of FACETS) {
      if (missed.some((other) => other !== id)) continue;
      for (const value of valuesOf(row, table, id)) counts[id][value] = (counts[id][value] ?? 0) + 1;
    }
  }
  return counts;
}

/**
 * Whether a page has a value.
 * @param {PageRow} row
 * @param {PageTable} table
 * @param {string} id
 * @param {string} value
 */
export function holds(row, table, id, value) {
  return valuesOf(row, table, id).includes(value);
}

function valuesOf([, , held], table, id) {
  const facet = FACETS.findIndex((each) => each.id === id);
  return (held[facet] ?? []).map((index) => table.values[facet][index]);
}

/**
 * How a value is called.
 * @param {string} id
 * @param {string} value
 */
export function valueLabel(id, value) {
  return FACETS.find((facet) => facet.id === id)?.values[value] ?? value;
}

/**
 * The values of a filter as they are offered: years from the newest, the rest with those chosen first,
 * then by how many pages have them.
 * @param {string} id
 * @param {Record<string, number>} counts
 * @param {Set<string>} chosen always offered, be their count 0
 * @returns {[string, number][]}
 */
export function offered(id, counts, chosen) {
  const values = Object.entries(counts);
  for (const value of chosen) if (!(value in counts)) values.push([value, 0]);
  if (id === "nam") return values.sort(([a], [b]) => b.localeCompare(a));
  const picked = (value) => Number(chosen.has(value));
  return values.sort(([a, many], [b, more]) => picked(b) - picked(a) || more - many || a.localeCompare(b, "vi"));
}
