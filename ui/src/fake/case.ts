/** One invented case in memory: enough of the rules to move through the screens, none of the real ones. */
import type { AnswerInput } from "../bindings/AnswerInput";
import type { AnswerView } from "../bindings/AnswerView";
import type { CaseLine } from "../bindings/CaseLine";
import type { CheckView } from "../bindings/CheckView";
import type { ConflictView } from "../bindings/ConflictView";
import type { InterviewView } from "../bindings/InterviewView";
import type { Notice } from "../bindings/Notice";
import type { PageView } from "../bindings/PageView";
import type { QuestionView } from "../bindings/QuestionView";
import type { SectionLine } from "../bindings/SectionLine";
import { PROTOCOL, QUESTIONS, type Sample, TOGETHER } from "./sample";

/** 2026-11-24 14:05 in Bishkek. */
export const NOW = 1_795_507_500;

export const DRAFT = { id: PROTOCOL, version: "0.0.0", draft: true, texts: "1".repeat(64) };

interface Page {
  id: string;
  section: string;
  questions: Sample[];
}

/** A case with its answers. */
export class SampleCase {
  answers = new Map<string, AnswerView>();
  /** The child route. */
  child = false;
  notes = new Map<string, string>();
  page = "place_private";
  saved: number | null = null;
  line: CaseLine;
  interviewLanguage = "ky";
  officerLanguage = "ru";

  constructor(number: number) {
    this.line = {
      case: `${number}`.padStart(32, "0"),
      reference: `KG-2026-SAMPLE${number}`,
      state: "interview",
      protocol: DRAFT,
      begun_at: NOW,
      changed_at: NOW,
      at_question: "place_private",
      paused: null,
      shed_at: null,
      version_of: null,
      referred_to: null,
    };
  }

  is(question: string, code: string): boolean {
    const answer = this.answers.get(question);
    return answer?.type === "one" && answer.value === code;
  }

  get path(): string {
    const answer = this.answers.get("path");
    return answer?.type === "one" ? answer.value : "full";
  }

  #isVisible({ view, paths }: Sample): boolean {
    const { id } = view;
    if (id === "documents_back" && !this.is("documents_holder", "employer")) return false;
    if (id === "employer__2" && !this.is("employer_more", "yes")) return false;
    // A page beside the path is shown while it is asked for, and stays when it has an answer.
    return this.path === "full" || paths.includes(this.path) || this.answers.has(id) || this.page === id;
  }

  visible(): Sample[] {
    return QUESTIONS.filter((sample) => this.#isVisible(sample));
  }

  question({ view }: Sample): QuestionView {
    const answer = this.answers.get(view.id) ?? null;
    const seen = { ...view, answer, note: this.notes.get(view.id) ?? "" };
    if (view.id !== "town") return seen;
    const choices = this.is("region", "north") ? ["kara", "talas"] : ["osh"];
    return { ...seen, choices, ask_again: answer?.type === "one" && !choices.includes(answer.value) };
  }

  /** The first page without an answer. */
  firstOpen(): string {
    const open = this.visible().find(({ view }) => view.kind !== "note" && !this.answers.has(view.id));
    return open ? this.pageOf(open.view.id) : this.page;
  }

  conflicts(): ConflictView[] {
    if (!(this.is("documents_holder", "self") && this.answers.has("site_signs"))) return [];
    const line = (id: string) => {
      const sample = QUESTIONS.find(({ view }) => view.id === id) as Sample;
      return { page: this.pageOf(id), question: this.question(sample) };
    };
    return [{ id: "documents", questions: [line("documents_holder"), line("site_signs")] }];
  }

  #pages(): Page[] {
    const pages: Page[] = [];
    for (const sample of this.visible()) {
      const together = TOGETHER.has(sample.section);
      const last = pages.at(-1);
      if (together && last?.section === sample.section) last.questions.push(sample);
      else {
        const id = together ? sample.section : sample.view.id;
        pages.push({ id, section: sample.section, questions: [sample] });
      }
    }
    return pages;
  }

  pageOf(question: string): string {
    return this.#pages().find((page) => page.questions.some(({ view }) => view.id === question))?.id ?? this.page;
  }

  #sections(): SectionLine[] {
    const ids = [...new Set(this.visible().map(({ section }) => section))];
    return ids.map((id, index) => {
      const mine = this.visible().filter(({ section, view }) => section === id && view.kind !== "note");
      const done = mine.filter(({ view }) => this.answers.has(view.id)).length;
      const open = mine.find(({ view }) => !this.answers.has(view.id)) ?? mine[0];
      const status = done === 0 ? "not_started" : done === mine.length ? "completed" : "in_progress";
      const page = this.pageOf(open?.view.id ?? "");
      return { id, module: `M${index}`, status, visible: mine.length, done, page };
    });
  }

  #page(): PageView {
    const pages = this.#pages();
    const at = Math.max(
      0,
      pages.findIndex((page) => page.id === this.page),
    );
    const page = pages[at] as Page;
    const sections = this.#sections();
    const open = ({ view }: Sample) => view.kind === "note" || !this.answers.has(view.id);
    const first = page.questions[0]?.view.id;
    return {
      id: page.id,
      section: page.section,
      section_number: sections.findIndex(({ id }) => id === page.section) + 1,
      sections_total: sections.length,
      question_number: this.visible().findIndex(({ view }) => view.id === first) + 1,
      questions: page.questions.map((sample) => this.question(sample)),
      previous: pages[at - 1]?.id ?? null,
      next: pages.slice(at + 1).find((page) => page.questions.some(open))?.id ?? null,
      missing: page.questions.flatMap(({ view }) => (view.required && !this.answers.has(view.id) ? [view.id] : [])),
    };
  }

  #notices(): Notice[] {
    const is = (question: string, code: string) => this.is(question, code);
    return [
      ...(is("danger_now", "yes") ? (["danger"] as const) : []),
      ...(is("place_private", "no") ? (["unsafe"] as const) : []),
      ...(this.child ? (["child"] as const) : []),
    ];
  }

  view(): InterviewView {
    return {
      case: this.line,
      protocol: DRAFT,
      interview_language: this.interviewLanguage,
      officer_language: this.officerLanguage,
      path: this.path,
      sections: this.#sections(),
      page: this.#page(),
      notices: this.#notices(),
      corrections: [],
      saved_at: this.saved,
    };
  }

  /** Takes an answer; returns the code of a refusal, if any. */
  answer(input: AnswerInput): string | null {
    if (input.answer?.type === "integer" && (input.answer.value < 0 || input.answer.value > 24)) return "constraint";
    if (input.answer === null) this.answers.delete(input.question);
    else this.answers.set(input.question, input.answer);
    if (input.question === "interview_language" && input.answer?.type === "one")
      this.interviewLanguage = input.answer.value;
    this.saved = NOW;
    return null;
  }

  check(): CheckView {
    const ids = [...new Set(this.visible().map(({ section }) => section))];
    return {
      case: this.line,
      interview_language: this.interviewLanguage,
      officer_language: this.officerLanguage,
      conflicts: this.conflicts(),
      maybe_before: this.is("danger_now", "yes"),
      sections: ids.map((id) => ({
        id,
        questions: this.visible()
          .filter(({ section, view }) => section === id && view.kind !== "note")
          .map((sample) => ({ page: this.pageOf(sample.view.id), question: this.question(sample) })),
      })),
    };
  }
}
