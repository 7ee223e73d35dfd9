// What a form of filters asks for stands in the address: a list that was narrowed can be sent to a colleague.

const fieldsOf = (form) => [...form.querySelectorAll("[data-loc]")];

/** Put what the address asks for into the form; a choice that is not offered asks for nothing. */
export const askedInAddress = (form) => {
  const asked = new URLSearchParams(location.search);
  for (const each of fieldsOf(form)) {
    const wanted = asked.get(each.dataset.loc);
    if (wanted === null) continue;
    each.value = wanted;
    if (each.value !== wanted) each.value = "";
  }
};

/** Put what the form asks for into the address of the page as it stands. */
export const keepInAddress = (form) => {
  const asked = new URLSearchParams(
    fieldsOf(form).filter((each) => each.value.trim()).map((each) => [each.dataset.loc, each.value.trim()]),
  );
  const address = new URL(location.href);
  address.search = asked;
  history.replaceState(history.state, "", address);
};
