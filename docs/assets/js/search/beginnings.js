// Words that are not finished, or stand nowhere: where the index of words has few answers, Pagefind knows what begins
// so. It is loaded when it is needed, and where it cannot be (an old browser, an update), is done without.

import { loadBundles } from "./tables.js";

/** Hits that are looked at: what stands behind them is hardly meant. */
const MOST = 40;

/** One for each way to take diacritics: it is a setting of Pagefind as a whole. */
const opened = new Map();

/**
 * The pages that hold words which begin as those of a search, the best first.
 * @param {import("./plan.js").Step} step
 * @returns {Promise<string[]>} addresses of pages
 */
export async function beginning({ needed, exact }) {
  if (!opened.has(exact)) opened.set(exact, open(exact));
  try {
    const { pagefind, addresses } = await opened.get(exact);
    const { results } = await pagefind.search(needed.join(" "));
    return results.flatMap(({ id }) => addresses.get(id) ?? []).slice(0, MOST);
  } catch {
    opened.delete(exact);
    return [];
  }
}

async function open(exactDiacritics) {
  if (typeof WebAssembly !== "object") throw new Error("no WebAssembly");
  const [engine, ...shards] = await loadBundles();
  const { createInstance } = await import(new URL("pagefind.js", engine.at).href);
  const settings = ({ mark }) => ({ exactDiacritics, metaCacheTag: mark });
  const pagefind = createInstance({ ...settings(engine), basePath: engine.at.href, noWorker: true });
  // Merging waits for the engine, however long: where that cannot start, a search says so.
  await pagefind.search("");
  const there = shards.filter(Boolean);
  await Promise.all(there.map((shard) => pagefind.mergeIndex(shard.at.href, settings(shard))));
  return { pagefind, addresses: addressesOf(there) };
}

/** By what Pagefind calls a page: two shards may call two so. */
function addressesOf(shards) {
  const addresses = new Map();
  for (const [id, address] of shards.flatMap(({ pages }) => Object.entries(pages))) {
    addresses.set(id, [...(addresses.get(id) ?? []), address]);
  }
  return addresses;
}
