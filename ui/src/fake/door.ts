/**
 * An invented office in memory behind the same door as the shell: for component tests and for `npm run dev` in a
 * browser. It is imported only there; the release build does not contain it.
 */
import type { Door } from "../api";
import type { AnswerInput } from "../bindings/AnswerInput";
import type { CasesInput } from "../bindings/CasesInput";
import type { CasesView } from "../bindings/CasesView";
import type { DecisionInput } from "../bindings/DecisionInput";
import type { HomeView } from "../bindings/HomeView";
import type { Names } from "../bindings/Names";
import type { NewVault } from "../bindings/NewVault";
import type { OrganisationView } from "../bindings/OrganisationView";
import type { PlaceView } from "../bindings/PlaceView";
import type { ReceivedView } from "../bindings/ReceivedView";
import type { RecipientView } from "../bindings/RecipientView";
import type { ReferralInput } from "../bindings/ReferralInput";
import type { ResponseInput } from "../bindings/ResponseInput";
import type { SealedView } from "../bindings/SealedView";
import type { SettingsInput } from "../bindings/SettingsInput";
import type { Stage } from "../bindings/Stage";
import type { StartView } from "../bindings/StartView";
import type { UnlockedView } from "../bindings/UnlockedView";
import type { VaultChoice } from "../bindings/VaultChoice";
import { DRAFT, NOW, SampleCase } from "./case";
import { findingsOf, receivedFrom } from "./findings";
import names from "./names.json";
import { FakeQuestions } from "./questions";
import { sampleTexts } from "./sample";

/** The one passphrase that opens the invented office. */
export const PASSPHRASE = names.words.join(" ");

function organisation(org: number, kind: "support" | "labour" | "police"): OrganisationView {
  return { org, kind, names: names[kind] as Names };
}

type Handlers = Record<string, (args: Record<string, unknown>) => unknown>;

function refuse(code: string, field: string | null = null): never {
  throw { code, field };
}

/** Three officers of one computer, one of them with a damaged vault. */
const OFFICERS: VaultChoice[] = [
  { vault: "vault", label: "sample-01", training: true, problem: null, supervisor_only: false },
  { vault: "0123456789abcdef", label: "sample-02", training: false, problem: null, supervisor_only: false },
  { vault: "fedcba9876543210", label: "", training: false, problem: "vault-damaged", supervisor_only: false },
];

/** Commands that need no open vault. */
const OUTSIDE = new Set([
  "start",
  "set_language",
  "suggest_passphrase",
  "passphrase_strength",
  "create_vault",
  "unlock",
  "lock",
  "touch",
]);

/** Cases on the start page and on a page of a search: few, so that a test sees the rest come. */
const HOME = 4;
const PAGE = 3;

