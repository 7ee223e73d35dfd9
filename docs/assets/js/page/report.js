// A report of an error: the link carries page and paragraph; the page of reports makes a letter of them.
import { stated } from "./build.js";
import { copyOnClick } from "./copy.js";

const link = () => document.querySelector("a[data-bao-loi]");

const carryParagraph = (anchor) => {
  const address = anchor.getAttribute("href");
  anchor.addEventListener("click", () => {
    anchor.setAttribute("href", address + (location.hash ? `&doan=${encodeURIComponent(location.hash)}` : ""));
  });
};

const letter = (asked, words) => [
  "Báo lỗi trên Kho tri thức dân vận",
  `Trang: ${asked.get("ten") ?? ""}`,
  `Địa chỉ: ${new URL(`../../${asked.get("trang") ?? ""}`, location.href)}${asked.get("doan") ?? ""}`,
  document.querySelector("[data-ban-dung]").textContent.trim(),
  "",
  "Điều chưa đúng:",
  words.trim(),
].join("\n");

const form = () => {
  const box = document.querySelector("[data-thu-bao-loi]");
  if (!box) return;
  const asked = new URLSearchParams(location.search);
  const words = box.querySelector("textarea");
  const shown = box.querySelector("output");
  const update = () => { shown.textContent = letter(asked, words.value); };
  words.addEventListener("input", update);
  update();
  stated().then(update);
  copyOnClick(box.querySelector("button"), () => letter(asked, words.value));
  const send = box.querySelector("a.gui");
  const to = link()?.dataset.baoLoi;
  if (!to) return;
  send.hidden = false;
  send.addEventListener("click", () => {
    const text = letter(asked, words.value);
    send.href = to.startsWith("mailto:")
      ? `${to}${to.includes("?") ? "&" : "?"}subject=${encodeURIComponent(text.split("\n")[0])}&body=${encodeURIComponent(text)}`
      : to;
  });
  send.href = to;
};

export const errorReport = () => {
  if (link()) carryParagraph(link());
  form();
};
