/** An invented protocol, small enough to read, with every kind of question. Its texts are in `texts/`. */
import type { QuestionView } from "../bindings/QuestionView";
import en from "./texts/en.ftl?raw";
import ky from "./texts/ky.ftl?raw";
import ru from "./texts/ru.ftl?raw";

/** Id of the sample protocol. */
export const PROTOCOL = "sample";

/** A question with its place. */
export interface Sample {
  section: string;
  view: QuestionView;
  /** Paths that it is on besides the full one. */
  paths: string[];
}

/** The question that chooses the path, and what stands on the two that are not the full one. */
const PATHS: Record<string, string[]> = {
  path: ["short", "observation"],
  place_private: ["short"],
  documents_holder: ["short"],
  site_signs: ["short", "observation"],
};

function question(section: string, id: string, kind: string, change: Partial<QuestionView> = {}): Sample {
  const view: QuestionView = {
    id,
    base: id.replace(/__\d+$/, ""),
    repeat: null,
    kind,
    list: null,
    choices: [],
    exclusive: [],
    required: false,
    observation: false,
    sensitive: false,
    non_punishment: false,
    consent: null,
    indicators: [],
    answer: null,
    ask_again: false,
    note: "",
    ...change,
  };
  return { section, view, paths: PATHS[id] ?? [] };
}

const YES_NO = { list: "yes_no", choices: ["yes", "no"] };

/** All questions in order. */
export const QUESTIONS: Sample[] = [
  question("safety", "place_private", "select_one", { ...YES_NO, required: true }),
  question("safety", "danger_now", "select_one", YES_NO),
  question("person", "interview_language", "select_one", { choices: ["ky", "ru", "en"] }),
  question("person", "nickname", "text"),
  question("person", "arrived", "date"),
  question("person", "hours", "integer", { indicators: ["D4.01"] }),
  question("freedom", "documents_holder", "select_one", {
    choices: ["self", "employer", "other"],
    required: true,
    indicators: ["D5.01"],
  }),
  question("freedom", "documents_back", "select_one", YES_NO),
  question("freedom", "threats", "select_multiple", {
    choices: ["deport", "family", "none"],
    exclusive: ["none"],
    indicators: ["D5.02"],
  }),
  question("freedom", "permit", "select_one", { ...YES_NO, non_punishment: true }),
  question("freedom", "violence", "select_one", { ...YES_NO, sensitive: true }),
  question("freedom", "place", "select_one", {
    choices: ["farm", "building", "sewing", "home", "shop", "kitchen", "road", "factory", "other"],
  }),
  question("signs", "site_signs", "select_multiple", {
    choices: ["locked", "guard", "none"],
    exclusive: ["none"],
    required: true,
    observation: true,
  }),
  question("work", "about_work", "note"),
  question("work", "path", "select_one", { choices: ["full", "short", "observation"] }),
  question("work", "region", "select_one", { choices: ["north", "south"] }),
  question("work", "town", "select_one", { choices: ["kara", "talas", "osh"] }),
  question("work", "wage", "decimal"),
  question("work", "employer", "text", { repeat: { id: "employers", number: 1 } }),
  question("work", "employer_more", "select_one", { ...YES_NO, repeat: { id: "employers", number: 1 } }),
  question("work", "employer__2", "text", { repeat: { id: "employers", number: 2 } }),
];

/** Sections whose questions stand on one page. */
export const TOGETHER = new Set(["person", "work"]);

/** The texts of the sample protocol in a language. */
export function sampleTexts(language: string): string {
  return { ky, ru, en }[language] ?? "";
}
