// The timeline: filters over list and picture, and the keyboard in the picture.

import { askedInAddress, keepInAddress } from "./asked.js";

const NAMES = { ben: "ben", cap: "cap", loai: "loai", "co-quan": "coQuan", tinh: "tinh", "chu-de": "chuDe" };

const fits = (moment, select) => {
  const value = moment.dataset[NAMES[select.dataset.loc]];
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
    form.addEventListener("change", () => {
      narrow(form, moments, marks);
      keepInAddress(form);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    askedInAddress(form);
    narrow(form, moments, marks);
  }
  if (marks.length) walkable(marks);
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
