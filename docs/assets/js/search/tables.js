// The tables that the build wrote for the search page, each loaded when it is first needed.
//
// Their files are named by their content, and a page goes on with the names that it was opened with: what an update
// took away in the meantime stands in a folder of its own until the next one. See build_tools/search_index/parts.py.

import { unpackedIfThere } from "../gzip.js";
import { abbreviationsOf } from "./abbreviations.js";
import { accentTable } from "./accents.js";
import { prepare } from "./entries.js";
import parts from "./parts.js";

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
  const width = table.marks.length / table.pages.length;
  table.pages.forEach((row, i) => row.push(table.marks.slice(i * width, (i + 1) * width)));
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
export const loadAccents = once(async () => accentTable(await read("cap")));

/**
 * A part of the index of words.
 * @param {number} number
 * @returns {Promise<Record<string, string[]>>} folded key → accented form and postings by turns
 */
export const loadPart = once((number) => read(`chu/${number}`, parts.words[number]));

/** How many parts the index of words has. */
export const PARTS = parts.words.length;

/**
 * The folded words that begin with a letter, those that most pages hold first.
 * @param {string} letter
 * @returns {Promise<string[]>}
 */
export const loadBeginnings = once(async (letter) => {
  const mark = new Map(Object.entries(parts.beginnings)).get(letter);
  return mark ? read(`dau/${letter.codePointAt(0).toString(16)}`, mark) : [];
});

/**
 * What a page says; see build_tools/search/page_files.py.
 * @param {import("./facets.js").PageRow} row
 * @returns {Promise<import("./passages.js").Page>}
 */
export const loadPage = once(
  ([address, , , mark]) => read(`doan/${(address || "trang-chu/").slice(0, -1)}`, mark),
  ([address]) => address,
);

/**
 * The folders of Pagefind's bundles and what it calls each page in them, the engine first; null for what is gone.
 * @returns {Promise<({at: URL, mark: string, pages: Record<string, string>}|null)[]>}
 */
export const loadBundles = once(() =>
  Promise.all(
    parts.pagefind.map(async (mark) => {
      const found = await find(`pagefind/${mark}/trang.json.gz`);
      return found && { at: new URL(".", found.at), mark, pages: found.table };
    }),
  ),
);

/** A function that remembers its answers; what failed is tried again. */
function once(load, keyOf = (given) => given) {
  const known = new Map();
  return (given) => {
    const key = keyOf(given);
    if (!known.has(key)) known.set(key, load(given).catch((error) => (known.delete(key), Promise.reject(error))));
    return known.get(key);
  };
}

/** A table as the build wrote it: in its place, or where an update has put it. */
async function read(name, mark = parts.single[name]) {
  const file = `tim-kiem/${name}.${mark}.json.gz`;
  const found = await find(file);
  if (!found) throw new Error(`${file} is gone`);
  return found.table;
}

/** A table, and where it stands; null where it has gone. */
async function find(file) {
  for (const root of [ROOT, new URL("truoc/", ROOT)]) {
    const at = new URL(file, root);
    const table = await unpackedIfThere(at);
    if (table !== null) return { table, at };
  }
  return null;
}
