// The catalogue: filters above the table, and headings that sort it.

import { askedInAddress, keepInAddress } from "./asked.js";

const DATE = "date";

const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

// Columns are known by the names of their cells, `cot-date`: those of build_tools/data/instruments.py.
const cell = (row, column) => row.querySelector(`.cot-${column}`)?.textContent.trim() ?? "";
const named = (head) => [...head.classList].find((each) => each.startsWith("cot-")).slice("cot-".length);

const narrowing = (filters, rows) => {
  const words = new Map(rows.map((row) => [row, plain(row.textContent)]));
  const tests = {
    chu: (row, wanted) => plain(wanted).split(/\s+/).every((word) => words.get(row).includes(word)),
    loai: (row, wanted) => cell(row, "number").startsWith(wanted),
    "co-quan": (row, wanted) => cell(row, "issuer-name") === wanted,
    ben: (row, wanted) => cell(row, "side") === wanted,
    "toan-van": (row, wanted) => Boolean(row.querySelector(".co-toan-van")) === (wanted === "co"),
  };
  const said = filters.querySelector(".ket-qua");
  return () => {
    const wanted = [...filters.querySelectorAll("[data-loc]")].filter((each) => each.value.trim());
    let count = 0;
    for (const row of rows) {
      row.hidden = !wanted.every((each) => tests[each.dataset.loc](row, each.value.trim()));
      count += row.hidden ? 0 : 1;
    }
    said.textContent = !wanted.length ? ""
      : count ? `${count} văn bản` : "Không có văn bản nào hợp các điều kiện trên";
  };
};

// 26/11/2021, 7/2020 and 2013 in order of time: a partial date stands behind the full ones of its period.
const time = (row) => {
  const parts = (cell(row, DATE).match(/\d+/g) || []).map(Number).reverse();
  return parts.length ? parts[0] * 10000 + (parts[1] || 13) * 100 + (parts[2] || 32) : 0;
};

const order = new Intl.Collator("vi", { numeric: true });

const sorted = (rows, column, sign) => {
  const by = column === DATE
    ? (a, b) => time(a) - time(b)
    : (a, b) => order.compare(cell(a, column), cell(b, column));
  return [...rows].sort((a, b) => !cell(a, column) - !cell(b, column) || sign * by(a, b)); // what is empty stands last
};

const sortable = (table, rows) => {
  const heads = [...table.tHead.rows[0].cells];
  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const each of heads) each.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      table.tBodies[0].append(...sorted(rows, named(head), down ? -1 : 1));
    });
  }
};

export const catalogue = () => {
  const table = document.querySelector("[data-bang] table");
  if (!table) return;
  const rows = [...table.tBodies[0].rows];
  const filters = document.querySelector("[data-loc-bang]");
  const narrow = narrowing(filters, rows);
  filters.addEventListener("input", () => {
    narrow();
    keepInAddress(filters);
  });
  filters.addEventListener("submit", (event) => event.preventDefault());
  askedInAddress(filters);
  narrow();
  sortable(table, rows);
};
