// The catalogue: filters above the table, and headings that sort it. Where the catalogue has several pages, filters
// and headings are about all of it: its rows then come from a file, as many as a page holds at a time.

import { askedInAddress, keepInAddress } from "./asked.js";
import { named, ofInstrument, ofRow, plain } from "./catalogue_rows.js";
import { instruments } from "./instruments.js";

const AT_ONCE = 200;
const DATE = "date";

const TESTS = {
  chu: (line, wanted) => {
    line.words ??= plain(Object.values(line.cells).join(" "));
    return plain(wanted).split(/\s+/).every((word) => line.words.includes(word));
  },
  loai: (line, wanted) => line.cells.number.startsWith(wanted),
  "co-quan": (line, wanted) => line.cells["issuer-name"] === wanted,
  ben: (line, wanted) => line.cells.side === wanted,
  "toan-van": (line, wanted) => line.held === (wanted === "co"),
};

// 26/11/2021, 7/2020 and 2013 in order of time: a partial date stands behind the full ones of its period.
const time = (line) => {
  const parts = (line.cells[DATE]?.match(/\d+/g) || []).map(Number).reverse();
  return parts.length ? parts[0] * 10000 + (parts[1] || 13) * 100 + (parts[2] || 32) : 0;
};

const order = new Intl.Collator("vi", { numeric: true });

const sorted = (lines, column, sign) => {
  const said = (line) => line.cells[column] ?? "";
  const by = column === DATE ? (a, b) => time(a) - time(b) : (a, b) => order.compare(said(a), said(b));
  return [...lines].sort((a, b) => !said(a) - !said(b) || sign * by(a, b)); // what is empty stands last
};

export const catalogue = () => {
  const region = document.querySelector("[data-bang]");
  const table = region?.querySelector("table");
  if (!table) return;
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const filters = document.querySelector("[data-loc-bang]");
  const said = filters.querySelector(".ket-qua");
  const asWritten = [...body.rows];
  const ways = document.querySelectorAll(".nhay, .truoc-sau");
  const many = filters.hasAttribute("data-nhieu-trang");
  const more = moreButton(region, many ? AT_ONCE : Infinity);
  let lines = many ? null : asWritten.map(ofRow);
  let by = null;

  const draw = () => {
    const wanted = [...filters.querySelectorAll("[data-loc]")].filter((each) => each.value.trim());
    const asked = wanted.length > 0 || by !== null;
    for (const each of ways) each.hidden = asked;
    if (!asked) {
      said.textContent = "";
      more.show([]);
      body.replaceChildren(...asWritten);
      return;
    }
    if (!lines) {
      said.textContent = "Đang tải danh mục…";
      load().then(draw, () => { said.textContent = "Không tải được danh mục; hãy thử lại"; });
      return;
    }
    const found = lines.filter((line) => wanted.every((each) => TESTS[each.dataset.loc](line, each.value.trim())));
    said.textContent = !wanted.length ? ""
      : found.length ? `${found.length} văn bản` : "Không có văn bản nào hợp các điều kiện trên";
    body.replaceChildren();
    more.show(by ? sorted(found, by.column, by.sign) : found, body);
  };

  const load = async () => {
    const columns = heads.map(named);
    lines ??= (await instruments()).map((one) => ofInstrument(one, columns));
    offer(filters.querySelector("[data-loc=co-quan]"), lines.map((line) => line.cells["issuer-name"]));
  };

  for (const head of heads) {
    sortable(head, () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const each of heads) each.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      by = { column: named(head), sign: down ? -1 : 1 };
      draw();
    });
  }
  filters.addEventListener("input", () => {
    draw();
    keepInAddress(filters);
  });
  filters.addEventListener("submit", (event) => event.preventDefault());
  const begin = () => {
    askedInAddress(filters);
    draw();
  };
  if (!many) begin();
  else {
    // Who comes to the form will narrow: by then it offers every authority.
    filters.addEventListener("focusin", () => load().catch(() => {}), { once: true });
    if (location.search) load().then(begin, begin);
  }
};

const sortable = (head, sort) => {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", sort);
};

/** Authorities that the page does not name, behind those that it does. */
export const offer = (select, names) => {
  const offered = new Set([...select.options].map((each) => each.value));
  const others = [...new Set(names)].filter((name) => name && !offered.has(name)).sort(order.compare);
  select.append(...others.map((name) => new Option(name)));
};

/** A button below the table that shows the next rows. */
export const moreButton = (region, atOnce) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "nut xem-them";
  button.hidden = true;
  region.after(button);
  let rest = [];
  let into;
  const next = () => {
    into?.append(...rest.slice(0, atOnce).map((line) => line.row()));
    rest = rest.slice(atOnce);
    button.hidden = !rest.length;
    button.textContent = `Còn ${rest.length} văn bản: xem thêm`;
  };
  button.addEventListener("click", next);
  return {
    show: (lines, body) => {
      rest = lines;
      into = body;
      next();
    },
  };
};
