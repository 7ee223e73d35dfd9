// The question in the address: ?q=…&loai=…&loai=…&xep=moi-nhat, so that a search can be sent to a colleague.

import { ASKED } from "./facets.js";

const NEWEST = "moi-nhat";
const LITERAL = "nguyen";

/**
 * @typedef {object} Question
 * @property {string} query
 * @property {import("./engine.js").Chosen} chosen
 * @property {boolean} newest the newest first, not what answers best
 * @property {boolean} [literal] as typed, with no slip mended
 */

/**
 * @param {string} search the part of an address behind its path
 * @returns {Question}
 */
export function readAddress(search) {
  const parameters = new URLSearchParams(search);
  return {
    query: (parameters.get("q") ?? "").normalize("NFC"),
    chosen: new Map(ASKED.map((id) => [id, new Set(parameters.getAll(id).filter(Boolean))])),
    newest: parameters.get("xep") === NEWEST,
    literal: parameters.has(LITERAL),
  };
}

/**
 * @param {Question} question
 * @returns {string} "" where nothing is asked
 */
export function writeAddress({ query, chosen, newest, literal }) {
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set("q", query.trim());
  for (const id of ASKED) for (const value of chosen.get(id) ?? []) parameters.append(id, value);
  if (newest) parameters.set("xep", NEWEST);
  if (literal) parameters.set(LITERAL, "1");
  const text = parameters.toString();
  return text ? `?${text}` : "";
}
