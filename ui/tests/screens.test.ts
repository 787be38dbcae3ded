/** Every screen in every language: no missing text, no accessibility violation, every language part marked. */
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { PASSPHRASE } from "../src/fake/door";
import {
  click,
  go,
  interview,
  missingWords,
  press,
  screen,
  start,
  toDecision,
  toDocuments,
  toSealed,
  type,
} from "./stage";

/** How an officer gets to each screen: address of the office, then steps. */
const SCREENS: [name: string, options: string, steps: () => Promise<void>][] = [
  ["first-start/language", "stage=first_start", async () => {}],
  ["first-start/mode", "stage=first_start", go],
  ["first-start/role", "stage=first_start", () => firstStart(2)],
  ["first-start/passphrase", "stage=first_start", () => firstStart(3)],
  ["first-start/recovery", "stage=first_start", () => firstStart(4)],
  ["first-start/created", "stage=first_start", () => firstStart(5)],
  ["unlock", "stage=locked", async () => {}],
  ["unlock", "stage=locked&officers", async () => {}],
  ["settings", "stage=open", () => click("settings")],
  ["home", "stage=open", async () => {}],
  ["home", "stage=open&cases=6", async () => {}],
  ["home", "stage=open&cases=6", () => click("find-go")],
  ["begin", "stage=open", go],
  ["page/place_private", "stage=open", interview],
  ["page/documents_holder", "stage=open", toDocuments],
  ["page/person", "stage=open", () => interview().then(() => jumpTo("hours"))],
  ["page/permit", "stage=open", () => interview().then(() => jumpTo("permit"))],
  ["page/violence", "stage=open", () => interview().then(() => jumpTo("violence"))],
  ["page/site_signs", "stage=open", () => interview().then(() => jumpTo("site_signs"))],
  ["overview", "stage=open", () => interview().then(() => click("overview"))],
  ["pause", "stage=open", () => interview().then(() => press("F6"))],
  ["jump", "stage=open", () => interview().then(() => click("jump"))],
  [
    "check",
    "stage=open",
    () =>
      toDocuments()
        .then(() => click("overview"))
        .then(() => click("check")),
  ],
  ["findings", "stage=open", () => toDecision().then(() => click("back"))],
  ["decide", "stage=open", toDecision],
  ["recipients", "stage=open", toRecipients],
  ["sign", "stage=open", toSign],
  ["hand-over/sealed", "stage=open", toSealed],
  ["hand-over/saved", "stage=open", () => toSealed().then(go)],
  ["receipt/choose", "stage=open", () => click("add-receipt")],
  [
    "receipt/shown",
    "stage=open",
    () =>
      toSealed()
        .then(go)
        .then(go)
        .then(() => click("add-receipt"))
        .then(go),
  ],
  ["inbox", "stage=open&desk", async () => {}],
  ["packet/read", "stage=open&desk", go],
  ["packet/answered", "stage=open&desk", () => respond("accept")],
  ["packet/saved", "stage=open&desk", () => respond("return").then(go)],
  ["questions", "stage=open", questions],
  ["candidate", "stage=open", () => questions().then(() => path("broken.xlsx"))],
  ["comparison", "stage=open", () => questions().then(go)],
  ["approve", "stage=open", () => questions().then(go).then(go)],
  ["danger", "stage=open", () => press("F9")],
  ["help", "stage=open", () => press("F1")],
];

async function firstStart(steps: number): Promise<void> {
  const moves = [
    go,
    () => click("mode-training").then(go),
    () => click("role-labour-1").then(go),
    async () => {
      type("label", "sample-01");
      await click("use-suggestion");
      await click("written-down");
      await go();
    },
    go,
  ];
  for (const move of moves.slice(0, steps)) await move();
}

async function questions(): Promise<void> {
  await press("F1");
  await click("questions");
}

async function path(file: string): Promise<void> {
  type("path", file);
  await click("use-path");
}

async function jumpTo(question: string): Promise<void> {
  await click("jump");
  await click(`jump-${question}`);
}

async function toRecipients(): Promise<void> {
  await toDecision();
  await click("decision-refer");
  type("reason", "Sample reason, invented.");
  await go();
}

async function toSign(): Promise<void> {
  await toRecipients();
  await click("recipient-1");
  await go();
}

async function respond(how: "accept" | "return"): Promise<void> {
  await go();
  await click(how);
  if (how === "return") await click("return-no_capacity");
  type("passphrase", PASSPHRASE);
  await go();
}

/** Rules that jsdom cannot judge: it computes no colours and no layout. Colours are in contrast.test.ts. */
const RULES = { "color-contrast": { enabled: false }, "target-size": { enabled: false } };

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, { rules: RULES });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

describe.each(["ky", "ru", "en"])("in %s", (language) => {
  it.each(SCREENS)("%s is whole", async (name, options, steps) => {
    await start(`${options}&lang=${language}`);
    await steps();
    expect(screen()).toBe(name);
    expect(missingWords()).toEqual([]);
    expect(document.documentElement.lang).toBe(language);
    for (const part of document.querySelectorAll("[lang]")) expect(part.getAttribute("lang")).toMatch(/^(ky|ru|en)$/);
    expect(await violations()).toEqual([]);
    expect(document.querySelectorAll("h1").length).toBe(1 + document.querySelectorAll("#cover h1").length);
  });
});
