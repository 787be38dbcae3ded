/** Paths, what could change a finding, conflicts, filtered choices, repeats, notes and numbers with a point. */
import { describe, expect, it } from "vitest";
import { click, element, go, has, interview, press, screen, start, toDecision, type, words } from "./stage";

async function work(language = "en") {
  const door = await start(`stage=open&lang=${language}`);
  await interview();
  await click("jump");
  await click("jump-wage");
  expect(screen()).toBe("page/work");
  return door;
}

async function findings(): Promise<void> {
  await click("overview");
  await click("check");
  await go();
  expect(screen()).toBe("findings");
}

describe("a path", () => {
  it("short: ends in findings, from which the full interview goes on at the first open page", async () => {
    const door = await work();
    await click("choice-path-short");
    await findings();
    expect(element("path-end").dataset.path).toBe("short");
    expect(words()).toContain("not asked again");
    await click("go-on-full");
    expect(door.calls.at(-1)).toBe("go_on");
    expect(screen()).toBe("page/place_private");
    await click("jump");
    expect(has("jump-hours")).toBe(true);
  });

  it("of what is seen: only its pages, then the interview may begin in the same case", async () => {
    const door = await work();
    await click("choice-path-observation");
    await click("jump");
    expect(has("jump-site_signs")).toBe(true);
    expect(has("jump-place_private")).toBe(false);
    await click("check");
    await go();
    expect(words()).toContain("Nobody was interviewed yet");
    await click("go-on-short");
    expect(screen()).toBe("page/place_private");
    expect(door.cases.length).toBe(1);
  });

  it("full: nothing is offered at the end", async () => {
    await start("stage=open&lang=en");
    await toDecision();
    await click("back");
    expect(has("path-end")).toBe(false);
  });
});

describe("Continue", () => {
  it("passes what was answered: an answer changed on the check leads on to what is open", async () => {
    await start("stage=open&lang=en");
    await interview();
    for (const [question, answer] of [
      ["danger_now", "no"],
      ["documents_holder", "self"],
    ]) {
      await click("jump");
      await click(`jump-${question}`);
      await click(`choice-${question}-${answer}`);
    }
    await go();
    expect(screen()).toBe("page/threats");
    await click("overview");
    await click("check");
    await click("change-danger_now");
    await go();
    expect(screen()).toBe("page/person");
    await click("back");
    expect(screen()).toBe("page/danger_now");
    await click("jump");
    await click("jump-documents_holder");
    await go();
    expect(screen()).toBe("page/threats");
  });
});

describe("what could change a finding", () => {
  it.each([
    ["en", "2 questions together could change this"],
    ["ru", "2 вопроса вместе"],
    ["ky", "2 суроо чогуу"],
  ])("is told in %s with the smallest sets, three in sight", async (language, said) => {
    await start(`stage=open&lang=${language}`);
    await toDecision();
    await click("back");
    const block = element("settling-D4");
    expect(block.textContent).toContain(said);
    expect(block.querySelectorAll(":scope > ul > li").length).toBe(3);
    expect(block.querySelectorAll("details li").length).toBe(1);
    expect(element("settling-act").querySelector("button")).toBe(null);
  });

  it("links each question to its page; one that another opens has no link", async () => {
    await start("stage=open&lang=en");
    await toDecision();
    await click("back");
    expect(has("settle-D4-documents_back")).toBe(false);
    expect(element("settling-D4").textContent).toContain("comes up after the other answer");
    await click("settle-D4-hours");
    expect(screen()).toBe("page/person");
  });
});

describe("a fact recorded twice", () => {
  it("is shown with both answers on the findings and on the check, and neither is changed", async () => {
    const door = await start("stage=open&lang=en");
    await interview();
    await click("jump");
    await click("jump-documents_holder");
    await click("choice-documents_holder-self");
    await click("jump");
    await click("jump-site_signs");
    await click("choice-site_signs-guard");
    await click("jump");
    await click("check");
    expect(element("conflict-documents").textContent).toMatch(/I do[\s\S]*There is a guard/);
    await go();
    expect(element("conflict-documents").textContent).toMatch(/I do[\s\S]*There is a guard/);
    await click("conflict-documents-site_signs");
    expect(screen()).toBe("page/site_signs");
    expect(door.cases[0]?.answers.get("documents_holder")).toEqual({ type: "one", value: "self" });
  });
});

describe("a filtered choice", () => {
  it("shows only what is offered, and asks again for what is not, without losing it", async () => {
    const door = await work();
    await click("choice-region-north");
    expect([has("choice-town-talas"), has("choice-town-osh")]).toEqual([true, false]);
    await click("choice-town-talas");
    expect(has("again-town")).toBe(false);
    await click("choice-region-south");
    expect([has("choice-town-talas"), has("choice-town-osh")]).toEqual([false, true]);
    expect(element("again-town").textContent).toContain("Talas");
    expect(door.cases[0]?.answers.get("town")).toEqual({ type: "one", value: "talas" });
    await click("choice-town-osh");
    expect(has("again-town")).toBe(false);
  });
});

describe("a number with a point", () => {
  it.each([
    ["12,5", "12.5"],
    ["12.5", "12.5"],
    ["7", "7"],
    ["-0,25", "-0.25"],
  ])("takes %s", async (typed, kept) => {
    const door = await work();
    type("field-wage", typed);
    element("field-wage").blur();
    await press("Tab");
    expect(door.cases[0]?.answers.get("wage")).toEqual({ type: "decimal", value: kept });
  });

  it.each(["1,2,3", "12,", ",5", "1e3", "twelve"])("refuses %s after Continue", async (typed) => {
    const door = await work();
    type("field-wage", typed);
    await go();
    expect(element("error-wage").textContent).toContain("Type a number, for example 12.5");
    expect(door.cases[0]?.answers.has("wage")).toBe(false);
  });
});

describe("a note and a repeat", () => {
  it("a note has no answers and holds nobody up", async () => {
    await work();
    expect(element("group-about_work").querySelectorAll("input, textarea").length).toBe(0);
    await go();
    expect(screen()).toBe("check");
    expect(has("change-about_work")).toBe(false);
  });

  it("each instance has its heading once, and the texts of the first", async () => {
    await work();
    await click("choice-employer_more-yes");
    expect(element("repeat-employer").textContent).toContain("Работодатель 1");
    expect(has("repeat-employer_more")).toBe(false);
    expect(element("repeat-employer__2").textContent).toContain("Работодатель 2");
    expect(element("prompt-employer__2").textContent).toContain("Иш берүүчү ким болгон?");
    expect(words()).not.toContain("⟨");
  });
});
