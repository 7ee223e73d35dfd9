// What the pages do beyond HTML. Everything can be read without it.
import { copyButtons, paragraphSigns, printButtons } from "./copy.js";
import { phoneContents } from "./contents.js";
import { previews } from "./preview.js";
import { momentFilters } from "./timeline.js";
import { catalogue } from "./catalogue.js";
import { movedDoubts } from "./doubts.js";
import { errorReport } from "./report.js";
import { partOfText } from "./parts.js";
import { stated } from "./build.js";
import { rowFilters } from "./filter.js";
import { suggestions } from "./suggestions.js";
import { sectionBar, slashKey, markOpened, movedUpdate } from "./frame.js";

for (const begin of [
  partOfText, copyButtons, paragraphSigns, printButtons, previews, momentFilters, catalogue, movedDoubts, errorReport, stated, sectionBar,
  slashKey, rowFilters, suggestions, phoneContents, markOpened, movedUpdate,
]) {
  begin();
}
