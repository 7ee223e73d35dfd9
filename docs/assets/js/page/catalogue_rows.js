// Rows of the catalogue: as they stand on the page, or made of what the file of all instruments says.

import { element } from "../element.js";
import { ROOT } from "./instruments.js";

// Columns are known by the names of their cells, `cot-date`: those of build_tools/data/instruments.py.
export const named = (cell) => [...cell.classList].find((each) => each.startsWith("cot-"))?.slice("cot-".length);

export const plain = (words) =>
  words.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

/**
 * @typedef {object} Line
 * @property {Record<string, string>} cells what is read in each column, by its name
 * @property {boolean} held
 * @property {() => HTMLTableRowElement} row
 */

/** @returns {Line} a row of the page */
export const ofRow = (row) => ({
  cells: Object.fromEntries([...row.cells].map((each) => [named(each), each.textContent.trim()])),
  held: Boolean(row.querySelector(".co-toan-van")),
  row: () => row,
});

/** @returns {Line} an instrument of the file; the row is made when it is shown */
export const ofInstrument = (one, columns) => {
  const held = one.held === "có";
  const cells = {
    ...Object.fromEntries(columns.map((name) => [name, one[name]])),
    number: `${one.kind} ${one.number}`.trim(),
    subject: one.subject || one.call,
    held: held ? "có" : "chưa có",
  };
  const row = () => element("tr", {}, ...columns.map((name) => {
    const told = content(name, one, cells).filter((each) => each !== "");
    return element("td", told.length ? { class: `cot-${name}` } : {}, ...told);
  }));
  return { cells, held, row };
};

const content = (name, one, cells) => {
  const sign = (words, what) => element("span", { class: words }, what);
  switch (name) {
    case "number": {
      const link = element("a", { href: new URL(`van-ban/${one.id}/`, ROOT) }, one.kind);
      if (one.number) link.append(" ", sign("so-hieu", one.number));
      return [link];
    }
    case "subject":
      return [cells.subject, one.ended ? sign("huy-hieu het-hieu-luc", "Hết hiệu lực") : ""];
    case "date":
      return [one.date && cells.date, one.conflicting ? sign("nghi-van", "chưa thống nhất") : ""];
    case "held":
      return [sign(cells.held === "có" ? "co-toan-van" : "phu", cells.held)];
    default:
      return [cells[name]];
  }
};
