/** Review mode: what nobody has reviewed is marked, in each language by itself; off unless it is turned on. */
import { afterEach, describe, expect, it } from "vitest";
import { addTexts } from "../src/text/bundles";
import { REVIEW_MARK, review, say } from "../src/text/text.svelte";
import { click, element, press, start, words } from "./stage";

const SOURCE = `### review: pending
# review: approved 2026-12-01 A.B.
# A comment for translators.
read = Read
    .why = Read why
# Nobody has said "review: approved" here.
unread = Unread
`;

afterEach(() => review(false));

describe("a text", () => {
  it("carries the mark until its own message is approved in its own language", () => {
    addTexts("en", "review-sample", SOURCE);
    addTexts("ru", "review-sample", "read = Прочитано\n");
    const text = (language: string, id: string, part = "") => say("review-sample", language, id, part).text;
    expect([text("en", "read"), text("en", "unread")]).toEqual(["Read", "Unread"]);
    review(true);
    expect([text("en", "read"), text("en", "read", "why")]).toEqual(["Read", "Read why"]);
    expect(text("en", "unread")).toBe(`Unread ${REVIEW_MARK}`);
    expect(text("ru", "read")).toBe(`Прочитано ${REVIEW_MARK}`);
  });
});

describe("the switch on the help page", () => {
  it("is off, marks every page when on, and takes the marks away again", async () => {
    await start("stage=open&lang=en");
    await press("F1");
    expect((element("review-mode") as HTMLInputElement).checked).toBe(false);
    expect(element("continue").textContent).not.toContain(REVIEW_MARK);
    await click("review-mode");
    expect(element("continue").textContent).toContain(REVIEW_MARK);
    await click("continue");
    expect(words()).toContain(REVIEW_MARK);
    await press("F1");
    await click("review-mode");
    await click("continue");
    expect(words()).not.toContain(REVIEW_MARK);
  });
});
