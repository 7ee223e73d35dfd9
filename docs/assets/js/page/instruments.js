// All instruments, from the file that build_tools/data/narrowing.py wrote; loaded when a reader narrows a list.

import { unpacked } from "../gzip.js";

/** The site's root, wherever it is published: this file is assets/js/page/instruments.js. */
export const ROOT = new URL("../../../", import.meta.url);

let loading;

/**
 * All that the file tells: instruments, newest first, a row's values by the names of its columns; and the headings
 * of the spreadsheet, each with the column that stands under it.
 * @returns {Promise<{instruments: Record<string, any>[], spreadsheet: [string, string][]}>}
 */
export const known = () => {
  loading ??= unpacked(new URL("tra-cuu/danh-muc.json.gz", ROOT))
    .then(({ columns, rows, reasons, spreadsheet }) => {
      const instruments = rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
      for (const one of instruments) {
        one.year = one.placed.slice(0, 4);
        one.periods = one.periods.map(([since, state, why]) => [since, state, reasons[why]]);
      }
      return { instruments, spreadsheet };
    })
    .catch((error) => {
      loading = undefined; // what failed is tried again
      throw error;
    });
  return loading;
};

/** @returns {Promise<Record<string, any>[]>} newest first */
export const instruments = async () => (await known()).instruments;

/** Whether a year, "" where none is known, is within what a form asks for, by the name of its field. */
export const YEARS = {
  "tu-nam": (year, wanted) => year >= wanted,
  "den-nam": (year, wanted) => year !== "" && year <= wanted,
};
