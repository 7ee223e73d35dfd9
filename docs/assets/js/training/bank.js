// The whole bank on a page that draws from it.

/** @typedef {{id: string, title: string, sections: HTMLElement[]}} Part */

/** The parts of the bank, taken out of the page. @returns {Part[]} */
export function takeBank() {
  const bank = document.querySelector("[data-ngan-hang]");
  if (!bank) return [];
  const parts = [...bank.querySelectorAll("[data-phan]")].map((part) => ({
    id: part.dataset.phan,
    title: part.dataset.ten,
    sections: [...part.querySelectorAll(".cau-hoi")],
  }));
  bank.remove();
  return parts;
}

/** The same questions in a random order. @template T @param {T[]} items @returns {T[]} */
export function shuffled(items) {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

/** Number the questions as they stand now. @param {HTMLElement[]} sections */
export function numbered(sections) {
  sections.forEach((section, index) => {
    section.setAttribute("aria-label", `Câu ${index + 1}`);
    for (const each of section.querySelectorAll(".so-cau")) each.textContent = `Câu ${index + 1}.`;
  });
}
