/**
 * Words for ids: interface texts in the interface language, protocol texts in any language.
 * A text that is missing is labelled and shown in another language, never left blank.
 */
import type { FluentVariable } from "@fluent/bundle";
import {
  asLanguage,
  bundleOf,
  isApproved,
  LANGUAGES,
  type Language,
  loadAll,
  loadFirst,
  loadProtocol,
} from "./bundles";

/** Arguments of a message; numbers come already formatted. */
export type Args = Record<string, FluentVariable>;

/** A text with the language it is really in. */
export interface Said {
  text: string;
  language: Language;
  /** The wanted language had no such text. */
  missing: boolean;
}

class Texts {
  /** Interface language. */
  language = $state<Language>("ky");
  /** Grows when texts arrive, so that what is on the screen is looked up again. */
  arrived = $state(0);
  /** Review mode: texts that nobody has reviewed carry a mark. Off at every start of the program. */
  reviewing = $state(false);
}

const texts = new Texts();
/** Order in which another language steps in. */
const FALLBACK: Language[] = ["ru", "en", "ky"];

/** After a text that nobody has reviewed, in review mode; no text of ours holds this sign. */
export const REVIEW_MARK = "\u00a4";

/** Whether review mode is on. */
export function reviewing(): boolean {
  return texts.reviewing;
}

/** Turns review mode on or off. */
export function review(on: boolean): void {
  texts.reviewing = on;
}

function look(language: Language, protocol: string, id: string, attribute: string, args?: Args): string | null {
  const bundle = bundleOf(language, protocol);
  const message = bundle?.getMessage(id);
  const pattern = attribute ? message?.attributes[attribute] : message?.value;
  if (!bundle || !pattern) return null;
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, args, errors);
  if (errors.length > 0) return null;
  return texts.reviewing && !isApproved(language, protocol, id) ? `${text} ${REVIEW_MARK}` : text;
}

/** The interface language. */
export function language(): Language {
  return texts.language;
}

/** Shows the interface in another language; returns when the first page's texts are there. */
export async function chooseLanguage(code: string | null | undefined): Promise<void> {
  const wanted = asLanguage(code);
  await loadFirst(wanted);
  texts.language = wanted;
  texts.arrived += 1;
  document.documentElement.lang = wanted;
}

/** Versions of protocols whose words are on the screen. */
let protocols: string[] = [];

/** Shows the words of these versions from now on; `needLanguages` loads them. */
export function useProtocols(texts: string[]): void {
  protocols = [...new Set(texts)].filter((digest) => digest !== "");
}

/** Loads all texts of these languages: the interface's and those of the versions in use on the screen. */
export async function needLanguages(...codes: string[]): Promise<void> {
  const languages = [...new Set(codes.map(asLanguage))];
  await Promise.all(
    languages.flatMap((code) => [loadAll(code), ...protocols.map((texts) => loadProtocol(code, texts))]),
  );
  texts.arrived += 1;
}

/** A text of a protocol (or, with an empty protocol, of the interface) in a language; `null` when no language has it. */
export function find(protocol: string, wanted: string, id: string, attribute = "", args?: Args): Said | null {
  void texts.arrived;
  const first = asLanguage(wanted);
  for (const language of [first, ...FALLBACK]) {
    const text = look(language, protocol, id, attribute, args);
    if (text !== null) return { text, language, missing: language !== first };
  }
  return null;
}

let searched = false;

/** A text is in none of the languages in use: the others are loaded, once, and may help out. */
function searchFurther(): void {
  if (searched) return;
  searched = true;
  void needLanguages(...LANGUAGES);
}

/** As `find`, but says the id when no language has the text: visible, and found by the tests. */
export function say(protocol: string, wanted: string, id: string, attribute = "", args?: Args): Said {
  const found = find(protocol, wanted, id, attribute, args);
  if (!found) searchFurther();
  return found ?? { text: `⟨${attribute ? `${id}.${attribute}` : id}⟩`, language: asLanguage(wanted), missing: true };
}

/** An interface text in the interface language. */
export function t(id: string, args?: Args): string {
  return attr(id, "", args);
}

/** An attribute of an interface text. */
export function attr(id: string, attribute: string, args?: Args): string {
  const said = say("", texts.language, id, attribute, args);
  return said.missing ? `⟨${said.language}⟩ ${said.text}` : said.text;
}
