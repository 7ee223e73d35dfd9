// All instruments, from the file that build_tools/data/narrowing.py wrote; loaded when a reader narrows a list.

import { unpacked } from "../gzip.js";

/** The site's root, wherever it is published: this file is assets/js/page/instruments.js. */
export const ROOT = new URL("../../../", import.meta.url);

let loading;

/** @returns {Promise<Record<string, string|number>[]>} newest first; a row's values by the names of its columns */
export const instruments = () => {
  loading ??= unpacked(new URL("tra-cuu/danh-muc.json.gz", ROOT))
    .then(({ columns, rows }) => rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]]))))
    .catch((error) => {
      loading = undefined; // what failed is tried again
      throw error;
    });
  return loading;
};
