/** Invented findings and an invented received packet. */
import type { Decision } from "../bindings/Decision";
import type { FindingsView } from "../bindings/FindingsView";
import type { IndicatorView } from "../bindings/IndicatorView";
import type { OrganisationView } from "../bindings/OrganisationView";
import type { ReceivedView } from "../bindings/ReceivedView";
import type { SettlingView } from "../bindings/SettlingView";
import { DRAFT, NOW, type SampleCase } from "./case";

function indicator(code: string, strength: string, state: string, ...because: string[]): IndicatorView {
  return { code, strength, state, because };
}

/** Two findings that are open: four ways to settle one, none small enough for the other. */
const SETTLING: SettlingView[] = [
  {
    target: "D4",
    size: 2,
    sets: [
      [
        { question: "hours", page: "person" },
        { question: "documents_back", page: "" },
      ],
      [
        { question: "threats", page: "threats" },
        { question: "violence", page: "violence" },
      ],
      [
        { question: "permit", page: "permit" },
        { question: "violence", page: "violence" },
      ],
      [
        { question: "permit", page: "permit" },
        { question: "threats", page: "threats" },
      ],
    ],
    complete: true,
  },
  { target: "act", size: 0, sets: [], complete: true },
];

/** Findings of a case; the states are fixed, the answers are the case's. */
export function findingsOf(of: SampleCase, decision: Decision | null): FindingsView {
  return {
    case: of.line,
    age_group: "adult",
    texts: ["A", "C"],
    dimensions: [
      {
        id: "D4",
        state: "undetermined",
        present: [],
        unknown: ["D4.01"],
        settled_by: ["hours"],
      },
      { id: "D5", state: "positive", present: ["D5.01"], unknown: [], settled_by: [] },
    ],
    indicators: [
      indicator("D4.01", "medium", "unknown", "hours"),
      indicator("D5.01", "strong", "present", "documents_holder"),
      indicator("D5.02", "strong", "absent", "threats"),
    ],
    ilo11: [indicator("6", "", "unknown", "threats"), indicator("7", "", "present", "documents_holder")],
    act: "unknown",
    means: "present",
    purpose: "unknown",
    settling: SETTLING,
    conflicts: of.conflicts(),
    path: of.path,
    open_questions: [{ question: "hours", page: "person", dimensions: ["D4"] }],
    answers: of.visible().map((sample) => of.question(sample)),
    decision,
  };
}

/** A packet that came to the desk. */
export function receivedFrom(of: SampleCase, from: OrganisationView): ReceivedView {
  of.answers.set("documents_holder", { type: "one", value: "employer" });
  of.answers.set("threats", { type: "non_answer", value: { code: "declined", reason: null } });
  const reason = "Sample reason, invented.";
  return {
    line: { packet: "f".repeat(32), from, created_at: NOW, received_at: NOW, state: "opened" },
    officer: 4,
    signer_key_words: "0123 4567 89ab cdef 0123 4567 89ab cdef",
    known: false,
    interview_language: "ky",
    officer_language: "ru",
    protocol: DRAFT,
    protocol_unknown: false,
    sections: [
      {
        id: "freedom",
        questions: of
          .visible()
          .filter(({ section }) => section === "freedom")
          .map((sample) => of.question(sample)),
      },
    ],
    sender_texts: ["C"],
    decision: { code: "refer", reason, language: "en", at: NOW },
    findings: { ...findingsOf(of, null), settling: [], path: "full" },
    differs: ["D4"],
    response: null,
  };
}
