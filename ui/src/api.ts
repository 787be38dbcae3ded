/**
 * The only door to the shell: one function per command of docs/border.md, typed by the generated bindings.
 *
 * A call that fails throws `Refusal` with the code a screen acts on. Anything else that comes back (Tauri answers a
 * malformed call with a plain string) is a bug of ours: code `internal`, shown on the problem page.
 */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { AnswerInput } from "./bindings/AnswerInput";
import type { ApprovalInput } from "./bindings/ApprovalInput";
import type { CandidateView } from "./bindings/CandidateView";
import type { CasesInput } from "./bindings/CasesInput";
import type { CasesView } from "./bindings/CasesView";
import type { CheckView } from "./bindings/CheckView";
import type { ComparisonView } from "./bindings/ComparisonView";
import type { DecisionInput } from "./bindings/DecisionInput";
import type { ErrorView } from "./bindings/ErrorView";
import type { FindingsView } from "./bindings/FindingsView";
import type { HomeView } from "./bindings/HomeView";
import type { InboxView } from "./bindings/InboxView";
import type { InterviewView } from "./bindings/InterviewView";
import type { NewVault } from "./bindings/NewVault";
import type { NewVaultView } from "./bindings/NewVaultView";
import type { OfficeView } from "./bindings/OfficeView";
import type { PassphraseStrength } from "./bindings/PassphraseStrength";
import type { PassphraseSuggestion } from "./bindings/PassphraseSuggestion";
import type { PlaceView } from "./bindings/PlaceView";
import type { ProtocolsView } from "./bindings/ProtocolsView";
import type { ProtocolTexts } from "./bindings/ProtocolTexts";
import type { ReceiptView } from "./bindings/ReceiptView";
import type { ReceivedView } from "./bindings/ReceivedView";
import type { RecipientsView } from "./bindings/RecipientsView";
import type { ReferralInput } from "./bindings/ReferralInput";
import type { ResponseInput } from "./bindings/ResponseInput";
import type { SealedView } from "./bindings/SealedView";
import type { SettingsInput } from "./bindings/SettingsInput";
import type { StartView } from "./bindings/StartView";
import type { UnlockedView } from "./bindings/UnlockedView";

/** What a door must be able to do; the shell's is the default, tests put an invented office in its place. */
export interface Door {
  /** Calls a command with named arguments. */
  call(command: string, args: Record<string, unknown>): Promise<unknown>;
  /** Hears an event of the shell: `lock-warning` (seconds left), `lock-now` (a face) or `locked`. */
  hear(event: string, handler: (payload: unknown) => void): void;
}

let door: Door = {
  call: (command, args) => invoke(command, args),
  hear: (event, handler) => {
    void listen(event, (message) => handler(message.payload));
  },
};

/** Puts another door in place of the shell's. */
export function useDoor(other: Door): void {
  door = other;
}

/** Hears an event of the shell. */
export function hear(event: "lock-warning" | "lock-now" | "locked", handler: (payload: unknown) => void): void {
  door.hear(event, handler);
}

/** A coded refusal; `message` is the code and never holds personal data. */
export class Refusal extends Error {
  /** Question or field that it belongs to. */
  readonly field: string | null;

  constructor(view: ErrorView) {
    super(view.code);
    this.field = view.field;
  }

  get code(): string {
    return this.message;
  }
}

function isErrorView(value: unknown): value is ErrorView {
  return typeof value === "object" && value !== null && typeof (value as ErrorView).code === "string";
}

/** Grows with every lock. */
let locks = 0;

/** The vault was locked: what was asked before is answered to nobody. */
export function forgetCalls(): void {
  locks += 1;
}

/** Calls the door. An answer that comes after a lock is dropped like a closed dialog: its words must not come back. */
async function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  const asked = locks;
  try {
    const answer = (await door.call(command, args)) as T;
    if (asked === locks) return answer;
  } catch (error) {
    if (asked === locks) throw new Refusal(isErrorView(error) ? error : { code: "internal", field: null });
  }
  throw new Refusal({ code: "cancelled", field: null });
}

/** The commands of docs/border.md. */
export const api = {
  start: () => call<StartView>("start"),
  setLanguage: (language: string) => call<StartView>("set_language", { language }),
  suggestPassphrase: () => call<PassphraseSuggestion>("suggest_passphrase"),
  passphraseStrength: (passphrase: string) => call<PassphraseStrength>("passphrase_strength", { passphrase }),
  createVault: (input: NewVault) => call<NewVaultView>("create_vault", { input }),
  unlock: (vault: string, passphrase: string) => call<UnlockedView>("unlock", { vault, passphrase }),
  /** Ends the program, which starts anew with that face; answers only under a test driver. */
  lock: (face: "cover" | "unlock", place: PlaceView | null) => call<StartView>("lock", { face, place }),
  changeSettings: (input: SettingsInput) => call<OfficeView>("change_settings", { input }),
  touch: () => call<void>("touch"),
  home: () => call<HomeView>("home"),
  protocols: () => call<ProtocolsView>("protocols"),
  /** `path` null: the shell asks with the system's dialog. */
  importProtocol: (path: string | null) => call<CandidateView>("import_protocol", { path }),
  compareProtocol: (texts: string) => call<ComparisonView>("compare_protocol", { texts }),
  approveProtocol: (input: ApprovalInput) => call<ProtocolsView>("approve_protocol", { input }),
  useProtocol: (texts: string) => call<ProtocolsView>("use_protocol", { texts }),
  /** The words of a version of the protocol, named by its digest. */
  protocolTexts: (texts: string, language: string) => call<ProtocolTexts>("protocol_texts", { texts, language }),
  findCases: (input: CasesInput) => call<CasesView>("find_cases", { input }),
  beginCase: () => call<InterviewView>("begin_case"),
  openCase: (id: string) => call<InterviewView>("open_case", { case: id }),
  goTo: (id: string, page: string) => call<InterviewView>("go_to", { case: id, page }),
  goOn: (id: string, path: string) => call<InterviewView>("go_on", { case: id, path }),
  answer: (input: AnswerInput) => call<InterviewView>("answer", { input }),
  note: (id: string, question: string, text: string, language: string) =>
    call<InterviewView>("note", { case: id, question, text, language }),
  pause: (id: string, reason: string) => call<HomeView>("pause", { case: id, reason }),
  checkAnswers: (id: string) => call<CheckView>("check_answers", { case: id }),
  findings: (id: string) => call<FindingsView>("findings", { case: id }),
  decide: (input: DecisionInput) => call<FindingsView>("decide", { input }),
  recipients: (id: string) => call<RecipientsView>("recipients", { case: id }),
  refer: (input: ReferralInput) => call<SealedView>("refer", { input }),
  sealed: (id: string) => call<SealedView>("sealed", { case: id }),
  /** `folder` null: the shell asks with the system's dialog. */
  savePacket: (packet: string, folder: string | null, passphrase: string | null) =>
    call<SealedView>("save_packet", { packet, folder, passphrase }),
  /** `path` null: the shell asks with the system's dialog. */
  applyReceipt: (path: string | null) => call<ReceiptView>("apply_receipt", { path }),
  receivePacket: (path: string | null) => call<ReceivedView>("receive_packet", { path }),
  openReceived: (packet: string) => call<ReceivedView>("open_received", { packet }),
  moreInbox: (after: string) => call<InboxView>("more_inbox", { after }),
  respond: (input: ResponseInput) => call<ReceivedView>("respond", { input }),
  saveReceipt: (packet: string, folder: string | null) => call<ReceivedView>("save_receipt", { packet, folder }),
};
