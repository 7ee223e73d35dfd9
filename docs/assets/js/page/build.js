// Of which day and state this site is: one small file tells it, so that no page changes with every build.
// Without this script the footer leads to a page that says the same.
let asked;

const show = (told) => { document.querySelector("[data-ban-dung] a").textContent = told.loi; };

export const stated = () => {
  asked ??= fetch(new URL("../../../ban-dung.json", import.meta.url)).then((answer) => answer.json()).then(show).catch(() => {});
  return asked;
};
