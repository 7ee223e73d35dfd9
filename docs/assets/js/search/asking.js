// Pagefind, one search at a time. Nothing is loaded before the first question.

import { ROOT } from "./tables.js";

let pagefind;
let turn = Promise.resolve();

function loadPagefind() {
  pagefind ??= import(new URL("pagefind/pagefind.js", ROOT).href).then(async (module) => {
    await module.init();
    return module;
  });
  pagefind.catch(() => (pagefind = undefined));
  return pagefind;
}

/**
 * One search. They take turns, because whether diacritics count is a setting of Pagefind as a whole; a
 * question that is no longer asked leaves the queue with an AbortError.
 * @param {{term: string|null, exact: boolean}} step
 * @param {AbortSignal} signal
 * @returns {Promise<{id: string, data: () => Promise<object>}[]>}
 */
export async function ask({ term, exact }, signal) {
  const module = await loadPagefind();
  const result = turn.then(async () => {
    signal.throwIfAborted();
    await module.options({ exactDiacritics: exact });
    return (await module.search(term)).results;
  });
  turn = result.catch(() => {});
  return result;
}
