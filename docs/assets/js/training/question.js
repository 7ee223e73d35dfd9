// A question of the page, asked: the static text becomes a form; the answer and its passage are folded below it.

import { element } from "../element.js";
import { isComplete, isRight } from "./judging.js";

/**
 * @typedef {object} Asked
 * @property {string} id
 * @property {HTMLElement} section
 * @property {HTMLFormElement} form
 * @property {() => string[]} given
 * @property {() => boolean} complete
 * @property {() => boolean} right
 * @property {() => string} words what the learner answered, in words
 * @property {() => void} reveal shows what is right, with the passage
 * @property {() => void} reset
 */

/** What a section of the page accepts. @returns {import("./judging.js").Wanted} */
function wantedOf(section) {
  const { kieu: kind, so: figure = "", thuTu = "" } = section.dataset;
  const letters = (list) => [...section.querySelectorAll(list)];
  const right = kind === "ghep" ? letters(".ve-trai > li").map((each) => each.dataset.dung)
    : kind === "xep" ? [...thuTu]
      : letters(".phuong-an > li[data-dung]").map((each) => each.dataset.chu);
  return { kind, figure, right };
}

/**
 * @param {HTMLElement} section
 * @param {{onAnswer?: (right: boolean) => void}} [options] without `onAnswer` the question waits for `reveal`
 * @returns {Asked}
 */
export function ask(section, { onAnswer } = {}) {
  const wanted = wantedOf(section);
  const asked = section.querySelector(".hoi");
  const answer = section.querySelector(".dap-an");
  const name = section.dataset.cau;
  const fields = fieldsOf(section, wanted, name);
  const said = element("p", { class: "ket-qua-cau", role: "status", tabindex: "-1" });
  const legend = element("legend", { class: "hoi" }, ...[...asked.childNodes].map((each) => each.cloneNode(true)));
  const set = element("fieldset", {}, legend, ...fields.nodes);
  const form = element("form", { class: "hoi-dap", novalidate: "" }, set);
  const send = element("button", { type: "submit", class: "nut chinh" }, "Trả lời");
  if (onAnswer) form.append(send);
  form.append(said);
  for (const each of [asked, ...section.querySelectorAll(":scope > .ve-trai, :scope > .phuong-an, :scope > .o-dien")]) {
    each.hidden = true;
  }
  section.querySelector(":scope > form")?.remove();
  section.insertBefore(form, answer);
  answer.hidden = true;
  answer.open = false;

  const question = {
    id: name,
    section,
    form,
    given: fields.given,
    words: fields.words,
    complete: () => isComplete(wanted, fields.given()),
    right: () => isRight(wanted, fields.given()),
    reveal: () => {
      const right = question.right();
      set.disabled = true;
      send.hidden = true;
      section.classList.add(right ? "tra-loi-dung" : "tra-loi-sai");
      said.textContent = right ? "Đúng." : `Chưa đúng. Đáp án${fields.long ? " ở ngay dưới." : `: ${solution(section)}.`}`;
      answer.querySelector("summary").textContent = "Căn cứ";
      answer.hidden = false;
      answer.open = true;
      fields.mark?.();
    },
    reset: () => {
      section.classList.remove("tra-loi-dung", "tra-loi-sai");
      ask(section, { onAnswer });
    },
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!onAnswer) return;
    if (!question.complete()) {
      said.textContent = "Hãy trả lời trước đã.";
      return;
    }
    question.reveal();
    onAnswer(question.right());
    said.focus();
  });
  return question;
}

/** What is right, in words, as the page has it. */
export function solution(section) {
  return [...section.querySelectorAll(".loi-giai > li")].map((each) => each.textContent.trim()).join("; ");
}

function fieldsOf(section, wanted, name) {
  if (wanted.kind === "dien") return figureField(section, name);
  if (wanted.kind === "ghep") return selects(section, name, [...section.querySelectorAll(".ve-trai > li")], optionsOf(section));
  if (wanted.kind === "xep") return places(section, name);
  return choices(section, wanted, name);
}

const optionsOf = (section) => [...section.querySelectorAll(".phuong-an > li")]
  .map((each) => ({ letter: each.dataset.chu, text: each.textContent.trim(), right: "dung" in each.dataset }));

function choices(section, wanted, name) {
  const type = wanted.kind === "nhieu" ? "checkbox" : "radio";
  const rows = optionsOf(section).map((option) => {
    const input = element("input", { type, name: `tl-${name}`, value: option.letter });
    const letter = wanted.kind === "dung-sai" ? "" : `${option.letter}. `;
    const row = element("label", { class: "lua-chon" }, input, element("span", {}, `${letter}${option.text}`));
    return { option, input, row };
  });
  const chosen = () => rows.filter((each) => each.input.checked);
  return {
    nodes: rows.map((each) => each.row),
    given: () => chosen().map((each) => each.option.letter),
    words: () => chosen().map((each) => each.option.text).join("; "),
    mark: () => {
      for (const { option, input, row } of rows) {
        if (option.right) row.classList.add("la-dung");
        else if (input.checked) row.classList.add("la-sai");
      }
    },
  };
}

function figureField(section, name) {
  const { donVi = "" } = section.dataset;
  const input = element("input", { type: "text", inputmode: "decimal", autocomplete: "off", name: `tl-${name}`, class: "o-so" });
  const label = element("label", { class: "dien-so" }, "Trả lời: ", input, donVi ? ` ${donVi}` : "");
  return {
    nodes: [label],
    given: () => [input.value],
    words: () => (input.value.trim() ? `${input.value.trim()} ${donVi}`.trim() : ""),
  };
}

/** For each left side a list of right sides. */
function selects(section, name, lefts, options) {
  const rows = lefts.map((left, index) => {
    const select = element("select", { name: `tl-${name}-${index}` }, element("option", { value: "" }, "– chọn –"));
    for (const { letter, text } of options) select.append(element("option", { value: letter }, `${letter}. ${text}`));
    const words = left.textContent.trim();
    return { words, select, row: element("label", { class: "ghep" }, element("span", {}, words), select) };
  });
  const chosen = (select) => select.selectedOptions[0]?.textContent ?? "";
  return {
    long: true,
    nodes: rows.map((each) => each.row),
    given: () => rows.map((each) => each.select.value),
    words: () => rows.filter((each) => each.select.value)
      .map((each) => `${each.words}: ${chosen(each.select).replace(/^[A-Z]\. /, "")}`).join("; "),
  };
}

/** For each item its place. */
function places(section, name) {
  const options = optionsOf(section);
  const rows = options.map((option, index) => {
    const select = element("select", { name: `tl-${name}-${index}` }, element("option", { value: "" }, "– thứ –"));
    for (let place = 1; place <= options.length; place += 1) {
      select.append(element("option", { value: String(place) }, String(place)));
    }
    return { option, select, row: element("label", { class: "ghep xep" }, select, element("span", {}, option.text)) };
  });
  const ordered = () => rows.filter((each) => each.select.value)
    .sort((a, b) => Number(a.select.value) - Number(b.select.value));
  const apart = () => new Set(rows.map((each) => each.select.value)).size === rows.length;
  return {
    long: true,
    nodes: rows.map((each) => each.row),
    given: () => (apart() ? ordered().map((each) => each.option.letter) : rows.map((each) => each.select.value)),
    words: () => ordered().map((each) => each.option.text).join("; "),
  };
}
