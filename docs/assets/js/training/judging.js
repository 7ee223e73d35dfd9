// Whether an answer is right.

/**
 * @typedef {object} Wanted what a question accepts
 * @property {string} kind `mot`, `nhieu`, `dung-sai`, `ghep`, `xep`, `dien`
 * @property {string[]} right letters: those to choose; of each left side, its right side; in order of time
 * @property {string} figure the number to fill in, as printed
 */

/**
 * @param {Wanted} wanted
 * @param {string[]} given letters, in the order of `right`; of a number, what was typed
 */
export function isRight(wanted, given) {
  if (wanted.kind === "dien") return number(given[0] ?? "") === number(wanted.figure);
  if (wanted.kind === "nhieu") return [...given].sort().join() === [...wanted.right].sort().join();
  return given.join() === wanted.right.join();
}

/** Whether something was answered at all, all of it where there are several parts. */
export function isComplete(wanted, given) {
  const parts = wanted.kind === "ghep" || wanted.kind === "xep" ? wanted.right.length : 1;
  return given.filter((each) => each.trim()).length >= parts;
}

/**
 * A number as typed: 7.570, 7570 and 7 570 are one; 84,7 and 84.7 are one; 01 is 1.
 * A sign before exactly three figures groups thousands, as official papers print them.
 * @param {string} typed
 */
export function number(typed) {
  const bare = typed.trim().replace(/%$/, "").replace(/[\s\u00a0]/g, "");
  if (!/^\d+([.,]\d+)*$/.test(bare)) return NaN;
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(bare);
  return Number(grouped ? bare.replace(/[.,]/g, "") : bare.replace(",", "."));
}
