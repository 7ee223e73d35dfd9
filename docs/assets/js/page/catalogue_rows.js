// Rows of the catalogue, made of what the file of all instruments says; they look like those that stand on the page.

import { element } from "../element.js";
import { ROOT } from "./instruments.js";

// Columns are known by the names of their cells, `cot-date`: those of build_tools/data/instruments.py.
export const named = (cell) => [...cell.classList].find((each) => each.startsWith("cot-"))?.slice("cot-".length);

export const plain = (words) =>
  words.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

/**
 * @typedef {object} Line
 * @property {Record<string, any>} one the instrument
 * @property {Record<string, string>} cells what is read in each column, by its name
 * @property {import("./in_force.js").Period} [on] what held on the day that is asked for
 * @property {() => HTMLTableRowElement} row made when it is shown
 */

/** @returns {Line} an instrument of the file */
export const ofInstrument = (one, columns) => {
  const cells = {
    ...Object.fromEntries(columns.map((name) => [name, one[name]])),
    number: `${one.kind} ${one.number}`.trim(),
    subject: one.subject || one.call,
    held: one.held === "có" ? "có" : "chưa có",
  };
  const line = { one, cells };
  line.row = () => element("tr", {}, ...columns.map((name) => {
    const told = content(name, line).filter((each) => each !== "");
    return element("td", told.length ? { class: `cot-${name}` } : {}, ...told);
  }));
  return line;
};

/** Where an instrument's page is; it is asked for the same day. */
export const pageOf = ({ one, day }) => new URL(`van-ban/${one.id}/${day ? `?ngay=${day}` : ""}`, ROOT);

const content = (name, line) => {
  const { one, cells, on } = line;
  const sign = (words, what) => element("span", { class: words }, what);
  switch (name) {
    case "number": {
      const link = element("a", { href: pageOf(line) }, one.kind);
      if (one.number) link.append(" ", sign("so-hieu", one.number));
      return [link];
    }
    case "subject":
      return [
        cells.subject,
        !on && one.ended ? sign("huy-hieu het-hieu-luc", "Hết hiệu lực") : "",
        on ? element("span", { class: "vao-ngay" }, element("strong", {}, line.state), `: ${on[2]}`) : "",
      ];
    case "date":
      return [one.date && cells.date, one.conflicting ? sign("nghi-van", "chưa thống nhất") : ""];
    case "held":
      return [sign(cells.held === "có" ? "co-toan-van" : "phu", cells.held)];
    default:
      return [cells[name]];
  }
};
