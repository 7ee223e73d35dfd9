// A table that spreadsheets open, made of what is shown: as build_tools/data/tables.py makes that of everything.

/** CSV with a byte order mark, so that Excel reads Vietnamese; lines end as RFC 4180 has it. */
export const csv = (rows) => `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;

// What a spreadsheet takes for a formula becomes text.
const cell = (value) => {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Give a file to the reader, as a link to it would. */
export const download = (name, text) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
