/** Where the officer was, in ids only: kept while the vault is locked, so that unlocking leads back to the same place. */
import { api } from "../api";
import type { Screen } from "./screens";

/** A screen by the case or packet that it belongs to. */
export type Place = { screen: Screen["name"]; case: string } | { screen: "packet"; packet: string };

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

/** The place of a screen, if it belongs to a case or packet. */
export function placeOf(screen: Screen): Place | null {
  if (screen.name === "packet") return { screen: "packet", packet: screen.view.line.packet };
  const id = caseOf(screen);
  return id === null ? null : { screen: screen.name, case: id };
}

/** The screen at a place, asked for anew. */
export async function screenAt(place: Place): Promise<Screen> {
  if ("packet" in place) return { name: "packet", view: await api.openReceived(place.packet) };
  switch (place.screen) {
    case "check":
    case "jump":
      return { name: "check", view: await api.checkAnswers(place.case) };
    case "findings":
      return { name: "findings", view: await api.findings(place.case) };
    case "decide": {
      const view = await api.findings(place.case);
      return { name: "decide", view, code: view.decision?.code ?? "", reason: view.decision?.reason ?? "" };
    }
    case "recipients":
    case "sign":
      return { name: "recipients", view: await api.recipients(place.case), org: null };
    case "hand-over":
      return { name: "hand-over", view: await api.sealed(place.case) };
    case "overview":
      return { name: "overview", view: await api.openCase(place.case) };
    default:
      return { name: "page", view: await api.openCase(place.case) };
  }
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
