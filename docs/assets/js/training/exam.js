// A test: questions drawn from the chosen lessons, answered without help, handed in, and a record to print.
// The name that the learner types stays on the page; it is neither sent nor kept.

import { element } from "../element.js";
import { numbered, shuffled, takeBank } from "./bank.js";
import { answered } from "./progress.js";
import { ask, solution } from "./question.js";

const COUNTS = [10, 20, 30];
const MOMENT = { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" };

export function exam() {
  const place = document.querySelector("[data-kiem-tra]");
  if (!place) return;
  const parts = takeBank();
  const start = () => place.replaceChildren(choosing(parts, (chosen) => place.replaceChildren(...sitting({ ...chosen, whole: chosen.parts.length === parts.length }, start))));
  start();
}

function choosing(parts, begin) {
  const name = element("input", { type: "text", id: "kt-ten", autocomplete: "off", maxlength: "80" });
  const boxes = parts.map((part) => ({ part, box: element("input", { type: "checkbox", name: "kt-bai", value: part.id, checked: "" }) }));
  const count = element("select", { id: "kt-so-cau" }, ...COUNTS.map((each) => element("option", { value: String(each) }, `${each} câu`)));
  const said = element("p", { role: "status", class: "ket-qua-cau" });
  const form = element(
    "form",
    { class: "chon-bai" },
    element("p", {}, element("label", { for: "kt-ten" }, "Họ và tên (để in vào phiếu; không lưu, không gửi đi)"), name),
    element(
      "fieldset",
      {},
      element("legend", {}, "Phần"),
      ...boxes.map(({ part, box }) => element("label", { class: "lua-chon" }, box, element("span", {}, `${part.title} (${part.sections.length} câu)`))),
    ),
    element("p", {}, element("label", { for: "kt-so-cau" }, "Số câu"), count),
    element("button", { type: "submit", class: "nut chinh" }, "Bắt đầu"),
    said,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = boxes.filter((each) => each.box.checked).map((each) => each.part);
    if (!chosen.length) {
      said.textContent = "Hãy chọn ít nhất một phần.";
      return;
    }
    begin({
      name: name.value.trim(),
      parts: chosen,
      sections: shuffled(chosen.flatMap((part) => part.sections)).slice(0, Number(count.value)),
    });
  });
  return form;
}

function sitting({ name, parts, sections, whole }, again) {
  const questions = sections.map((section) => {
    section.classList.remove("tra-loi-dung", "tra-loi-sai");
    return ask(section);
  });
  numbered(sections);
  const said = element("p", { role: "status", class: "ket-qua-cau" });
  const hand = element("button", { type: "button", class: "nut chinh" }, "Nộp bài");
  const foot = element("div", { class: "nop-bai" }, hand, said);
  const list = element("div", { class: "cac-cau" }, ...sections);
  const record = element("section", { class: "phieu", "aria-label": "Phiếu kết quả" });
  let warned = false;
  hand.addEventListener("click", () => {
    const open = questions.filter((each) => !each.complete());
    if (open.length && !warned) {
      warned = true;
      said.textContent = `Còn ${open.length} câu chưa trả lời xong. Bấm “Nộp bài” lần nữa nếu vẫn muốn nộp.`;
      open[0].form.querySelector("input, select").focus();
      return;
    }
    for (const each of questions) {
      answered(each.id, each.right());
      each.reveal();
    }
    foot.remove();
    record.append(...recordOf({ name, about: whole ? "Tất cả các phần" : parts.map((each) => each.title).join("; "), questions }, again));
    record.querySelector("h2").focus();
    window.scrollTo({ top: 0 });
  });
  queueMicrotask(() => questions[0]?.form.querySelector("input, select")?.focus());
  return [record, list, foot];
}

function recordOf({ name, about, questions }, again) {
  const right = questions.filter((each) => each.right()).length;
  const percent = Math.round((100 * right) / questions.length);
  const now = new Date();
  const print = element("button", { type: "button", class: "nut" }, "In phiếu kết quả");
  print.addEventListener("click", () => window.print());
  const anew = element("button", { type: "button", class: "nut" }, "Làm bài khác");
  anew.addEventListener("click", again);
  const rows = questions.map((each, index) => element(
    "tr",
    {},
    element("td", {}, String(index + 1)),
    element("td", {}, each.section.querySelector("legend").textContent.replace(/^Câu \d+\.\s*/, "")),
    element("td", {}, each.words() || "(không trả lời)"),
    element("td", {}, each.right() ? "Đúng" : `Sai. Đáp án: ${solution(each.section)}`),
    element("td", {}, each.section.querySelector(".dap-an .noi").textContent.trim()),
  ));
  const heads = ["Câu", "Hỏi", "Trả lời", "Kết quả", "Căn cứ"].map((each) => element("th", { scope: "col" }, each));
  return [
    element("h2", { tabindex: "-1" }, `Kết quả: đúng ${right}/${questions.length} câu (${percent}%)`),
    element(
      "dl",
      { class: "thong-tin-phieu" },
      element("dt", {}, "Họ và tên"), element("dd", {}, name || "………………………………"),
      element("dt", {}, "Thời điểm nộp"), element("dd", {}, now.toLocaleString("vi-VN", MOMENT)),
      element("dt", {}, "Phần"), element("dd", {}, about),
    ),
    element("div", { class: "cong-cu" }, print, anew),
    element(
      "div",
      { class: "bang-phieu", tabindex: "0", role: "region", "aria-label": "Từng câu" },
      element("table", { class: "bang-ket-qua" }, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...rows)),
    ),
    element("p", { class: "phu" }, "Phiếu do người học tự làm và tự in trên trình duyệt của mình; không phải chứng chỉ."),
  ];
}
