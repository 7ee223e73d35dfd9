// Words that are not finished, or stand nowhere: Pagefind knows what begins so. It is loaded when it is needed.

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
 * The pages that hold words which begin as those of a search, the best first. Searches take turns, because
 * whether diacritics count is a setting of Pagefind as a whole; a question that is no longer asked leaves the
 * queue with an AbortError.
 * @param {{term: string|null, exact: boolean}} step
 * @param {AbortSignal} signal
 * @returns {Promise<string[]>} ids of pages
 */
export async function beginning({ term, exact }, signal) {
  const module = await loadPagefind();
  const result = turn.then(async () => {
    signal.throwIfAborted();
    await module.options({ exactDiacritics: exact });
    return (await module.search(term)).results.map(({ id }) => id);
  });
  turn = result.catch(() => {});
  return result;
}
