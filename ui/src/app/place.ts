/** Where the officer is, in ids only: kept inside the vault while it is locked, so that unlocking leads back to the same place. */
import { tick } from "svelte";
import { api } from "../api";
import type { PlaceView } from "../bindings/PlaceView";
import type { Screen } from "./screens";

function caseOf(screen: Screen): string | null {
  switch (screen.name) {
    case "page":
    case "overview":
    case "pause":
    case "jump":
    case "check":
    case "recipients":
    case "hand-over":
      return screen.view.case.case;
    case "findings":
    case "decide":
      return screen.view.case?.case ?? null;
    case "sign":
      return screen.line.case;
    default:
      return null;
  }
}

/** The place of a screen, if it belongs to a case or packet; `focus` is the id of the field in use. */
export function placeOf(screen: Screen, focus: string): PlaceView | null {
  if (screen.name === "packet") return { screen: "packet", case: null, packet: screen.view.line.packet, focus };
  const id = caseOf(screen);
  return id === null ? null : { screen: screen.name, case: id, packet: null, focus };
}

/** The screen at a place, asked for anew. */
export async function screenAt(place: Pick<PlaceView, "screen" | "case" | "packet">): Promise<Screen> {
  if (place.packet !== null) return { name: "packet", view: await api.openReceived(place.packet) };
  const id = place.case ?? "";
  switch (place.screen) {
    case "check":
    case "jump":
      return { name: "check", view: await api.checkAnswers(id) };
    case "findings":
      return { name: "findings", view: await api.findings(id) };
    case "decide": {
      const view = await api.findings(id);
      return { name: "decide", view, code: view.decision?.code ?? "", reason: view.decision?.reason ?? "" };
    }
    case "recipients":
    case "sign":
      return { name: "recipients", view: await api.recipients(id), org: null };
    case "hand-over":
      return { name: "hand-over", view: await api.sealed(id) };
    case "overview":
      return { name: "overview", view: await api.openCase(id) };
    default:
      return { name: "page", view: await api.openCase(id) };
  }
}

/** Id of the element inside the page that had the focus last: a press on a button of the header does not count. */
let last = "";

/** Follows the focus inside pages, until the signal ends it. */
export function followFocus(signal: AbortSignal): void {
  const follow = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target.closest("main#content")) last = target.id;
  };
  window.addEventListener("focusin", follow, { capture: true, signal });
}

/** The element to come back to. */
export function focusLastIn(): string {
  return last;
}

/** Puts the focus on an element of the page that was just shown, if it has one of this id; text goes on at its end. */
export async function focusOn(id: string): Promise<void> {
  await tick();
  const field = id === "" ? null : document.getElementById(id);
  if (!field?.closest("main#content")) return;
  // A note that was open has its fold closed when it is still empty.
  const fold = field.closest("details");
  if (fold) fold.open = true;
  field.focus();
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
}

/** Languages whose texts a screen shows besides the interface language. */
export function languagesOf(screen: Screen): string[] {
  switch (screen.name) {
    case "page":
    case "overview":
    case "pause":
    case "check":
    case "jump":
      return [screen.view.interview_language, screen.view.officer_language];
    default:
      return [];
  }
}

/** Versions of protocols whose words a screen shows. */
export function protocolsOf(screen: Screen): string[] {
  switch (screen.name) {
    case "home":
      return screen.view.cases.map((line) => line.protocol.texts);
    case "page":
    case "overview":
    case "pause":
    case "packet":
      return [screen.view.protocol.texts];
    case "jump":
    case "check":
    case "recipients":
    case "hand-over":
      return [screen.view.case.protocol.texts];
    case "findings":
    case "decide":
      return screen.view.case ? [screen.view.case.protocol.texts] : [];
    case "sign":
      return [screen.line.protocol.texts];
    case "comparison":
      return [screen.view.version.protocol.texts, screen.view.against.protocol.texts];
    default:
      return [];
  }
}
