// Revision: what was missed and what is due, one question at a time.

import { element } from "../element.js";
import { numbered, takeBank } from "./bank.js";
import { answered, isKept, progress } from "./progress.js";
import { ask } from "./question.js";
import { dueOf } from "./schedule.js";

export function revision() {
  const place = document.querySelector("[data-on-tap]");
  if (!place) return;
  const byId = new Map(takeBank().flatMap((part) => part.sections).map((each) => [each.dataset.cau, each]));
  const said = element("p", { class: "tien-do", role: "status" });
  const stage = element("div", { class: "cac-cau" });
  place.append(said, stage);

  const next = () => {
    const due = dueOf(progress(), Date.now()).filter((id) => byId.has(id));
    if (!due.length) {
      said.textContent = nothing(progress());
      stage.replaceChildren(element("p", {}, element("a", { href: "../" }, "Về lộ trình học")));
      return null;
    }
    said.textContent = `Còn ${due.length} câu cần ôn.`;
    const section = byId.get(due[0]);
    section.classList.remove("tra-loi-dung", "tra-loi-sai");
    numbered([section]);
    const further = element("button", { type: "button", class: "nut" }, "Câu tiếp theo");
    further.hidden = true;
    further.addEventListener("click", () => next()?.querySelector("input, select")?.focus());
    ask(section, {
      onAnswer: (right) => {
        answered(section.dataset.cau, right);
        further.hidden = false;
      },
    });
    stage.replaceChildren(section, further);
    return section;
  };
  next();
}

function nothing(all) {
  const days = Object.values(all).map((each) => each.due).sort((a, b) => a - b);
  if (!days.length) {
    return `Chưa có câu nào để ôn: hãy làm câu hỏi trong một bài trước.${isKept() ? "" : " Trình duyệt này không cho lưu tiến độ."}`;
  }
  return `Hôm nay không còn câu nào cần ôn. Câu gần nhất đến lượt ngày ${new Date(days[0]).toLocaleDateString("vi-VN")}.`;
}
