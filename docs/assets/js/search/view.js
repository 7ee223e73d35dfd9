// Hits and filters as elements of the page. No styles, no markup in strings: the site forbids inline code.

import { written } from "../dates.js";
import { element } from "../element.js";
import { writeAddress } from "./address.js";
import { endsOf, FACETS, isAsked, offered, valueLabel } from "./facets.js";

/**
 * One hit: what paper it is, from whom and when, and the passages that answer.
 * @param {import("./engine.js").Hit} hit
 */
export function hitView(hit) {
  const { item, meta } = hit;
  const side = item?.side ? ` ben-${item.side}` : "";
  const title = element("a", { class: "tk-ten", href: hit.address }, item?.name ?? hit.title);
  const subject = item?.subject && !item.name.toLowerCase().includes(item.subject.toLowerCase()) ? item.subject : "";
  const about = [
    item?.issuer ?? meta["co-quan"],
    item?.group === "van-ban" ? (item.date_text ?? written(meta.ngay)) : written(meta.ngay),
  ].filter(Boolean);
  const view = element(
    "li",
    { class: `tk-muc${side}`, "data-cach": hit.kind },
    element("h2", { class: "tk-dau" }, element("span", { class: "tk-loai" }, label(hit)), " ", title),
  );
  if (subject) view.append(element("p", { class: "tk-trich-yeu" }, subject));
  if (about.length) view.append(element("p", { class: "tk-phu" }, about.join(" · ")));
  for (const passage of hit.passages) view.append(passageView(hit.address, passage));
  return view;
}

/** What kind of paper or page a hit is, and whether its text is held. */
function label({ item, meta, kind }) {
  const near = kind === "near" ? "Gần đúng · " : kind === "related" ? "Liên quan · " : "";
  const name = item?.kind ?? meta.loai ?? "Trang";
  return `${near}${name}${item?.group === "van-ban" && !item.held ? " · chưa có toàn văn" : ""}`;
}

function passageView(address, { anchor, pieces }) {
  const text = pieces.map((piece) => (piece.marked ? element("mark", {}, piece.text) : piece.text));
  return element("p", { class: "tk-doan" }, element("a", { href: anchor ? `${address}#${anchor}` : address }, ...text));
}

/**
 * The filters with their counts; the groups that a reader has opened stay open.
 * @param {Record<string, Record<string, number>>} counts
 * @param {import("./engine.js").Chosen} chosen
 * @param {Set<string>} open
 */
export function filtersView(counts, chosen, open) {
  const groups = FACETS.map(({ id, label: name }) => {
    const set = chosen.get(id) ?? new Set();
    const values = offered(id, counts[id] ?? {}, set);
    if (!values.length) return "";
    const choices = values.map(([value, count]) => choice(id, value, count, set.has(value)));
    const legend = element("legend", { class: "tk-an" }, name);
    const chosenCount = set.size ? ` (${set.size})` : "";
    const group = element(
      "details",
      { class: "tk-nhom", "data-loc": id },
      element("summary", {}, `${name}${chosenCount}`),
      element("fieldset", {}, legend, ...rangeView(endsOf(id, chosen), values), ...choices),
    );
    group.open = open.has(id) || isAsked(id, chosen);
    return group;
  });
  return groups.filter(Boolean);
}

/** The ends of a range: "Từ năm … đến năm …"; nothing where a filter has none. */
function rangeView(ends, values) {
  if (!ends.length) return [];
  const fields = ends.map(([end, year], i) => {
    const select = element("select", { name: end }, new Option("bất kỳ", ""), ...values.map(([value]) => new Option(value)));
    select.value = year;
    return element("label", {}, i ? "đến năm " : "Từ năm ", select);
  });
  return [element("div", { class: "tk-khoang" }, fields[0], " ", fields[1])];
}

function choice(id, value, count, checked) {
  const box = element("input", { type: "checkbox", name: id, value });
  box.checked = checked;
  return element("label", { class: "tk-chon" }, box, ` ${valueLabel(id, value)} `, element("span", { class: "tk-dem" }, String(count)));
}

/**
 * What a reader can do before anything is asked.
 * @param {URL} root
 */
export function startView(root) {
  const doors = [
    ["van-ban/", "Văn bản"],
    ["tinh/", "Tỉnh, thành phố"],
    ["chu-de/", "Chủ đề"],
    ["dong-thoi-gian/", "Dòng thời gian"],
    ["tra-cuu/danh-muc/", "Danh mục văn bản"],
  ];
  const links = doors.map(([path, name]) => element("li", {}, element("a", { href: new URL(path, root).href }, name)));
  return [
    element("p", {}, "Gõ từ cần tìm vào ô trên, hoặc chọn một bộ lọc để xem mọi văn bản thuộc mục ấy. Cũng có thể xem theo:"),
    element("ul", {}, ...links),
  ];
}

/**
 * That a query was answered without its slip, or that something else may have been meant.
 * @param {{instead?: string, perhaps?: string}} found
 * @param {import("./address.js").Question} question
 */
export function slipView({ instead, perhaps }, question) {
  const link = (changes, words) => element("a", { href: writeAddress({ ...question, ...changes }) }, words);
  if (perhaps) return ["Có phải bạn tìm: ", link({ query: perhaps }, perhaps), "?"];
  if (!instead) return [];
  const literally = link({ literal: true }, `Tìm đúng “${question.query.trim()}”`);
  return [`Không có chỗ nào ghi “${question.query.trim()}”; dưới đây là kết quả cho “`, element("b", {}, instead), "”. ", literally, "."];
}

/**
 * What was searched for before in this browser.
 * @param {string[]} queries
 * @param {() => void} forget
 */
export function recentView(queries, forget) {
  if (!queries.length) return [];
  const links = queries.map((query) => element("li", {}, element("a", { href: `?${new URLSearchParams({ q: query })}` }, query)));
  const button = element("button", { type: "button", class: "tk-nut" }, "Xóa");
  button.addEventListener("click", forget);
  return [element("p", {}, "Đã tìm gần đây, chỉ lưu trong trình duyệt này: ", button), element("ul", { class: "tk-gan-day" }, ...links)];
}

/**
 * What to try where nothing was found.
 * @param {boolean} filtered
 * @param {URL} root
 */
export function nothingView(filtered, root) {
  const tips = [
    filtered ? "Bỏ bớt bộ lọc đang chọn." : "",
    "Bớt từ, hoặc gõ một cụm từ ngắn hơn; không cần gõ dấu.",
    "Gõ số, ký hiệu theo cách quen dùng: 33/CT-TTg, chỉ thị 33, ct33.",
  ].filter(Boolean);
  const list = element("a", { href: new URL("tra-cuu/danh-muc/", root).href }, "Danh mục văn bản");
  return [
    element("p", {}, "Có thể thử:"),
    element("ul", {}, ...tips.map((tip) => element("li", {}, tip)), element("li", {}, "Xem ", list, ".")),
  ];
}
