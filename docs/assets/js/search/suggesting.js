// What a search box suggests. Loaded when a box is first used: most pages are left without a search.

import { abbreviationsOf } from "./abbreviations.js";
import { suggested } from "./completion.js";
import { prepare } from "./entries.js";
import { ROOT, loadItems } from "./tables.js";

let known;

/** Load the list; what failed is tried again. */
export const load = () =>
  (known ??= loadItems().then(
    (items) => ({ items, list: prepare(items, abbreviationsOf(items)) }),
    (error) => ((known = undefined), Promise.reject(error)),
  ));

/**
 * @param {string} query
 * @param {number} most
 * @returns {Promise<{item: import("./entries.js").Suggestion, href: string}[]>}
 */
export const suggestions = async (query, most) =>
  suggested(query, await load(), most).map(({ item, address }) => ({ item, href: new URL(address, ROOT).href }));
