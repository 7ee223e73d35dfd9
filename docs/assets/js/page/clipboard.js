// Words on the clipboard: plain, and as rich text for a program that takes it.

const written = async (text, html) => {
  if (!html || !window.ClipboardItem) return navigator.clipboard.writeText(text);
  const kinds = { "text/plain": text, "text/html": html };
  const blobs = Object.entries(kinds).map(([type, words]) => [type, new Blob([words], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
};

// On a plain http host, as an intranet has it, the clipboard API is missing: what the browser's own copying would
// put there is replaced. It copies only where something is selected.
const replaced = (text, html) => {
  const chosen = window.getSelection();
  const ranges = Array.from({ length: chosen.rangeCount }, (_, index) => chosen.getRangeAt(index).cloneRange());
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("readonly", "");
  area.className = "ngoai-man-hinh";
  document.body.append(area);
  area.select();
  const put = (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
    if (html) event.clipboardData.setData("text/html", html);
  };
  document.addEventListener("copy", put, { capture: true, once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", put, { capture: true });
  area.remove();
  focused?.focus({ preventScroll: true });
  chosen.removeAllRanges();
  for (const range of ranges) chosen.addRange(range);
  if (!done) throw new Error("copy refused");
};

/**
 * @param {string} text
 * @param {string} [html]
 */
export const copy = async (text, html = "") => {
  if (navigator.clipboard && window.isSecureContext) return written(text, html);
  return replaced(text, html);
};
