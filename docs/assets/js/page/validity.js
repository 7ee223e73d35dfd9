// An instrument's page: in which of its periods a day falls, with the words that stand there; the day may come with
// the address.

import { written } from "../dates.js";
import { askedInAddress, keepInAddress } from "./asked.js";
import { isDay, onDay } from "./in_force.js";

export const validityOnDay = () => {
  const form = document.querySelector("[data-vao-ngay]");
  if (!form) return;
  const folded = form.closest("details");
  const field = form.querySelector("input");
  const said = form.querySelector(".ket-qua");
  const rows = [...folded.querySelectorAll("li[data-tu]")];
  const periods = rows.map((row) => [row.dataset.tu, row.dataset.trangThai, row]);
  const draw = () => {
    const day = isDay(field.value) ? field.value : "";
    const row = day ? onDay(periods, day)[2] : null;
    for (const each of rows) each.toggleAttribute("data-dang-xem", each === row);
    said.textContent = row ? `Vào ngày ${written(day)}: ${row.querySelector("strong").textContent}` : "";
    if (row) said.append("; ", ...[...row.querySelector(".vi-sao").childNodes].map((each) => each.cloneNode(true)), ".");
  };
  field.addEventListener("input", () => {
    draw();
    keepInAddress(form);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  askedInAddress(form);
  folded.open ||= isDay(field.value);
  draw();
};
