// What leaves the page: a citation in its customary form, the address of the page or of a paragraph, a print.

// On a plain http host, as an intranet has it, the clipboard API is missing: an old way still copies.
export const copy = async (text) => {
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
  const done = document.execCommand("copy");
  area.remove();
  if (!done) throw new Error("copy refused");
};

// A click on the button copies, and the button says for a moment whether it did.
export const copyOnClick = (button, text) => {
  button.setAttribute("aria-live", "polite");
  const name = button.textContent;
  let back = 0;
  button.addEventListener("click", async () => {
    button.textContent = await copy(text()).then(() => "Đã sao chép", () => "Không sao chép được");
    window.clearTimeout(back);
    back = window.setTimeout(() => { button.textContent = name; }, 1600);
  });
};

// A place of a long text that stands on several pages has its lasting address on the first one, which leads on.
export const here = (anchor) => {
  const whole = anchor && document.querySelector(".phan-ke a[data-tu]");
  return (whole ? whole.href : location.href).split("#")[0] + (anchor || "");
};

export const copyButtons = () => {
  for (const button of document.querySelectorAll("button[data-chep]")) {
    copyOnClick(button, () => button.dataset.chep);
  }
  for (const button of document.querySelectorAll("button[data-chep-lien-ket]")) {
    copyOnClick(button, () => here(location.hash));
  }
};

// Printed is the page, or what the button names of it: the style sheet for paper reads that from the root.
export const printButtons = () => {
  const root = document.documentElement;
  for (const button of document.querySelectorAll("button[data-in]")) {
    button.addEventListener("click", () => {
      root.dataset.chiIn = button.dataset.in;
      window.print();
    });
  }
  window.addEventListener("afterprint", () => { delete root.dataset.chiIn; });
};

// A paragraph's sign: it is followed, and its address is copied.
export const paragraphSigns = () => {
  document.addEventListener("click", (event) => {
    const sign = event.target.closest("a.neo");
    if (!sign) return;
    copy(here(sign.getAttribute("href"))).then(() => {
      sign.dataset.bao = "Đã sao chép liên kết";
      window.setTimeout(() => { delete sign.dataset.bao; }, 1600);
    }, () => {});
  });
};
