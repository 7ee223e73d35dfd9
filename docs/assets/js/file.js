// A page that was opened from a file of this machine: browsers then run no modules, and show folders as lists.
// So links name the page in a folder, and what cannot work gives way to words that say so. No module itself.
(() => {
  if (location.protocol !== "file:") return;
  for (const link of document.querySelectorAll("a[href]")) {
    const written = link.getAttribute("href");
    if (/^[#?]/.test(written)) continue;
    const to = new URL(written, document.baseURI);
    if (to.protocol !== "file:" || !to.pathname.endsWith("/")) continue;
    to.pathname += "index.html";
    link.setAttribute("href", to.href);
  }
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("../css/khong-ma.css", document.currentScript.src).href;
  document.head.append(style);
  const words = document.createElement("p");
  words.className = "loi-bao-ma";
  words.setAttribute("role", "note");
  words.textContent =
    "Trang đang mở thẳng từ tệp trên máy này: đọc, đi theo liên kết và in được; tìm kiếm, lọc và các nút thì không. " +
    "Muốn dùng đủ: ở máy dựng trang, gõ danvan serve; trong gói mang đi, chạy tệp xem-thu.py; hoặc mở trang trên máy chủ.";
  document.querySelector("main").prepend(words);
})();
