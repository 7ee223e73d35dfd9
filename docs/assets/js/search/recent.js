// What was searched for before: kept in this browser only, and only what was sent or led somewhere.

const KEY = "kho-tim-gan-day";
const MOST = 8;

/** @returns {string[]} the newest first */
export function recent() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
  } catch {
    return []; // storage is forbidden, or holds what is not ours
  }
}

/** @param {string} query */
export function remember(query) {
  const asked = query.trim();
  if (asked) keep([asked, ...recent().filter((each) => each !== asked)].slice(0, MOST));
}

export function forget() {
  keep([]);
}

function keep(queries) {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // Nothing is remembered where nothing may be kept.
  }
}
