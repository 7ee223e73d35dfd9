// The search page: reads the question from the form and the address, shows the answer.

import { readAddress, writeAddress } from "./address.js";
import { allCounts, answer, perhaps } from "./engine.js";
import { ROOT } from "./tables.js";
import { forget, recent, remember } from "./recent.js";
import { element } from "../element.js";
import { filtersView, hitView, nothingView, recentView, slipView, startView } from "./view.js";

const PAUSE = 180;
const TITLE = document.title;

const form = document.getElementById("tk-mau");
const input = document.getElementById("tk-o");
const filters = document.getElementById("tk-loc");
const filterGroups = document.getElementById("tk-cac-loc");
const clear = document.getElementById("tk-bo-loc");
const status = document.getElementById("tk-tin");
const list = document.getElementById("tk-ds");
const below = document.getElementById("tk-duoi");
const slip = document.getElementById("tk-y");
const order = document.getElementById("tk-xep");

/** Filters whose values are seen without a click. */
const open = new Set(["loai", "tinh", "chu-de", "nam"]);

let question = readAddress(location.search);
let current = new AbortController();
let timer = 0;

/** Answer the question that stands in the form; an older answer that comes later is not shown. */
async function run() {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  const { query } = question;
  const asked = query.trim() !== "" || isFiltered();
  document.title = query.trim() ? `${query.trim()} – ${TITLE}` : TITLE;
  if (!asked) order.parentElement.hidden = true;
  if (!asked) {
    show([], [...recentView(recent(), forgetRecent), ...startView(ROOT)]);
    say("");
    await quietly(signal, async () => showFilters(await allCounts(), signal));
    return;
  }
  say("Đang tìm…");
  if (!list.children.length) below.replaceChildren(); // what the page says to a browser that cannot search
  list.setAttribute("aria-busy", "true");
  await quietly(signal, async () => {
    const found = await answer(question, signal);
    const hits = await found.next();
    signal.throwIfAborted();
    order.parentElement.hidden = !hits.length;
    show(hits.map(hitView), footer(found, signal), slipView(found, question));
    if (!found.instead) askWhatWasMeant(signal);
    say(summary(query, found, hits.length));
    showFilters(found.counts, signal);
  });
  if (!signal.aborted) list.removeAttribute("aria-busy");
}

/** "Có phải bạn tìm …", once the answer stands: it needs a table that the answer did without. */
async function askWhatWasMeant(signal) {
  const meant = question.literal ? "" : await perhaps(question.query).catch(() => "");
  if (!meant || signal.aborted) return;
  slip.replaceChildren(...slipView({ perhaps: meant }, question));
  slip.hidden = false;
}

/** Run a task; what is no longer asked for ends in silence, anything else in a message. */
async function quietly(signal, task) {
  try {
    await task();
  } catch (error) {
    if (signal.aborted) return;
    console.error(error);
    say("Chưa mở được dữ liệu tìm kiếm. Hãy tải lại trang; nếu vẫn không được, hãy báo người vận hành trang.");
    below.replaceChildren(...nothingView(false, ROOT));
  }
}

function isFiltered() {
  return [...question.chosen.values()].some((set) => set.size > 0);
}

function say(text) {
  if (status.textContent !== text) status.textContent = text;
}

function show(hits, rest, meant = []) {
  slip.replaceChildren(...meant);
  slip.hidden = !meant.length;
  list.replaceChildren(...hits);
  below.replaceChildren(...rest);
}

function forgetRecent() {
  forget();
  run();
  input.focus();
}

function showFilters(counts, signal) {
  if (signal.aborted) return;
  const focused = document.activeElement?.closest("#tk-cac-loc :is(input, select)");
  filterGroups.replaceChildren(...filtersView(counts, question.chosen, open));
  filters.hidden = !filterGroups.children.length;
  clear.hidden = !isFiltered();
  if (focused) find(focused.name, focused.value)?.focus();
}

function find(name, value) {
  return [...filterGroups.querySelectorAll("input, select")].find((field) => field.name === name && field.value === value);
}

