// Words that are not finished, or stand nowhere: Pagefind knows what begins so. It is loaded when it is needed.

import { ROOT } from "./tables.js";

/** Hits that are looked at: behind them nothing is read, as each costs a request. */
const MOST = 40;

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
 * @param {import("./plan.js").Step} step
 * @param {AbortSignal} signal
 * @returns {Promise<string[]>} addresses of pages
 */
export async function beginning({ needed, exact }, signal) {
  const module = await loadPagefind();
  const result = turn.then(async () => {
    signal.throwIfAborted();
    await module.options({ exactDiacritics: exact });
    const { results } = await module.search(needed.join(" "));
    const found = await Promise.all(results.slice(0, MOST).map((each) => each.data()));
    return found.map(({ raw_url: address }) => address.replace(/^\//, ""));
  });
  turn = result.catch(() => {});
  return result;
}
