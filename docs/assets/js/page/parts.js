// A long text stands on several pages. What was published as a place of one page is looked for where it stands now.

// Without this script the page shows the place beside the link to the part that holds it.
const lines = (link) => [Number(link.dataset.tu), Number(link.dataset.den)];

const holds = (link, line) => {
  const [first, last] = lines(link);
  return first <= line && line <= last;
};

const numberOf = (name) => Number(/^(?:d|dan-|cho-dan--.+--)(\d+)/.exec(name)?.[1]);

// On the first page: the part beside whose link the name stands; of a very long text only the line tells it.
const fromFirst = (list, name, found) => {
  if (found) return list.contains(found) ? found.closest("a") : null;
  const line = numberOf(name);
  return [...list.querySelectorAll("a[data-tu]")].slice(1).find((link) => holds(link, line)) ?? null;
};

// On a further page: the first one knows about every place that is not here, unless it should be here.
const fromPart = (own, name, found) => (found || holds(own, numberOf(name)) ? null : own);

export const partOfText = () => {
  const list = document.querySelector(".cac-phan");
  const own = document.querySelector(".phan-ke a[data-tu]");
  if (!list && !own) return;
  const follow = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    if (!name) return;
    const found = document.getElementById(name);
    const link = list ? fromFirst(list, name, found) : fromPart(own, name, found);
    if (!link) return;
    const to = new URL(link.href);
    to.search = location.search;
    to.hash = location.hash;
    location.replace(to);
  };
  follow();
  window.addEventListener("hashchange", follow);
};
