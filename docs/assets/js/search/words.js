// What a query says beside the words that are sought: that it is a question, and what for.

import { canon, compose, fold, tokens } from "./canon.js";

/** Phrases by which people ask, and which no document answers with; the longer ones first. */
const QUESTIONS = [
  "được quy định ở văn bản nào", "được quy định trong văn bản nào", "quy định ở đâu", "ở văn bản nào", "trong văn bản nào",
  "được bao nhiêu", "bao nhiêu", "như thế nào", "thế nào", "ra sao", "vì sao", "tại sao", "khi nào", "ngày nào", "lúc nào",
  "văn bản nào", "tài liệu nào", "quy định nào", "tháng nào", "năm nào", "nơi nào", "bao giờ", "ở đâu", "là gì", "cái gì", "những gì",
  "nói về việc gì", "về việc gì", "nói về gì", "về gì", "việc gì", "nói gì", "là ai", "do ai", "ai là", "mấy ngày", "mấy lần", "là mấy",
  "tháng mấy", "cho biết", "cho hỏi", "có phải", "hay không", "phải không", "nào", "gì", "ai", "đâu", "mấy", "sao",
].map((phrase) => phrase.split(" ").map((word) => canon(word)));
/** What stands before the figure that answers: "ngày" before a day, nothing before a number of things. */
const ANSWERS = [
  ["ngay", /(?<!\p{L})(ngay nao|ngay may|han|thoi han|truoc ngay)(?!\p{L})/u],
  ["thang", /(?<!\p{L})thang (nao|may)(?!\p{L})/u],
  ["nam", /(?<!\p{L})nam nao(?!\p{L})/u],
  ["ngay thang nam", /(?<!\p{L})(khi nao|luc nao|bao gio)(?!\p{L})/u],
  ["so", /(?<!\p{L})(bao nhieu|may|phan tram|ty le|so luong)(?!\p{L})/u],
];
/** Words that join others: where all words together are found nowhere, these are left out first. */
const JOINING = new Set(
  "là của và các những được có trong về cho theo tại với thì mà này đó hay phải việc bị từ đến trên do để khi đã sẽ đang không một nói số".split(" ").map((word) => canon(word)),
);

/**
 * @typedef {object} Asked A query, understood.
 * @property {string} content what is left without the words of a question; all of it where nothing would be
 * @property {string} core the content without the words that only join others
 * @property {boolean} isQuestion
 * @property {string} asks what stands before the figure that is asked for: "ngay", "so" for any; "" where none is
 */

/**
 * @param {string} query
 * @returns {Asked}
 */
export function understand(query) {
  const words = tokens(compose(query));
  const asking = questionWords(words);
  const content = words.filter((_, i) => !asking.has(i));
  const core = content.filter(({ text }) => !JOINING.has(canon(text.toLowerCase())));
  const isQuestion = asking.size > 0 && content.length > 0;
  return {
    content: isQuestion ? content.map(({ text }) => text).join(" ") : query,
    core: (core.length ? core : content).map(({ text }) => text).join(" "),
    isQuestion,
    asks: ANSWERS.find(([, pattern]) => pattern.test(fold(query)))?.[0] ?? "",
  };
}

/**
 * The places of the words that ask. Without diacritics only phrases count: "dau" may be đầu, "ai" stays.
 * @param {import("./canon.js").Token[]} words
 * @returns {Set<number>}
 */
export function questionWords(words) {
  const plain = words.every(({ text }) => canon(text.toLowerCase()) === fold(text));
  const typed = words.map(({ text, key }) => (plain ? key : canon(text.toLowerCase())));
  const found = new Set();
  for (const phrase of QUESTIONS) {
    const sought = plain ? phrase.map(fold) : phrase;
    if (plain && phrase.length === 1 && sought[0] !== "nao" && sought[0] !== "gi") continue;
    typed.forEach((_, at) => {
      const fits = sought.every((word, i) => typed[at + i] === word && !found.has(at + i));
      if (fits) sought.forEach((_, i) => found.add(at + i));
    });
  }
  return found;
}
