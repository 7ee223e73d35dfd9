// What a reader may be about to type: entries of the local list whose words begin with the typed ones.

import { keys } from "./canon.js";
import { nameKeys } from "./entries.js";
import { DIRECT, recognise } from "./recognise.js";

/** @typedef {{item: import("./entries.js").Suggestion, address: string}} Suggested */

/**
 * First what the words already name, then what they begin to name, then abbreviations.
 * @param {string} query
 * @param {{items: import("./entries.js").Suggestion[], list: import("./entries.js").Entry[]}} known
 * @param {number} most
 * @returns {Suggested[]}
 */
export function suggested(query, { items, list }, most) {
  const typed = keys(query);
  if (!typed.length) return [];
  const short = items.filter(({ group, keys: shorts }) => group === "viet-tat" && shorts.some((each) => begins(typed, keys(each))));
  const named = recognise([query], list).matches.filter(({ score }) => score >= DIRECT).map(({ item }) => item);
  const begun = list
    .map(({ item, number }) => ({ item, score: beginning(typed, item, number) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || Number(b.item.held ?? false) - Number(a.item.held ?? false) || (b.item.date ?? "").localeCompare(a.item.date ?? ""))
    .map(({ item }) => item);
  const exact = short.filter(({ keys: shorts }) => shorts.some((each) => keys(each).join("") === typed.join("")));
  const chosen = [...new Set([...exact, ...named, ...begun, ...short])].slice(0, most);
  return chosen.map((item) => ({ item, address: addressOf(item) }));
}

/** An abbreviation leads to what is said under it. */
function addressOf({ group, address, name }) {
  return group === "viet-tat" ? `tim-kiem/?${new URLSearchParams({ q: name })}` : address;
}

/** 3: the name or number begins so; 2: a name holds words that begin so, in their order; 1: the trích yếu or the title of a page does. */
function beginning(typed, item, number) {
  const names = [...(item.keys ?? []), item.name];
  if (item.group === "trang") return names.some((name) => begins(typed, keys(name))) ? 1 : 0;
  if (begins(typed, number) || names.some((name) => begins(typed, keys(name)))) return 3;
  if (names.some((name) => within(typed, keys(name)))) return 2;
  return item.group === "van-ban" && typed.length > 1 && within(typed, nameKeys(item.subject ?? "")) ? 1 : 0;
}

/** Whether words begin as typed; the last of the typed ones may be unfinished. */
function begins(typed, words) {
  return typed.every((word, i) => (i === typed.length - 1 ? words[i]?.startsWith(word) : words[i] === word));
}

function within(typed, words) {
  return words.some((_, i) => begins(typed, words.slice(i)));
}
