// What the pages do beyond HTML. Everything can be read without it.
import { copyButtons, printButtons } from "./copy.js";
import { paragraphs } from "./paragraphs.js";
import { quotes } from "./quotes.js";
import { sayingBox } from "./said.js";
import { phoneContents } from "./contents.js";
import { previews } from "./preview.js";
import { momentFilters } from "./timeline.js";
import { catalogue } from "./catalogue.js";
import { validityOnDay } from "./validity.js";
import { movedDoubts } from "./doubts.js";
import { errorReport } from "./report.js";
import { partOfText } from "./parts.js";
import { stated } from "./build.js";
import { rowFilters } from "./filter.js";
import { suggestions } from "./suggestions.js";
import { sectionBar, slashKey, markOpened, movedUpdate } from "./frame.js";

for (const begin of [
  partOfText, copyButtons, sayingBox, paragraphs, quotes, printButtons, previews, momentFilters, catalogue, validityOnDay, movedDoubts, errorReport, stated, sectionBar,
  slashKey, rowFilters, suggestions, phoneContents, markOpened, movedUpdate,
]) {
  begin();
}
