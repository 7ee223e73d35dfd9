// The frame around every page: the bar of sections, the key that leads to search, what is printed.

// On a narrow screen the bar of sections is scrolled to the one in which the reader is.
export const sectionBar = () => {
  const section = document.querySelector(".kho-muc a[aria-current]");
  if (!section) return;
  const bar = section.closest("ul");
  bar.scrollLeft = section.offsetLeft - (bar.clientWidth - section.offsetWidth) / 2;
};

// "/" goes to the search box.
export const slashKey = () => {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const boxes = [...document.querySelectorAll("main input[name=q], .kho-tim input")];
    const box = boxes.find((each) => each.offsetParent !== null);
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
};

// An update that stood on the first page of its list and has moved on with its day, whose anchor is still there.
export const movedUpdate = () => {
  const wanted = location.hash.slice(1);
  if (!wanted || document.getElementById(wanted)) return;
  const day = document.getElementById(`ngay-${wanted.slice(0, 10)}`);
  if (day?.href) location.replace(new URL(`#${wanted}`, day.href));
};

// On paper the theme unfolds everything. What makes a page long is printed only where the reader has opened it
// himself; the style sheet looks for the mark.
export const markOpened = () => {
  for (const summary of document.querySelectorAll("main details.theo-chu-de > summary")) {
    const folded = summary.parentElement;
    summary.addEventListener("click", () => folded.toggleAttribute("data-mo", !folded.open));
  }
};
