// The timeline: filters over list and picture, and the keyboard in the picture. Where the years stand on pages of
// their own, the filters are about all of them: what fits is then listed from a file, as much as a page holds at a time.

import { askedInAddress, keepInAddress } from "./asked.js";
import { moreButton, offer } from "./catalogue.js";
import { element } from "../element.js";
import { instruments, ROOT, YEARS } from "./instruments.js";

const NAMES = { ben: "ben", cap: "cap", loai: "loai", "co-quan": "coQuan", tinh: "tinh", "chu-de": "chuDe", khoa: "khoa", "tu-nam": "nam", "den-nam": "nam" };

const fits = (moment, select) => {
  const value = moment.dataset[NAMES[select.dataset.loc]];
  if (select.dataset.loc in YEARS) return YEARS[select.dataset.loc](value, select.value);
  return select.dataset.loc === "chu-de" ? value.split(" ").includes(select.value) : value === select.value;
};

// A year without a fitting instrument disappears with its heading; a mark in the picture only fades.
const narrow = (form, moments, marks) => {
  const wanted = [...form.querySelectorAll("select")].filter((each) => each.value);
  let count = 0;
  moments.forEach((moment, place) => {
    moment.hidden = !wanted.every((each) => fits(moment, each));
    marks[place]?.classList.toggle("mo-di", moment.hidden);
    count += moment.hidden ? 0 : 1;
  });
  for (const list of document.querySelectorAll("ol.dtg")) {
    list.hidden = !list.querySelector("li:not([hidden])");
    const heading = list.previousElementSibling;
    if (heading?.classList.contains("nam")) heading.hidden = list.hidden;
    const entry = document.querySelector(`.md-sidebar--secondary a[href="#${heading?.id}"]`)?.closest("li");
    if (entry) entry.hidden = list.hidden;
  }
  form.querySelector(".ket-qua").textContent = !wanted.length ? ""
    : count ? `${count} văn bản` : "Không có văn bản nào hợp các điều kiện trên";
};

export const momentFilters = () => {
  const moments = [...document.querySelectorAll("li.moc")];
  const marks = [...document.querySelectorAll(".bieu-do a.dau")];
  const form = document.querySelector("[data-bo-loc]");
  if (form) {
    const draw = form.hasAttribute("data-nhieu-trang") ? narrowed(form, marks) : () => narrow(form, moments, marks);
    form.addEventListener("change", () => {
      draw();
      keepInAddress(form);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    askedInAddress(form);
    draw();
  }
  if (marks.length) walkable(marks);
  // A picture wider than the page begins with what readers come for: the newest years.
  for (const picture of document.querySelectorAll(".bieu-do")) picture.scrollLeft = picture.scrollWidth;
};

const AT_ONCE = 200;

// A row of the file as the filters ask for it; a side stands there by its name.
const asMoment = (one, sides) => ({
  ...one,
  dataset: {
    ben: sides.get(one.side) ?? "", cap: one.level, loai: one.kind, coQuan: one["issuer-name"], tinh: one.province, chuDe: one.themes,
    khoa: one.term, nam: one.year,
  },
});

const inTime = (rows) => [...rows.filter((one) => one.placed).reverse(), ...rows.filter((one) => !one.placed)];

// The list of what fits, under the picture; picture and table keep the years in which something does.
const narrowed = (form, marks) => {
  const said = form.querySelector(".ket-qua");
  const list = element("ol", { class: "dtg", hidden: "" });
  const years = [...document.querySelectorAll(".so-dem tbody tr")];
  document.querySelector(".so-dem").before(list);
  const more = moreButton(list, AT_ONCE);
  let all = null;
  const load = async () => {
    const sides = new Map([...form.querySelector("[data-loc=ben]").options].map((each) => [each.textContent, each.value]));
    all ??= inTime(await instruments()).map((one) => asMoment(one, sides));
    offer(form.querySelector("[data-loc=co-quan]"), all.map((one) => one.dataset.coQuan));
  };
  const draw = () => {
    const wanted = [...form.querySelectorAll("select")].filter((each) => each.value);
    if (wanted.length && !all) {
      said.textContent = "Đang tải danh sách…";
      load().then(draw, () => { said.textContent = "Không tải được danh sách; hãy thử lại"; });
      return;
    }
    const found = wanted.length ? all.filter((one) => wanted.every((each) => fits(one, each))) : [];
    const kept = new Set(found.map((one) => one.year));
    years.forEach((row, place) => {
      row.hidden = wanted.length > 0 && !kept.has(row.id.match(/\d+/)?.[0] ?? "");
      marks[place].classList.toggle("mo-di", row.hidden);
    });
    list.hidden = !found.length;
    list.replaceChildren();
    more.show(found.map((one) => ({ row: () => line(one) })), list);
    said.textContent = !wanted.length ? ""
      : found.length ? `${found.length} văn bản` : "Không có văn bản nào hợp các điều kiện trên";
  };
  form.addEventListener("focusin", () => load().catch(() => {}), { once: true });
  if (location.search) load().then(() => { askedInAddress(form); draw(); }, () => {});
  return draw;
};

const line = (one) => {
  const held = one.held === "có" ? " day-du" : "";
  const side = one.dataset.ben ? ` ben-${one.dataset.ben}` : "";
  const link = element("a", { href: new URL(`van-ban/${one.id}/`, ROOT) }, one.call || (one.number ? `${one.kind} số ${one.number}` : one.kind));
  return element(
    "li", { class: `moc${side} cap-${one.level}${held}` },
    element("span", { class: "luc" }, one.date || one.year || "không rõ ngày"),
    " ",
    element("span", { class: "viec vb" }, element("span", { class: "so" }, link), " ",
      element("span", { class: "trich-yeu" }, one.subject), " ", element("span", { class: "phu" }, one["issuer-name"])),
  );
};

// One stop of the keyboard; arrows, Home and End lead on; under the picture stands what the mark is.
const walkable = (marks) => {
  const line = document.querySelector(".moc-dang-chon");
  const say = (mark) => { line.textContent = mark.querySelector("title").textContent; };
  const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };
  let stop = marks[0];
  stop.setAttribute("tabindex", "0");
  const go = (mark) => {
    stop.setAttribute("tabindex", "-1");
    stop = mark;
    stop.setAttribute("tabindex", "0");
    stop.focus();
  };
  marks.forEach((mark) => {
    mark.addEventListener("pointerenter", () => say(mark));
    mark.addEventListener("focus", () => say(mark));
    mark.addEventListener("keydown", (event) => {
      const reachable = marks.filter((each) => !each.classList.contains("mo-di"));
      const next = event.key === "Home" ? reachable[0]
        : event.key === "End" ? reachable.at(-1)
          : reachable[reachable.indexOf(mark) + steps[event.key]];
      if (!(event.key in steps) && event.key !== "Home" && event.key !== "End") return;
      event.preventDefault();
      if (next) go(next);
    });
  });
};
