/** What can be on the screen, and the code that draws it (loaded when first shown). */
import type { Component } from "svelte";
import type { CandidateView } from "../bindings/CandidateView";
import type { CaseLine } from "../bindings/CaseLine";
import type { CheckView } from "../bindings/CheckView";
import type { ComparisonView } from "../bindings/ComparisonView";
import type { FindingsView } from "../bindings/FindingsView";
import type { HomeView } from "../bindings/HomeView";
import type { InterviewView } from "../bindings/InterviewView";
import type { ProtocolsView } from "../bindings/ProtocolsView";
import type { ReceiptView } from "../bindings/ReceiptView";
import type { ReceivedView } from "../bindings/ReceivedView";
import type { RecipientsView } from "../bindings/RecipientsView";
import type { RecipientView } from "../bindings/RecipientView";
import type { SealedView } from "../bindings/SealedView";
import type { StartView } from "../bindings/StartView";

/** One screen with what it shows. What the officer typed and did not hand in yet lives here too, so that help and
 * danger pages lead back to it; hiding and locking drop it. */
export type Screen =
  | { name: "first-start"; view: StartView }
  | { name: "unlock"; view: StartView }
  | { name: "home"; view: HomeView }
  | { name: "begin"; view: HomeView }
  | { name: "inbox"; view: HomeView }
  | { name: "page"; view: InterviewView }
  | { name: "overview"; view: InterviewView }
  | { name: "pause"; view: InterviewView }
  | { name: "jump"; view: CheckView }
  | { name: "check"; view: CheckView }
  | { name: "findings"; view: FindingsView }
  | { name: "decide"; view: FindingsView; code: string; reason: string }
  | { name: "recipients"; view: RecipientsView; org: number | null }
  | { name: "sign"; line: CaseLine; recipient: RecipientView }
  | { name: "hand-over"; view: SealedView }
  | { name: "receipt"; view: ReceiptView | null }
  | { name: "packet"; view: ReceivedView }
  | { name: "questions"; view: ProtocolsView }
  | { name: "candidate"; view: CandidateView }
  | { name: "comparison"; view: ComparisonView }
  | { name: "approve"; view: ComparisonView }
  | { name: "danger" }
  | { name: "help" }
  | { name: "settings" }
  | { name: "problem"; code: string };

/** The screen of that name. */
export type ScreenOf<Name extends Screen["name"]> = Extract<Screen, { name: Name }>;

/** A component that draws some screen. */
export type ScreenComponent = Component<{ screen: Screen }>;

const loaders: Record<Screen["name"], () => Promise<{ default: unknown }>> = {
  "first-start": () => import("../screens/first-start/FirstStart.svelte"),
  unlock: () => import("../screens/unlock/Unlock.svelte"),
  home: () => import("../screens/home/Home.svelte"),
  begin: () => import("../screens/home/Begin.svelte"),
  inbox: () => import("../screens/desk/Inbox.svelte"),
  page: () => import("../screens/page/Page.svelte"),
  overview: () => import("../screens/interview/Overview.svelte"),
  pause: () => import("../screens/interview/Pause.svelte"),
  jump: () => import("../screens/interview/Jump.svelte"),
  check: () => import("../screens/interview/Check.svelte"),
  findings: () => import("../screens/findings/Findings.svelte"),
  decide: () => import("../screens/findings/Decide.svelte"),
  recipients: () => import("../screens/referral/Recipients.svelte"),
  sign: () => import("../screens/referral/Sign.svelte"),
  "hand-over": () => import("../screens/referral/HandOver.svelte"),
  receipt: () => import("../screens/referral/Receipt.svelte"),
  packet: () => import("../screens/desk/Packet.svelte"),
  questions: () => import("../screens/protocol/Questions.svelte"),
  candidate: () => import("../screens/protocol/Candidate.svelte"),
  comparison: () => import("../screens/protocol/Comparison.svelte"),
  approve: () => import("../screens/protocol/Approve.svelte"),
  danger: () => import("../screens/help/Danger.svelte"),
  settings: () => import("../screens/help/Settings.svelte"),
  help: () => import("../screens/help/Help.svelte"),
  problem: () => import("../screens/help/Problem.svelte"),
};

/** The component of a screen. Each takes exactly its own screen, which this table pairs by name. */
export async function componentOf(name: Screen["name"]): Promise<ScreenComponent> {
  return (await loaders[name]()).default as ScreenComponent;
}
