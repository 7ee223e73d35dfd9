// The small tables beside Pagefind's index, loaded when the first question is asked.

import { abbreviationsOf } from "./abbreviations.js";
import { accentTable } from "./accents.js";
import { prepare } from "./entries.js";

/** The site's root, wherever it is published: this file is assets/js/search/tables.js. */
export const ROOT = new URL("../../../", import.meta.url);
const GZIP = [0x1f, 0x8b];

/**
 * @typedef {object} Known What the tables tell.
 * @property {import("./entries.js").Entry[]} entries
 * @property {import("./abbreviations.js").Abbreviations} abbreviations
 * @property {Map<string, import("./entries.js").Suggestion>} items by address
 * @property {import("./accents.js").AccentTable} [accents] loaded where diacritics may be missing or wrong
 * @property {import("./facets.js").PageTable} table
 * @property {Map<string, import("./facets.js").PageRow>} rows by address
 */

let tables;
let items;
let accents;

/** The local list alone, as the box in the header of every page needs it. */
export function loadItems() {
  items ??= read("goi-y");
  items.catch(() => (items = undefined));
  return items;
}

/** @returns {Promise<Known>} */
export function loadTables() {
  tables ??= Promise.all([loadItems(), read("trang")]).then(([list, table]) => {
    const abbreviations = abbreviationsOf(list);
    return {
      entries: prepare(list, abbreviations),
      abbreviations,
      items: new Map(list.filter(({ group }) => group !== "viet-tat").map((item) => [item.address, item])),
      table,
      rows: new Map(Object.values(table.pages).map((row) => [row[0], row])),
    };
  });
  tables.catch(() => (tables = undefined));
  return tables;
}

/** @returns {Promise<import("./accents.js").AccentTable>} */
export function loadAccents() {
  accents ??= read("dau").then(accentTable);
  accents.catch(() => (accents = undefined));
  return accents;
}

/** A table as the build wrote it, compressed, be it unpacked on the way by a host or not. */
async function read(name) {
  const response = await fetch(new URL(`tim-kiem/${name}.json.gz`, ROOT));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!GZIP.every((byte, i) => bytes[i] === byte)) return JSON.parse(new TextDecoder().decode(bytes));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
}
