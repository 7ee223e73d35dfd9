// The catalogue: filters above the table, and headings that sort it. They are about all instruments, on whatever page
// of the catalogue: rows then come from a file, as many as a page holds at a time; and so does the spreadsheet.

import { written } from "../dates.js";
import { askedInAddress, keepInAddress } from "./asked.js";
import { named, ofInstrument, pageOf, plain } from "./catalogue_rows.js";
import { isDay, onDay, today } from "./in_force.js";
import { known, YEARS } from "./instruments.js";
import { csv, download } from "./spreadsheet.js";

const AT_ONCE = 200;
const DATE = "date";

const TESTS = {
  chu: (line, wanted) => {
    line.words ??= plain(Object.values(line.cells).join(" "));
    return plain(wanted).split(/\s+/).every((word) => line.words.includes(word));
  },
  loai: ({ one }, wanted) => one.kind === wanted,
  "co-quan": ({ cells }, wanted) => cells["issuer-name"] === wanted,
  ben: ({ cells }, wanted) => cells.side === wanted,
  khoa: ({ one }, wanted) => one.term === wanted,
  "tu-nam": ({ one }, wanted) => YEARS["tu-nam"](one.year, wanted),
  "den-nam": ({ one }, wanted) => YEARS["den-nam"](one.year, wanted),
  "toan-van": ({ cells }, wanted) => (cells.held === "có") === (wanted === "co"),
  ngay: () => true, // tells of every instrument what held on that day
  "hieu-luc": ({ on }, wanted) => on?.[1] === wanted,
};

// A partial date stands behind the full ones of its period.
const time = ({ one }) => {
  const [year, month, day] = one.iso.split("-").map(Number);
  return year * 10000 + (month || 13) * 100 + (day || 32);
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
  const field = (name) => filters.querySelector(`[data-loc="${name}"]`);
  const states = new Map([...field("hieu-luc").options].filter(({ value }) => value).map((each) => [each.value, each.textContent]));
  const asWritten = [...body.rows];
  const ways = document.querySelectorAll(".nhay, .truoc-sau");
  const more = moreButton(region, AT_ONCE);
  const sheet = spreadsheet();
  let lines = null;
  let by = null;

  const draw = () => {
    const wanted = [...filters.querySelectorAll("[data-loc]")].filter((each) => each.value.trim());
    const asked = wanted.length > 0 || by !== null;
    for (const each of ways) each.hidden = asked;
    sheet.hold(null);
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
    const day = isDay(field("ngay").value) ? field("ngay").value : "";
    for (const line of lines) {
      line.day = day;
      line.on = day ? onDay(line.one.periods, day) : undefined;
      line.state = day ? states.get(line.on[1]) : "";
    }
    const found = lines.filter((line) => wanted.every((each) => TESTS[each.dataset.loc](line, each.value.trim())));
    const shown = by ? sorted(found, by.column, by.sign) : found;
    said.textContent = !wanted.length ? ""
      : found.length ? `${found.length} văn bản${day ? counted(found, states, day) : ""}` : "Không có văn bản nào hợp các điều kiện trên";
    body.replaceChildren();
    more.show(shown, body);
    if (wanted.length) sheet.hold({ lines: shown, day });
  };

  const load = async () => {
    const columns = heads.map(named);
    const { instruments, spreadsheet: headings } = await known();
    lines ??= instruments.map((one) => ofInstrument(one, columns));
    sheet.headed(headings);
    offer(field("co-quan"), lines.map((line) => line.cells["issuer-name"]));
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
  filters.addEventListener("input", ({ target }) => {
    // A state is one of a day: where none is asked for, of today.
    if (target === field("hieu-luc") && target.value && !field("ngay").value) field("ngay").value = today();
    if (target === field("ngay") && !target.value) field("hieu-luc").value = "";
    draw();
    keepInAddress(filters);
  });
  filters.addEventListener("submit", (event) => event.preventDefault());
  const begin = () => {
    askedInAddress(filters);
    draw();
  };
  // Who comes to the form will narrow: by then it offers every authority.
  filters.addEventListener("focusin", () => load().catch(() => {}), { once: true });
  if (location.search) load().then(begin, begin);
};

// ` vào ngày 01/5/2020: 3 còn hiệu lực, 12 chưa xác định`
const counted = (found, states, day) => {
  const counts = [...states].map(([id, name]) => [found.filter(({ on }) => on[1] === id).length, name]);
  return ` vào ngày ${written(day)}: ${counts.filter(([count]) => count).map((each) => each.join(" ")).join("; ")}`;
};

// The link to the spreadsheet of everything gives that of what is shown, once a reader has narrowed it.
const spreadsheet = () => {
  const link = document.querySelector("a[data-bang-tinh]");
  const name = link?.textContent;
  let headings = [];
  let held = null;
  link?.addEventListener("click", (event) => {
    if (!held) return;
    event.preventDefault();
    const { lines, day } = held;
    const besides = day ? [`Hiệu lực vào ngày ${written(day)}`, "Căn cứ"] : [];
    const row = (line) => [
      ...headings.map(([, column]) => (column === "address" ? pageOf({ one: line.one }).href : line.cells[column] ?? line.one[column])),
      ...(day ? [line.state, line.on[2]] : []),
    ];
    const rows = lines.map((line) => row({ ...line, cells: { ...line.cells, number: line.one.number, held: line.one.held } }));
    download("danh-muc-da-loc.csv", csv([[...headings.map(([heading]) => heading), ...besides], ...rows]));
  });
  return {
    headed: (given) => { headings = given; },
    hold: (given) => {
      held = given;
      if (link) link.textContent = held ? `${name}, ${held.lines.length} văn bản đang xem` : name;
    },
  };
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