/** What was found, in one sentence that a screen reader speaks. */
function summary(query, found, shown) {
  const asked = query.trim() ? ` cho “${query.trim()}”` : "";
  if (!shown) return `Không tìm thấy kết quả nào${asked}.`;
  const meant = found.plan.meant ? ` Hiểu là “${found.plan.meant}”.` : "";
  if (found.instead) return `Tìm thấy ${found.total} kết quả cho “${found.instead}”, thay cho “${query.trim()}”.`;
  return `Tìm thấy ${found.total} kết quả${asked}.${meant}`;
}

/** What stands below the hits: a button for more of them, or advice. */
function footer(found, signal) {
  if (!found.total) return nothingView(isFiltered(), ROOT);
  if (!found.more) return [];
  const text = found.onlyLooser ? "Tìm thêm kết quả gần đúng" : "Xem thêm kết quả";
  const button = element("button", { type: "button", class: "tk-nut" }, text);
  button.addEventListener("click", () => {
    button.disabled = true;
    quietly(signal, async () => {
      const hits = (await found.next()).map(hitView);
      signal.throwIfAborted();
      list.append(...hits);
      below.replaceChildren(...footer(found, signal));
      showFilters(found.counts, signal);
      say(hits.length ? `Đã hiện ${list.children.length} kết quả.` : "Không còn kết quả nào khác.");
      hits[0]?.querySelector("a")?.focus();
    });
  });
  return [button];
}

/** Take the question from the form into the address, as a new page of the history or in place. */
function ask({ push }) {
  clearTimeout(timer);
  const query = input.value.normalize("NFC");
  const boxes = [...filterGroups.querySelectorAll("input:checked")];
  const chosen = new Map([...question.chosen.keys()].map((id) => [id, new Set()]));
  const ends = [...filterGroups.querySelectorAll("select")].filter(({ value }) => value);
  for (const { name, value } of [...boxes, ...ends]) chosen.get(name).add(value);
  const literal = question.literal && query.trim() === question.query.trim();
  question = { query, chosen, newest: order.value === "moi-nhat", literal };
  const address = location.pathname + writeAddress(question);
  if (address !== location.pathname + location.search) history[push ? "pushState" : "replaceState"](null, "", address);
  run();
}

function readPage() {
  question = readAddress(location.search);
  input.value = question.query;
  order.value = question.newest ? "moi-nhat" : "";
  filterGroups.replaceChildren(...filtersView({}, question.chosen, open));
  run();
}

/** Up and down between the field and the hits. */
function walk(event) {
  const stops = [input, ...list.querySelectorAll("a.tk-ten")];
  const at = stops.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (at < 0 || !step || event.altKey || event.ctrlKey || event.metaKey) return;
  const next = stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  remember(input.value);
  ask({ push: true });
});
list.addEventListener("click", ({ target }) => target.closest("a") && remember(question.query));
input.addEventListener("input", (event) => {
  clearTimeout(timer);
  // While a word is being composed (Unikey, IBus, the phone's keyboard) its letters still change.
  if (!event.isComposing) timer = setTimeout(() => ask({ push: false }), PAUSE);
});
input.addEventListener("compositionend", () => {
  clearTimeout(timer);
  timer = setTimeout(() => ask({ push: false }), PAUSE);
});
filterGroups.addEventListener("change", () => ask({ push: true }));
filterGroups.addEventListener(
  "toggle",
  ({ target }) => (target.open ? open.add(target.dataset.loc) : open.delete(target.dataset.loc)),
  true,
);
order.addEventListener("change", () => ask({ push: true }));
clear.addEventListener("click", () => {
  for (const box of filterGroups.querySelectorAll("input:checked")) box.checked = false;
  for (const end of filterGroups.querySelectorAll("select")) end.value = "";
  ask({ push: true });
  input.focus();
});
document.addEventListener("keydown", walk);
window.addEventListener("popstate", readPage);

// On a wide screen the filters stand open beside the hits; on a phone they wait to be opened.
filters.open = window.matchMedia("(min-width: 60em)").matches;
if (!location.search) input.focus();
// Where the browser lacks what the search needs, the words that stand on the page say so, and lead to the catalogue.
if (typeof DecompressionStream === "function") readPage();
