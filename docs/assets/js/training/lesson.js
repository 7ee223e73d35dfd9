// A lesson: its questions are asked one by one, each answered at once.

import { answered, forget, isKept, progress } from "./progress.js";
import { ask } from "./question.js";

export const NOT_KEPT = "Trình duyệt không cho lưu: tiến độ chỉ giữ đến khi rời trang này.";

export function lesson() {
  const list = document.querySelector("[data-hoi-ngay]");
  if (!list) return;
  const sections = [...list.querySelectorAll(".cau-hoi")];
  const ids = sections.map((each) => each.dataset.cau);
  const said = document.querySelector("[data-tien-do-bai]");
  const tell = () => {
    said.textContent = `${summary(ids)}${isKept() ? "" : ` ${NOT_KEPT}`}`;
  };
  const begin = () => {
    for (const section of sections) {
      section.classList.remove("tra-loi-dung", "tra-loi-sai");
      ask(section, {
        onAnswer: (right) => {
          answered(section.dataset.cau, right);
          tell();
        },
      });
    }
    tell();
  };
  document.querySelector("[data-lam-lai]")?.addEventListener("click", () => {
    forget(ids);
    begin();
    sections[0]?.querySelector("input, select")?.focus();
  });
  begin();
}

/** `Đã trả lời 3/12 câu, đúng 2.` @param {string[]} ids */
export function summary(ids) {
  const all = progress();
  const known = ids.filter((id) => all[id]);
  const right = known.filter((id) => all[id].right);
  return known.length ? `Đã trả lời ${known.length}/${ids.length} câu, đúng ${right.length}.` : "";
}
