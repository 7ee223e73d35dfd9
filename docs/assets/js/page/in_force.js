// Whether an instrument is in force on a day: `period_on` of build_tools/graph/validity.py says the same.

/** @typedef {[since: string, state: string, why: string]} Period from its first day, in ISO; "" of the first one */

/** Whether a field of a form holds a whole day. */
export const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text);

/**
 * The period that has begun last.
 * @param {Period[]} periods in order of time
 * @param {string} day in ISO
 */
export const onDay = (periods, day) => periods.filter(([since]) => since <= day).at(-1);

/** Today where the reader is, in ISO. */
export const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};
