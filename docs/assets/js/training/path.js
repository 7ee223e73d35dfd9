// The learning path: how far each lesson is, and a button that forgets everything.

import { element } from "../element.js";
import { summary, NOT_KEPT } from "./lesson.js";
import { forget, isKept, progress } from "./progress.js";
import { dueOf } from "./schedule.js";

export function path() {
  const common = document.querySelector("[data-tien-do-chung]");
  if (!common) return;
  const tell = () => {
    for (const line of document.querySelectorAll("[data-bai]")) {
      const shown = line.querySelector(".tien-do");
      if (shown) shown.textContent = summary(line.dataset.bai.split(" ").filter(Boolean));
    }
    const due = dueOf(progress(), Date.now()).length;
    common.replaceChildren();
    if (due) common.append(`Có ${due} câu cần ôn. `, element("a", { href: "on-tap/" }, "Ôn tập ngay"));
    if (!isKept()) common.append(` ${NOT_KEPT}`);
  };
  const button = document.querySelector("[data-xoa-tien-do]");
  button.addEventListener("click", () => {
    if (!window.confirm("Xóa mọi câu đã trả lời và thẻ đã học trên máy này?")) return;
    forget();
    tell();
    common.textContent = "Đã xóa tiến độ trên máy này.";
  });
  tell();
}
