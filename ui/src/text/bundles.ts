/**
 * Loads the message files of `locales/`: first what the unlock page needs, then the rest, one language at a time.
 * The texts of a protocol come from Rust, by the digest of the version: each version has its own bundle, so that a case never shows
 * another version's words.
 */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { api } from "../api";

/** Languages of the program, each named in itself, in the order of the Latin codes. */
export const LANGUAGES = ["en", "ky", "ru"] as const;
/** One of the program's languages. */
export type Language = (typeof LANGUAGES)[number];

/** Narrows a code that came from outside; anything unknown becomes Kyrgyz, the state language. */
export function asLanguage(code: string | null | undefined): Language {
  return LANGUAGES.find((language) => language === code) ?? "ky";
}

type Loader = () => Promise<string>;
const files = import.meta.glob<string>("../../../locales/*/*.ftl", { query: "?raw", import: "default" }) as Record<
  string,
  Loader
>;
const FIRST = new Set(["app", "start", "errors"]);
/** Files of the command line: the screens never show them. */
const NOT_OURS = new Set(["cli"]);

interface Place {
  language: Language;
  name: string;
  load: Loader;
}

const places: Place[] = Object.entries(files).flatMap(([path, load]) => {
  const found = /\/locales\/(\w+)\/([\w-]+)\.ftl$/.exec(path);
  const language = LANGUAGES.find((known) => known === found?.[1]);
  const name = found?.[2];
  return language && name ? [{ language, name, load }] : [];
});

const bundles = new Map<string, FluentBundle>();
const loading = new Map<string, Promise<void>>();

function key(language: Language, protocol: string): string {
  return `${language}/${protocol}`;
}

/** The bundle of a language and version of a protocol (empty: interface), if its texts were loaded. */
export function bundleOf(language: Language, protocol: string): FluentBundle | undefined {
  return bundles.get(key(language, protocol));
}

/** Messages that a named person has reviewed, by bundle. */
const approved = new Map<string, Set<string>>();
/** The comment above a reviewed message, as docs/protocol-format.md has it, then the message. */
const APPROVED = /^# review: approved\b.*\n(?:#.*\n)*([a-zA-Z][\w-]*) *=/gm;

/** Whether somebody has reviewed a text. */
export function isApproved(language: Language, protocol: string, id: string): boolean {
  return approved.get(key(language, protocol))?.has(id) ?? false;
}

/** Adds message source; later messages with the same id do not replace earlier ones. */
export function addTexts(language: Language, protocol: string, source: string): void {
  const at = key(language, protocol);
  // Isolation marks would land in copied text and printed pages; the fonts have no glyph for some of them.
  const bundle = bundles.get(at) ?? new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  bundles.set(at, bundle);
  const reviewed = approved.get(at) ?? new Set<string>();
  for (const [, id] of source.matchAll(APPROVED)) if (id) reviewed.add(id);
  approved.set(at, reviewed);
}

function loadOnce(id: string, wanted: Place[]): Promise<void> {
  let running = loading.get(id);
  if (!running) {
    running = Promise.all(wanted.map((place) => place.load())).then((sources) => {
      sources.forEach((source, index) => {
        const place = wanted[index];
        if (place) addTexts(place.language, "", source);
      });
    });
    loading.set(id, running);
  }
  return running;
}

/** Texts of the first page. */
export function loadFirst(language: Language): Promise<void> {
  return loadOnce(
    `${language}:first`,
    places.filter((place) => place.language === language && FIRST.has(place.name)),
  );
}

/** All interface texts of a language. */
export async function loadAll(language: Language): Promise<void> {
  await loadFirst(language);
  await loadOnce(
    `${language}:all`,
    places.filter((place) => place.language === language && !(FIRST.has(place.name) || NOT_OURS.has(place.name))),
  );
}

/** The texts of a version of a protocol in a language, asked for once; what was refused is asked for again. */
export function loadProtocol(language: Language, texts: string): Promise<void> {
  const id = key(language, texts);
  let running = loading.get(id);
  if (!running) {
    running = api.protocolTexts(texts, language).then(
      ({ files }) => {
        for (const source of files) addTexts(language, texts, source);
      },
      // Locked, or not here: the page says which text it lacks.
      () => {
        loading.delete(id);
      },
    );
    loading.set(id, running);
  }
  return running;
}
