/** Invented versions of the sample protocol: one in use, one that a file brings. */
import type { ApprovalInput } from "../bindings/ApprovalInput";
import type { CandidateView } from "../bindings/CandidateView";
import type { ComparisonView } from "../bindings/ComparisonView";
import type { ProtocolsView } from "../bindings/ProtocolsView";
import type { ProtocolVersion } from "../bindings/ProtocolVersion";
import { DRAFT, NOW } from "./case";

const SECOND = { ...DRAFT, version: "0.0.1", texts: "2".repeat(64) };

type Refuse = (code: string, field?: string | null) => never;

/** What the office knows of its versions. */
export class FakeQuestions {
  readonly #refuse: Refuse;
  readonly #opens: (passphrase: string) => boolean;
  readonly #versions: ProtocolVersion[] = [version(DRAFT, "program", true)];

  constructor(refuse: Refuse, opens: (passphrase: string) => boolean) {
    this.#refuse = refuse;
    this.#opens = opens;
  }

  #view(): ProtocolsView {
    return { versions: this.#versions };
  }

  #named(texts: unknown): ProtocolVersion {
    return this.#versions.find((one) => one.protocol.texts === texts) ?? this.#refuse("protocol-unknown");
  }

  #compare(texts: unknown): ComparisonView {
    const [of, against] = [this.#named(texts), this.#versions.find((one) => one.in_use) ?? this.#named(texts)];
    const same = {
      added: [],
      removed: [],
      moved: [],
      changed: [],
      indicators: [],
      parts: [],
      wording: [],
      affected_indicators: [],
      affected_dimensions: [],
    };
    const wording = [{ text: "q-hours", language: "en", before: "Hours a day?", now: "How many hours a day?" }];
    const difference = {
      added: ["danger_now"],
      removed: ["nickname"],
      moved: ["arrived"],
      changed: [{ id: "hours", what: ["kind", "rule"] }],
      indicators: [{ id: "D5.01", what: ["strength"] }],
      parts: [{ id: "section/signs", what: ["added"] }],
      wording,
      affected_indicators: ["D5.01"],
      affected_dimensions: ["D5"],
    };
    return { version: of, against, difference: of === against ? same : difference };
  }

  #import(path: unknown): CandidateView {
    if (String(path).includes("broken")) {
      const fault = { place: "survey", row: 3, column: "A", code: "sheet-type-unknown", value: "barcode" };
      const missing = { id: "hours", part: "question", choice: "", languages: ["ky", "ru"], place: "survey!D4" };
      return { comparison: null, faults: [fault], missing: [missing], aside: ["readme.txt"] };
    }
    if (this.#versions.length === 1) this.#versions.unshift(version({ ...SECOND }, "workbook", false));
    return { comparison: this.#compare(SECOND.texts), faults: [], missing: [], aside: [] };
  }

  #approve(input: ApprovalInput): ProtocolsView {
    if (!this.#opens(input.passphrase)) this.#refuse("wrong-passphrase");
    const of = this.#named(input.texts);
    of.approval = { name: input.name, role: input.role, at: NOW };
    of.protocol.draft = false;
    return this.#view();
  }

  #use(texts: unknown): ProtocolsView {
    const of = this.#named(texts);
    if (of.source !== "program" && of.approval === null) this.#refuse("protocol-not-approved");
    for (const one of this.#versions) one.in_use = one === of;
    return this.#view();
  }

  readonly handlers: Record<string, (args: Record<string, unknown>) => unknown> = {
    protocols: () => this.#view(),
    import_protocol: ({ path }) => this.#import(path),
    compare_protocol: ({ texts }) => this.#compare(texts),
    approve_protocol: ({ input }) => this.#approve(input as ApprovalInput),
    use_protocol: ({ texts }) => this.#use(texts),
  };
}

function version(protocol: ProtocolVersion["protocol"], source: string, inUse: boolean): ProtocolVersion {
  const own = source === "program";
  return {
    protocol: { ...protocol },
    in_use: inUse,
    readable: true,
    source,
    imported_by: own ? "" : "sample-01",
    imported_at: own ? 0 : NOW,
    approval: null,
    cases: own ? 1 : 0,
  };
}
