// How dates are written for readers: `short_date` of build_tools/parts/wording.py says the same.

/**
 * `26/11/2021`, `01/02/2021`, `7/2020`, `2013`: days under 10, January and February have a zero before them
 * (Nghị định 30/2020/NĐ-CP).
 * @param {string} iso as far as known
 */
export const written = (iso) => {
  const [year, month, day] = (iso || "").split("-");
  const figure = Number(month) < 3 ? month : String(Number(month));
  return [day, month && figure, year].filter(Boolean).join("/");
};
