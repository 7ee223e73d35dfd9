// The tables that the build wrote for the search page, each loaded when it is first needed.

import { unpacked } from "../gzip.js";
import { abbreviationsOf } from "./abbreviations.js";
import { accentTable } from "./accents.js";
import { prepare } from "./entries.js";

/** The site's root, wherever it is published: this file is assets/js/search/tables.js. */
export const ROOT = new URL("../../../", import.meta.url);

/**
 * @typedef {object} Known What the tables tell.
 * @property {import("./entries.js").Entry[]} entries
 * @property {import("./abbreviations.js").Abbreviations} abbreviations
 * @property {Map<string, import("./entries.js").Suggestion>} items by address
 * @property {import("./accents.js").AccentTable} [accents] loaded where diacritics may be missing or wrong
 * @property {import("./facets.js").PageTable} table
 * @property {Map<string, import("./facets.js").PageRow>} rows by address
 */

/** The local list alone, as the box in the header of every page needs it. */
export const loadItems = once(() => read("goi-y"));

/** @type {() => Promise<Known>} */
export const loadTables = once(async () => {
  const [list, table] = await Promise.all([loadItems(), read("trang")]);
  const abbreviations = abbreviationsOf(list);
  return {
    entries: prepare(list, abbreviations),
    abbreviations,
    items: new Map(list.filter(({ group }) => group !== "viet-tat").map((item) => [item.address, item])),
    table,
    rows: new Map(table.pages.map((row) => [row[0], row])),
  };
});

/** @type {() => Promise<import("./accents.js").AccentTable>} */
export const loadAccents = once(async () => accentTable(await read("dau")));

/**
 * A part of the index of words.
 * @param {number} number
 * @returns {Promise<Record<string, (string|number[])[]>>} folded key → accented form and postings by turns
 */
export const loadPart = once((number) => read(`chu/${number}`));

/**
 * What a page says; see build_tools/search/page_files.py.
 * @param {string} address
 * @returns {Promise<import("./passages.js").Page>}
 */
export const loadPage = once((address) => read(`doan/${(address || "trang-chu/").slice(0, -1)}`));

/** A function that remembers its answers; what failed is tried again. */
function once(load) {
  const known = new Map();
  return (key) => {
    if (!known.has(key)) known.set(key, load(key).catch((error) => (known.delete(key), Promise.reject(error))));
    return known.get(key);
  };
}

/** A table as the build wrote it. */
const read = (name) => unpacked(new URL(`tim-kiem/${name}.json.gz`, ROOT));
