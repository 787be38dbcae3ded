/**
 * Keeps the answers of one page: hands every change to Rust at once, one call after the other, and holds what Rust has
 * not confirmed yet. Nothing here judges an answer; a refusal waits until Continue before it is shown.
 */
import { api, Refusal } from "../../api";
import { app } from "../../app/app.svelte";
import type { AnswerView } from "../../bindings/AnswerView";
import type { InterviewView } from "../../bindings/InterviewView";
import type { QuestionView } from "../../bindings/QuestionView";
import { needLanguages } from "../../text/text.svelte";

type Job = () => Promise<InterviewView>;

/** Refusals that say the disk did not take the answer: shown at once, tried again on demand. */
const NOT_SAVED = new Set(["disk-full", "read-only", "disk-error"]);

export class Keeper {
  /** The newest view. */
  view = $state.raw<InterviewView>() as InterviewView;
  saving = $state(false);
  /** The disk's refusal, while an answer waits. */
  failed = $state.raw<Refusal | null>(null);
  /** Refusals by question; shown after Continue. */
  refused = $state<Record<string, Refusal>>({});
  /** Answers on the screen that Rust has not confirmed. */
  drafts = $state<Record<string, AnswerView | null>>({});
  /** Fields with text that was typed and not handed in yet. */
  readonly typing = new Map<string, () => void>();
  readonly #waiting = new Map<string, Job>();
  #running: Promise<void> | null = null;

  constructor(view: InterviewView) {
    this.view = view;
  }

  /** The answer to show. */
  answer(question: QuestionView): AnswerView | null {
    const draft = this.drafts[question.id];
    return draft === undefined ? question.answer : draft;
  }

  /** Hands an answer to Rust. */
  set(question: string, answer: AnswerView | null): void {
    const id = this.view.case.case;
    this.drafts[question] = answer;
    this.#enqueue(question, () => api.answer({ case: id, question, answer, how_asked: app.howAsked }));
  }

  /** Hands a note to Rust, in the officer's language. */
  note(question: string, text: string): void {
    const { case: line, officer_language } = this.view;
    this.#enqueue(`note ${question}`, () => api.note(line.case, question, text, officer_language));
  }

  /** A text that is no answer of the question's kind: Rust is not asked. */
  refuse(question: string, code: string): void {
    this.refused[question] = new Refusal({ code, field: question });
  }

  /** Hands in what is being typed and waits until Rust has answered everything. */
  async settle(): Promise<void> {
    for (const handIn of [...this.typing.values()]) handIn();
    await this.#running;
  }

  /** Tries again what the disk refused. */
  retry(): void {
    this.failed = null;
    this.#pump();
  }

  #enqueue(name: string, job: Job): void {
    // A newer answer to the same question replaces one that has not been sent.
    this.#waiting.set(name, job);
    this.#pump();
  }

  #pump(): void {
    if (this.#running || this.failed) return;
    this.saving = true;
    this.#running = this.#drain().finally(() => {
      this.#running = null;
      this.saving = false;
    });
  }

  async #drain(): Promise<void> {
    for (let next = this.#next(); next && !this.failed; next = this.#next()) await this.#send(next[0], next[1]);
  }

  #next(): [string, Job] | undefined {
    return this.#waiting.entries().next().value;
  }

  async #send(name: string, job: Job): Promise<void> {
    await app.quietly(
      async () => {
        this.#take(name, job);
        const view = await job();
        // The answer may have been the language of the person or of the officer.
        await needLanguages(view.interview_language, view.officer_language);
        if (!this.#waiting.has(name)) delete this.drafts[name];
        delete this.refused[name];
        this.view = view;
        app.update({ name: "page", view });
      },
      (refusal) => this.#refusal(name, job, refusal),
    );
  }

  #take(name: string, job: Job): void {
    if (this.#waiting.get(name) === job) this.#waiting.delete(name);
  }

  #refusal(name: string, job: Job, refusal: Refusal): void {
    if (NOT_SAVED.has(refusal.code)) {
      this.failed = refusal;
      if (!this.#waiting.has(name)) this.#waiting.set(name, job);
    } else {
      this.refused[refusal.field ?? name] = refusal;
    }
  }
}
