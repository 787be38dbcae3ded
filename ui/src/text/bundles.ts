/**
 * Loads the message files of `locales/`: first what the unlock page needs, then the rest, one language at a time.
 * Interface texts and each protocol's texts are separate, so that two protocols may use the same question id.
 */
import { FluentBundle, FluentResource } from "@fluent/bundle";

/** Languages of the program, each named in itself, in the order of the Latin codes. */
export const LANGUAGES = ["en", "ky", "ru"] as const;
/** One of the program's languages. */
export type Language = (typeof LANGUAGES)[number];

/** Narrows a code that came from outside; anything unknown becomes Kyrgyz, the state language. */
export function asLanguage(code: string | null | undefined): Language {
  return LANGUAGES.find((language) => language === code) ?? "ky";
}

type Loader = () => Promise<string>;
const files = import.meta.glob<string>("../../../locales/*/**/*.ftl", { query: "?raw", import: "default" }) as Record<
  string,
  Loader
>;
const FIRST = new Set(["app", "start", "errors"]);
/** Files of the command line: the screens never show them. */
const NOT_OURS = new Set(["cli"]);

interface Place {
  language: Language;
  /** Empty for interface texts, else the protocol's id. */
  protocol: string;
  name: string;
  load: Loader;
}

const places: Place[] = Object.entries(files).flatMap(([path, load]) => {
  const found = /\/locales\/(\w+)\/(?:([\w-]+)\/)?([\w-]+)\.ftl$/.exec(path);
  const language = LANGUAGES.find((known) => known === found?.[1]);
  const name = found?.[3];
  return language && name ? [{ language, protocol: found?.[2] ?? "", name, load }] : [];
});

const bundles = new Map<string, FluentBundle>();
const loading = new Map<string, Promise<void>>();

function key(language: Language, protocol: string): string {
  return `${language}/${protocol}`;
}

/** The bundle of a language and protocol (empty: interface), if its texts were loaded. */
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
        if (place) addTexts(place.language, place.protocol, source);
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
    places.filter((place) => place.language === language && !place.protocol && FIRST.has(place.name)),
  );
}

/** Everything of a language: interface and protocols. */
export async function loadAll(language: Language): Promise<void> {
  await loadFirst(language);
  await loadOnce(
    `${language}:all`,
    places.filter(
      (place) =>
        place.language === language && (place.protocol !== "" || !(FIRST.has(place.name) || NOT_OURS.has(place.name))),
    ),
  );
}
