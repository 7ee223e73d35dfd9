// The date that a query states: "26/11/2021", "ngày 26 tháng 11 năm 2021", "tháng 11/2021", "năm 2021".

const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const MONTH = String.raw`(?<month>0?[1-9]|1[0-2])`;
const DAY = String.raw`(?<day>0?[1-9]|[12]\d|3[01])`;
/** The fuller ones first. Written for folded text. */
const FORMS = [
  String.raw`(?:ngay )?${DAY}[/.-]${MONTH}[/.-]${YEAR}`,
  String.raw`(?:ngay )?${DAY} thang ${MONTH} nam ${YEAR}`,
  String.raw`thang ${MONTH}(?: nam |[/-])${YEAR}`,
  String.raw`${MONTH}[/-]${YEAR}(?![/-])`,
  String.raw`nam ${YEAR}`,
].map((form) => new RegExp(String.raw`(?<![\w/.-])${form}(?![\w])`));

/**
 * @typedef {object} StatedDate
 * @property {string} iso as far as stated: 2021-11
 * @property {string} text the words that state it, folded
 */

/**
 * @param {string} folded a query
 * @returns {StatedDate|null}
 */
export function dateIn(folded) {
  for (const form of FORMS) {
    const match = form.exec(folded);
    if (!match) continue;
    const { year, month, day } = match.groups;
    const parts = [year, ...[month, day].filter(Boolean).map((part) => part.padStart(2, "0"))];
    return { iso: parts.join("-"), text: match[0] };
  }
  return null;
}