/** The invented office. */
export class FakeDoor implements Door {
  /** Commands called so far, in order. */
  readonly calls: string[] = [];
  /** Refuses the next call of a command with a code. */
  readonly refusals = new Map<string, string>();
  readonly cases: SampleCase[] = [];
  /** What the unlock page lists. */
  vaults: VaultChoice[] = [
    { vault: "vault", label: "sample-01", training: true, problem: null, supervisor_only: false },
  ];
  #settings: SettingsInput = { idle_minutes: 5, theme: "light" };
  readonly #questions = new FakeQuestions(
    (code, field) => refuse(code, field),
    (typed) => typed === PASSPHRASE,
  );
  readonly #heard = new Map<string, (payload: unknown) => void>();
  #stage: Stage;
  #language: string | null;
  #desk: boolean;
  #sealed: SealedView | null = null;
  #received: ReceivedView | null = null;
  #place: PlaceView | null = null;

  constructor(options: URLSearchParams) {
    this.#stage = (options.get("stage") as Stage | null) ?? "first_start";
    this.#language = options.get("lang");
    this.#desk = options.has("desk");
    for (let number = 1; number <= Number(options.get("cases") ?? 0); number++) {
      this.cases.unshift(new SampleCase(number));
    }
    if (options.has("officers")) this.vaults = OFFICERS;
  }

  async call(command: string, args: Record<string, unknown>): Promise<unknown> {
    this.calls.push(command);
    const code = this.refusals.get(command);
    if (code !== undefined) {
      this.refusals.delete(command);
      refuse(code);
    }
    if (this.#stage !== "open" && !OUTSIDE.has(command)) refuse("locked");
    const handler = this.#handlers[command];
    if (!handler) throw `unknown command ${command}`;
    return structuredClone(handler(args));
  }

  hear(event: string, handler: (payload: unknown) => void): void {
    this.#heard.set(event, handler);
  }

  /** Lets the shell say something: `lock-warning`, `lock-now` or `locked`. */
  say(event: string, payload: unknown): void {
    if (event === "locked") this.#stage = "locked";
    this.#heard.get(event)?.(payload);
  }

  #start(): StartView {
    return {
      stage: this.#stage,
      language: this.#language,
      vaults: this.#stage === "locked" ? this.vaults : [],
      chosen: null,
      covered: false,
      version: "0.0.0",
      training_roles: [
        { id: "labour-1", desk: false, organisation: organisation(2, "labour") },
        { id: "support-1", desk: true, organisation: organisation(1, "support") },
      ],
    };
  }

  #home(): HomeView {
    return {
      office: {
        label: "sample-01",
        training: true,
        desk: this.#desk,
        organisation: organisation(this.#desk ? 1 : 2, this.#desk ? "support" : "labour"),
        key_words: "0123 4567 89ab cdef",
        language: this.#language ?? "ky",
        protocol: DRAFT,
        directory_version: 1,
        directory_expired: false,
        idle_timeout_seconds: this.#settings.idle_minutes * 60,
        theme: this.#settings.theme,
      },
      cases: this.cases.slice(0, HOME).map(({ line }) => line),
      counts: [...new Set(this.cases.map(({ line }) => line.state))].map((state) => ({
        state,
        cases: this.cases.filter(({ line }) => line.state === state).length,
      })),
      inbox: this.#received ? [this.#received.line] : [],
      inbox_next: null,
      interrupted: null,
      hotlines: [
        { number: "112", names: names.hotline, last_checked: null },
        { number: "000", names: names.hotline, last_checked: "2026-11-23" },
      ],
    };
  }

  /** A page of three, by reference or a typed answer. */
  #find({ query, states, after }: CasesInput): CasesView {
    const words = query.toLowerCase().split(/\s+/);
    const fits = ({ line, answers }: SampleCase): boolean => {
      const typed = [...answers.values()].map((answer) => (answer.type === "text" ? answer.value : ""));
      const said = [line.reference, ...typed].join(" ").toLowerCase();
      return (states.length === 0 || states.includes(line.state)) && words.every((word) => said.includes(word));
    };
    const all = this.cases.filter(fits).map(({ line }) => line);
    const [begin, end] = [Number(after ?? 0), Number(after ?? 0) + PAGE];
    return { cases: all.slice(begin, end), next: end < all.length ? `${end}` : null, complete: true };
  }

  #case(args: Record<string, unknown>): SampleCase {
    return this.cases.find(({ line }) => line.case === args.case) ?? refuse("unknown-case");
  }

  #recipients(): RecipientView[] {
    const common = {
      ask_first: names.ask,
      ask: null,
      sections: ["freedom"],
      left_out: ["person", "signs"],
      conflict: false,
      key_words: "89ab cdef 0123 4567",
    };
    return [
      { ...common, organisation: organisation(1, "support"), consent: "yes", allowed: true },
      { ...common, organisation: organisation(4, "labour"), consent: "not_asked", allowed: false, ask: "person" },
      { ...common, organisation: organisation(3, "police"), consent: "no", allowed: false, conflict: true },
    ];
  }

  #open(passphrase: unknown): UnlockedView {
    if (passphrase !== PASSPHRASE) refuse("wrong-passphrase");
    this.#stage = "open";
    return { home: this.#home(), place: this.#place };
  }

  #answer(input: AnswerInput): unknown {
    const of = this.#case({ case: input.case });
    const code = of.answer(input);
    if (code !== null) refuse(code, input.question);
    return of.view();
  }

  #refer(input: ReferralInput): SealedView {
    if (input.passphrase !== PASSPHRASE) refuse("wrong-passphrase");
    const { line } = this.#case({ case: input.case });
    line.state = "sealed";
    const org = organisation(1, "support");
    line.referred_to = org.names;
    this.#sealed = {
      case: line,
      packet: "a".repeat(32),
      organisation: org,
      file_name: `${line.reference}.taanuu`,
      bytes: 16_384,
      fingerprint: "0011 2233 4455 6677 8899 aabb ccdd eeff",
      sections: ["freedom"],
      saved_to: null,
    };
    return this.#sealed;
  }

  #respond(input: ResponseInput): ReceivedView {
    if (input.passphrase !== PASSPHRASE) refuse("wrong-passphrase");
    const view = this.#received ?? refuse("internal");
    const status = input.accept ? "accepted" : "returned";
    view.line.state = status;
    view.response = {
      status,
      reason: input.reason,
      at: NOW,
      file_name: "KG-2026-SAMPLE1.receipt.taanuu",
      to: names.labour,
      saved_to: null,
    };
    return view;
  }

  readonly #handlers: Handlers = {
    start: () => this.#start(),
    set_language: ({ language }) => {
      this.#language = String(language);
      return this.#start();
    },
    suggest_passphrase: () => ({ words: names.words, bits: 80 }),
    passphrase_strength: ({ passphrase }) =>
      String(passphrase).length < 15
        ? { bits: 20, enough: false, problem: "too_short" }
        : { bits: 80, enough: true, problem: null, supervisor_only: false },
    create_vault: ({ input }) => {
      this.#desk = (input as NewVault).training_role === "support-1";
      this.#stage = "open";
      return { recovery_code: ["ABCD", "EFGH", "JKLM", "NPQR"], home: this.#home() };
    },
    unlock: ({ passphrase }) => this.#open(passphrase),
    lock: ({ place }) => {
      if (this.#stage === "open") {
        this.#stage = "locked";
        this.#place = place as PlaceView | null;
      }
      return this.#start();
    },
    change_settings: ({ input }) => {
      this.#settings = input as SettingsInput;
      return this.#home().office;
    },
    touch: () => null,
    home: () => this.#home(),
    find_cases: ({ input }) => this.#find(input as CasesInput),
    more_inbox: () => ({ packets: [], next: null }),
    ...this.#questions.handlers,
    protocol_texts: ({ language }) => ({ files: [sampleTexts(String(language))] }),
    begin_case: () => {
      this.cases.unshift(new SampleCase(this.cases.length + 1));
      return this.cases[0]?.view();
    },
    open_case: (args) => this.#case(args).view(),
    go_to: (args) => {
      const of = this.#case(args);
      of.page = String(args.page);
      return of.view();
    },
    go_on: (args) => {
      const of = this.#case(args);
      of.answers.set("path", { type: "one", value: String(args.path) });
      of.page = of.firstOpen();
      return of.view();
    },
    answer: ({ input }) => this.#answer(input as AnswerInput),
    note: (args) => {
      const of = this.#case(args);
      of.notes.set(String(args.question), String(args.text));
      return of.view();
    },
    pause: (args) => {
      this.#case(args).line.paused = String(args.reason);
      return this.#home();
    },
    check_answers: (args) => this.#case(args).check(),
    findings: (args) => findingsOf(this.#case(args), null),
    decide: ({ input }) => {
      const { case: id, ...decision } = input as DecisionInput;
      if (decision.reason.length < 10) refuse("reason-too-short", "reason");
      const of = this.#case({ case: id });
      of.line.state = decision.code === "no_referral" ? "closed" : "decided";
      return findingsOf(of, { ...decision, at: NOW });
    },
    recipients: (args) => ({ case: this.#case(args).line, recipients: this.#recipients() }),
    refer: ({ input }) => this.#refer(input as ReferralInput),
    sealed: () => this.#sealed ?? refuse("nothing-to-send"),
    save_packet: ({ folder }) => {
      const sealed = this.#sealed ?? refuse("nothing-to-send");
      sealed.case.state = "handed_over";
      sealed.saved_to = folder === null ? "/media/usb" : String(folder);
      return sealed;
    },
    apply_receipt: () => {
      const of = this.cases[0] ?? refuse("receipt-unknown-packet");
      of.line.state = "accepted";
      const org = organisation(1, "support");
      return { case: of.line, status: "accepted", reason: null, organisation: org, at: NOW, known: false };
    },
    receive_packet: () => {
      this.#received = receivedFrom(new SampleCase(1), organisation(2, "labour"));
      return this.#received;
    },
    open_received: () => this.#received ?? refuse("internal"),
    respond: ({ input }) => this.#respond(input as ResponseInput),
    save_receipt: ({ folder }) => {
      const response = this.#received?.response ?? refuse("internal");
      response.saved_to = folder === null ? "/media/usb" : String(folder);
      return this.#received;
    },
  };
}

/** The invented office for a browser: `?stage=locked&lang=ru&desk`. */
export function fakeDoor(options: URLSearchParams): FakeDoor {
  return new FakeDoor(options);
}
