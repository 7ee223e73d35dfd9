// The training pages beyond HTML. Lessons, answers and cards can be read without it.

import { cards } from "./cards.js";
import { exam } from "./exam.js";
import { lesson } from "./lesson.js";
import { path } from "./path.js";
import { revision } from "./revision.js";

for (const begin of [path, lesson, revision, exam, cards]) begin();
