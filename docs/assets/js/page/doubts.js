// An entry of "Chất lượng dữ liệu" that an old link names, where it now stands on a further page: the same
// anchor is found on the page of its document, which the anchor tells.

import { ROOT } from "./instruments.js";

const ENTRY = /^#(?:cho-dan|mau-thuan)--(.+)--[a-z0-9_-]+$/;

export const movedDoubts = () => {
  const go = () => {
    const id = ENTRY.exec(location.hash)?.[1];
    if (!id || document.getElementById(location.hash.slice(1))) return;
    location.replace(new URL(`van-ban/${id}/${location.hash}`, ROOT));
  };
  if (!location.href.startsWith(new URL("chat-luong/", ROOT).href)) return;
  go();
  addEventListener("hashchange", go);
};
