// What the site does beyond HTML: copying, printing, previews, filters. Everything works without it.
(() => {
  "use strict";

  const say = (element, words) => {
    const before = element.textContent;
    element.textContent = words;
    window.setTimeout(() => { element.textContent = before; }, 1600);
  };

  // On a plain http host the clipboard API is missing: an old way still copies.
  const copy = async (text) => {
    if (navigator.clipboard && window.isSecureContext) {
      await navigator.clipboard.writeText(text);
      return;
    }
    const area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("readonly", "");
    area.className = "ngoai-man-hinh";
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };

  const here = (anchor) => location.href.split("#")[0] + (anchor || "");

  const reveal = (selector, act) => {
    for (const element of document.querySelectorAll(selector)) {
      element.hidden = false;
      element.addEventListener("click", (event) => act(element, event));
    }
  };

  reveal("button[data-chep]", (button) => {
    copy(button.dataset.chep).then(() => say(button, "Đã sao chép"), () => say(button, "Không sao chép được"));
  });
  reveal("button[data-chep-lien-ket]", (button) => {
    copy(here(location.hash)).then(() => say(button, "Đã sao chép"), () => say(button, "Không sao chép được"));
  });
  reveal("button[data-in]", () => window.print());

  // A paragraph's sign: follow it, and copy its address.
  document.addEventListener("click", (event) => {
    const sign = event.target.closest("a.neo");
    if (!sign) return;
    copy(here(sign.getAttribute("href"))).then(() => {
      sign.dataset.bao = "Đã sao chép liên kết";
      window.setTimeout(() => { delete sign.dataset.bao; }, 1600);
    }, () => {});
  });

  // On a narrow screen the bar of sections is scrolled to the one in which the reader is.
  const section = document.querySelector(".kho-muc a[aria-current]");
  if (section) {
    const bar = section.closest("ul");
    bar.scrollLeft = section.offsetLeft - (bar.clientWidth - section.offsetWidth) / 2;
  }

  // "/" goes to the search box.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const boxes = [...document.querySelectorAll("main input[type=search], .kho-tim input")];
    const box = boxes.find((each) => each.offsetParent !== null);
    event.preventDefault();
    if (box) { box.focus(); box.select(); }
    else {
      const form = document.querySelector(".kho-tim");
      if (form) location.assign(form.action);
    }
  });

  // Preview of a citation on hover and on focus: one card for the page, beside the words.
  const card = document.createElement("div");
  card.className = "xem-truoc";
  card.id = "xem-truoc";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  (document.querySelector("main") ?? document.body).append(card);
  let shown = null;

  const hide = () => {
    card.hidden = true;
    if (shown) {
      (shown.querySelector("a") || shown).removeAttribute("aria-describedby");
      shown = null;
    }
  };
  const line = (name, text) => {
    const element = document.createElement("p");
    element.className = name;
    element.textContent = text;
    return element;
  };
  const show = (cited) => {
    if (cited === shown) return;
    hide();
    shown = cited;
    const { so, ngay, trichYeu, nghia } = cited.dataset;
    card.replaceChildren(...(nghia
      ? [line("so", nghia)]
      : [line("so", so), line("phu", ngay), ...(trichYeu ? [line("trich-yeu", trichYeu)] : [])]));
    card.hidden = false;
    const box = cited.getClientRects()[0];
    const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 8));
    const below = box.bottom + 6 + card.offsetHeight < window.innerHeight;
    const top = below ? box.bottom + 6 : box.top - card.offsetHeight - 6;
    card.style.setProperty("left", `${left + window.scrollX}px`);
    card.style.setProperty("top", `${top + window.scrollY}px`);
    (cited.querySelector("a") || cited).setAttribute("aria-describedby", card.id);
  };
  for (const short of document.querySelectorAll(".toan-van abbr[title]")) short.dataset.nghia = short.title;
  for (const cited of document.querySelectorAll(".dan[data-so], .toan-van abbr[data-nghia]")) {
    cited.removeAttribute("title");
    cited.addEventListener("mouseenter", () => show(cited));
    cited.addEventListener("mouseleave", hide);
    cited.addEventListener("focusin", () => show(cited));
    cited.addEventListener("focusout", hide);
  }
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });

  // The timeline's filters.
  const form = document.querySelector("[data-bo-loc]");
  if (form) {
    form.hidden = false;
    const moments = [...document.querySelectorAll("li.moc")];
    const names = { ben: "ben", cap: "cap", loai: "loai", "co-quan": "coQuan", tinh: "tinh" };
    const apply = () => {
      const wanted = [...form.querySelectorAll("select")].filter((each) => each.value);
      let count = 0;
      for (const moment of moments) {
        const fits = wanted.every((each) => moment.dataset[names[each.dataset.loc]] === each.value);
        moment.hidden = !fits;
        count += fits ? 1 : 0;
      }
      for (const list of document.querySelectorAll("ol.dtg")) {
        const empty = !list.querySelector("li:not([hidden])");
        list.hidden = empty;
        if (list.previousElementSibling?.classList.contains("nam")) list.previousElementSibling.hidden = empty;
      }
      form.querySelector(".ket-qua").textContent = wanted.length ? `${count} văn bản` : "";
    };
    form.addEventListener("change", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    apply();
  }

  // The catalogue: filters above the table, and headings that sort it.
  const table = document.querySelector("[data-bang] table");
  if (table) {
    const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
    const filters = document.querySelector("[data-loc-bang]");
    const rows = [...table.tBodies[0].rows];
    const words = new Map(rows.map((row) => [row, plain(row.textContent)]));
    const cell = (row, column) => row.cells[column].textContent.trim();
    const tests = {
      chu: (row, wanted) => plain(wanted).split(/\s+/).every((word) => words.get(row).includes(word)),
      loai: (row, wanted) => cell(row, 0).startsWith(wanted),
      "co-quan": (row, wanted) => cell(row, 2) === wanted,
      ben: (row, wanted) => cell(row, 4) === wanted,
      "toan-van": (row, wanted) => Boolean(row.querySelector(".co-toan-van")) === (wanted === "co"),
    };
    const narrow = () => {
      const wanted = [...filters.querySelectorAll("[data-loc]")].filter((each) => each.value.trim());
      let count = 0;
      for (const row of rows) {
        row.hidden = !wanted.every((each) => tests[each.dataset.loc](row, each.value.trim()));
        count += row.hidden ? 0 : 1;
      }
      filters.querySelector(".ket-qua").textContent = wanted.length ? `${count} văn bản` : "";
    };
    filters.hidden = false;
    filters.addEventListener("input", narrow);
    filters.addEventListener("submit", (event) => event.preventDefault());

    // 26/11/2021, 7/2020 and 2013 in order of time; what has no date stands behind.
    const time = (row) => {
      const parts = (cell(row, 3).match(/\d+/g) || []).map(Number).reverse();
      return parts.length ? parts[0] * 10000 + (parts[1] || 12) * 100 + (parts[2] || 99) : 0;
    };
    const order = new Intl.Collator("vi", { numeric: true });
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        for (const each of table.tHead.rows[0].cells) each.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const sign = down ? -1 : 1;
        const by = column === 3
          ? (a, b) => time(a) - time(b)
          : (a, b) => order.compare(cell(a, column), cell(b, column));
        rows.sort((a, b) => !cell(a, column) - !cell(b, column) || sign * by(a, b)); // what is empty stands last
        table.tBodies[0].append(...rows);
      });
    });
  }

  // On paper nothing can be unfolded.
  window.addEventListener("beforeprint", () => {
    for (const each of document.querySelectorAll(".the details, .quan-he details, .so-lieu details")) each.open = true;
  });

  // A report of an error carries the paragraph in which the reader stands.
  const report = document.querySelector("[data-bao-loi]");
  if (report) {
    const address = report.getAttribute("href");
    report.addEventListener("click", () => {
      report.setAttribute("href", `${address}${encodeURIComponent(location.hash ? ` ${location.hash}` : "")}`);
    });
  }
})();
