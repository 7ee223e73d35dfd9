// What the learner has answered: kept in this browser only; where it may keep nothing, until the page is left.

import { graded } from "./schedule.js";

const KEY = "kho-dan-van-dao-tao";

/** @type {Record<string, import("./schedule.js").Known>|null} */
let inMemory = null;
let kept = true;

/** @returns {Record<string, import("./schedule.js").Known>} by the id of the question or card */
export function progress() {
  if (inMemory) return inMemory;
  try {
    return sound(JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  } catch {
    return {}; // forbidden, or not ours
  }
}

/**
 * @param {string} id
 * @param {boolean} right
 * @param {number} [now]
 */
export function answered(id, right, now = Date.now()) {
  const all = progress();
  all[id] = graded(all[id], right, now);
  keep(all);
}

/** Forget some questions, or everything. @param {string[]} [ids] */
export function forget(ids) {
  const all = progress();
  keep(ids ? Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id))) : {});
}

/** Whether what is answered will still be known after the page is left. */
export function isKept() {
  if (kept) {
    try {
      localStorage.setItem(`${KEY}-thu`, "1");
      localStorage.removeItem(`${KEY}-thu`);
    } catch {
      kept = false;
    }
  }
  return kept;
}

function keep(all) {
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    kept = false;
    inMemory = all;
  }
}

/** Only what has the form that we write: the browser's storage is open to any hand. */
function sound(value) {
  const entries = value && typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter(([, each]) => Number.isInteger(each?.box) && Number.isFinite(each?.due)));
}
