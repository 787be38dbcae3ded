/** Order of the first start and what each step needs before the next. */

/** A step of the first start. */
export type Step = "language" | "mode" | "role" | "passphrase" | "recovery" | "created";

/** What was chosen so far; it leaves this screen only as the arguments of `create_vault`. */
export interface Draft {
  mode: "" | "training" | "real";
  role: string;
  label: string;
  passphrase: string;
  /** "I wrote it down" for the passphrase. */
  written: boolean;
  /** Rust's word that the passphrase may be used. */
  enough: boolean;
  supervisor: string;
  /** "I wrote it down" for the recovery code. */
  recoveryWritten: boolean;
}

/** Steps in order for the chosen kind of work. */
function order(draft: Draft): Step[] {
  const role: Step[] = draft.mode === "training" ? ["role"] : [];
  return ["language", "mode", ...role, "passphrase", "recovery", "created"];
}

function at(draft: Draft, step: Step, offset: number): Step {
  const steps = order(draft);
  return steps[steps.indexOf(step) + offset] ?? step;
}

/** The step after. */
export function next(step: Step, draft: Draft): Step {
  return at(draft, step, 1);
}

/** The step before. */
export function previous(step: Step, draft: Draft): Step {
  return at(draft, step, -1);
}

/** What is still to do on a step: the element to go to and the id of the text. */
export function missingIn(step: Step, draft: Draft): { target: string; text: string }[] {
  const open = (missing: boolean, target: string, text: string) => (missing ? [{ target, text }] : []);
  switch (step) {
    case "mode":
      return open(draft.mode === "", "mode-training", "first-choose-mode");
    case "role":
      return open(draft.role === "", "role-group", "first-choose-role");
    case "passphrase":
      return [
        ...open(draft.label.trim() === "", "label", "first-label-missing"),
        ...open(!draft.enough, "passphrase", "first-passphrase-missing"),
        ...open(!draft.written, "written-down", "first-write-down"),
      ];
    case "recovery":
      return open(draft.mode === "real" && draft.supervisor.trim() === "", "supervisor", "first-supervisor-missing");
    case "created":
      return open(!draft.recoveryWritten, "recovery-written", "first-recovery-write-down");
    default:
      return [];
  }
}
