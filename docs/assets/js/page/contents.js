// The contents of a page on a phone: chosen with one tap, and what was chosen can be sent with another.
// Without this script they are unfolded and followed as they are.

import { element } from "../element.js";
import { here } from "./citing.js";
import { copy } from "./clipboard.js";

export const phoneContents = () => {
  const folded = document.querySelector(".muc-luc details");
  if (!folded) return;
  folded.addEventListener("toggle", () => sendButtons(folded), { once: true });
  const close = (back) => {
    if (!folded.open) return;
    folded.open = false;
    if (back) folded.querySelector("summary").focus();
  };
  folded.addEventListener("click", ({ target }) => target.closest("a") && close(false));
  document.addEventListener("click", ({ target }) => folded.contains(target) || close(false));
  folded.addEventListener("keydown", ({ key }) => key === "Escape" && close(true));
};

// Beside each line of the text itself: send its address, or copy it where the browser has nothing to send it with.
const sendButtons = (folded) => {
  const said = element("output", { class: "da-gui" });
  folded.append(said);
  for (const link of folded.querySelectorAll('a[href^="#"]')) {
    const button = element("button", { type: "button", class: "gui", "aria-label": `Gửi liên kết tới: ${link.textContent.trim()}` });
    button.addEventListener("click", async () => {
      said.textContent = await send(here(link.getAttribute("href")), link.textContent.trim());
      window.setTimeout(() => { said.textContent = ""; }, 2400);
    });
    link.after(button);
  }
};

const send = async (url, title) => {
  if (navigator.share) {
    const sent = await navigator.share({ title: `${title} – ${document.title}`, url }).then(() => "Đã gửi liên kết", (error) => error.name === "AbortError" ? "" : null);
    if (sent !== null) return sent;
  }
  return copy(url).then(() => "Đã sao chép liên kết", () => "Không sao chép được");
};
