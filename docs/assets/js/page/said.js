// A short word about what was done, for eyes and for screen readers; it goes by itself.

import { element } from "../element.js";

const FOR = 2400; // ms

let box;
let gone = 0;

/** There from the beginning: a screen reader announces only what changes. */
export const sayingBox = () => {
  box = element("p", { class: "bao-chep", role: "status" });
  document.body.append(box);
};

export const say = (words) => {
  box.textContent = words;
  window.clearTimeout(gone);
  gone = window.setTimeout(() => { box.textContent = ""; }, FOR);
};

/** Copies and says whether it did. */
export const copied = (copying, words) =>
  copying.then(() => say(words), () => say("Không chép được; hãy chọn chữ rồi bấm Ctrl+C"));
