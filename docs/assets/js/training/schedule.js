// When a question is asked again. A wrong answer sends it back to the start; a right one waits longer each time.

const DAY = 24 * 60 * 60 * 1000;

/** Days until a question that was answered rightly so many times in a row is due again. */
export const DAYS = [0, 1, 3, 7, 16, 35];

/**
 * @typedef {object} Known what is kept of a question
 * @property {number} box how often it was right in a row, at most the last place of DAYS
 * @property {number} due when it is to be asked again, in milliseconds
 * @property {boolean} right whether the last answer was right
 */

/**
 * @param {Known|undefined} before
 * @param {boolean} right
 * @param {number} now
 * @returns {Known}
 */
export function graded(before, right, now) {
  const box = right ? Math.min((before?.box ?? 0) + 1, DAYS.length - 1) : 0;
  return { box, due: now + DAYS[box] * DAY, right };
}

/**
 * @param {Known|undefined} known
 * @param {number} now
 */
export function isDue(known, now) {
  return known !== undefined && known.due <= now;
}

/**
 * What is to be revised: what was missed first, then what has waited longest.
 * @param {Record<string, Known>} all
 * @param {number} now
 * @returns {string[]}
 */
export function dueOf(all, now) {
  return Object.keys(all)
    .filter((id) => isDue(all[id], now))
    .sort((a, b) => Number(all[a].right) - Number(all[b].right) || all[a].due - all[b].due || a.localeCompare(b));
}
