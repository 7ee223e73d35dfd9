// A field above long tables that leaves only the rows with the typed words, and the headings above what is left.
// Words are found with or without their diacritics.

const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();

export const rowFilters = () => {
  for (const field of document.querySelectorAll("input[data-loc-hang]")) install(field);
};

const install = (field) => {
  const form = field.closest("form");
  const said = form.querySelector(".ket-qua");
  const rows = [...document.querySelectorAll("main .bang tbody tr")].map((row) => ({ row, text: bare(row.textContent) }));
  const draw = () => {
    const words = bare(field.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      count += row.hidden ? 0 : 1;
    }
    for (const table of document.querySelectorAll("main .bang")) {
      table.hidden = !table.querySelector("tbody tr:not([hidden])");
      if (table.previousElementSibling?.matches("h2")) table.previousElementSibling.hidden = table.hidden;
    }
    said.textContent = !words.length ? "" : count ? `${count} dòng` : "Không có dòng nào chứa các từ trên";
  };
  field.addEventListener("input", draw);
  form.addEventListener("submit", (event) => event.preventDefault());
  if (field.value) draw();
};
