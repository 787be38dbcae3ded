/** The question page: saved at once, nothing judged here, errors only after Continue. */
import { describe, expect, it } from "vitest";
import { app } from "../src/app/app.svelte";
import { click, element, go, has, interview, press, screen, settled, start, toDocuments, type, words } from "./stage";

function checked(id: string): boolean {
  return (element(id) as HTMLInputElement).checked;
}

function status(): string {
  return element("save-status").textContent?.trim() ?? "";
}

async function together(): Promise<void> {
  await interview();
  await click("choice-place_private-yes");
  await go();
  await go();
  expect(screen()).toBe("page/person");
}

describe("a chosen answer", () => {
  it("is preselected nowhere and saved when chosen", async () => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    expect(document.querySelectorAll("input:checked").length).toBe(0);
    await click("choice-documents_holder-employer");
    expect(door.calls.at(-1)).toBe("answer");
    expect(door.cases[0]?.answers.get("documents_holder")).toEqual({ type: "one", value: "employer" });
    expect(status()).toMatch(/^✓Saved on this computer, \d\d:\d\d$/);
  });

  it("stands there when the page is opened again", async () => {
    await start("stage=open&lang=en");
    await toDocuments();
    await click("choice-documents_holder-other");
    await go();
    await click("back");
    expect(screen()).toBe("page/documents_holder");
    expect(checked("choice-documents_holder-other")).toBe(true);
    expect(document.querySelectorAll("input:checked").length).toBe(1);
  });

  it("of several: a code that excludes all others stands alone, and unticking all takes the answer back", async () => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    await click("choice-documents_holder-self");
    await go();
    expect(screen()).toBe("page/threats");
    await click("choice-threats-deport");
    await click("choice-threats-family");
    const answers = door.cases[0]?.answers;
    expect(answers?.get("threats")).toEqual({ type: "many", value: ["deport", "family"] });
    await click("choice-threats-none");
    expect(answers?.get("threats")).toEqual({ type: "many", value: ["none"] });
    await click("choice-threats-family");
    expect(answers?.get("threats")).toEqual({ type: "many", value: ["family"] });
    await click("choice-threats-family");
    expect(answers?.has("threats")).toBe(false);
  });

  it("gives way to a non-answer and the other way round, each under its own code", async () => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    const answers = door.cases[0]?.answers;
    await click("choice-documents_holder-self");
    await click("na-documents_holder-declined");
    expect(answers?.get("documents_holder")).toEqual({ type: "non_answer", value: { code: "declined", reason: null } });
    expect(checked("choice-documents_holder-self")).toBe(false);
    await click("na-documents_holder-not_asked-no_interpreter");
    const notAsked = { code: "not_asked", reason: "no_interpreter" };
    expect(answers?.get("documents_holder")).toEqual({ type: "non_answer", value: notAsked });
    expect(checked("na-documents_holder-declined")).toBe(false);
    await click("choice-documents_holder-other");
    expect(answers?.get("documents_holder")).toEqual({ type: "one", value: "other" });
  });

  it("says how it was asked", async () => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    const asked: unknown[] = [];
    const call = door.call.bind(door);
    door.call = (command, args) => {
      if (command === "answer") asked.push((args.input as { how_asked: string }).how_asked);
      return call(command, args);
    };
    await click("choice-documents_holder-self");
    app.howAsked = "interpreter";
    await click("choice-documents_holder-other");
    expect(asked).toEqual(["read", "interpreter"]);
    app.howAsked = "read";
  });
});

describe("Continue", () => {
  it("shows what is missing only when pressed: summary with focus, link, same words at the question, title", async () => {
    await start("stage=open&lang=en");
    await interview();
    expect(has("error-summary")).toBe(false);
    await go();
    expect(screen()).toBe("page/place_private");
    const summary = element("error-summary");
    expect(document.activeElement).toBe(summary);
    expect(summary.textContent).toContain('Choose an answer or "Doesn\'t know"');
    expect(element("error-place_private").textContent).toContain('Choose an answer or "Doesn\'t know"');
    expect(document.title).toBe("Error: Question 1 · Section 1 · Taanuu");
    summary.querySelector("a")?.click();
    expect(document.activeElement?.id).toBe("group-place_private");
    await click("choice-place_private-yes");
    expect(has("error-summary")).toBe(false);
  });

  it("keeps the focus in a field that is typed in while an error stands", async () => {
    await start("stage=open&lang=en");
    await interview();
    await go();
    type("note-place_private", "a");
    await settled();
    expect(document.activeElement?.id).toBe("note-place_private");
  });

  it("leads on with an empty page that needs no answer", async () => {
    await start("stage=open&lang=en");
    await together();
    await go();
    expect(screen()).toBe("page/documents_holder");
    expect(document.activeElement?.tagName).toBe("H1");
  });

  it.each([
    ["99", "constraint", "Type a number from 0 to 24"],
    ["ten", "number-needed", "Type a whole number, for example 12"],
    ["12345678901", "number-needed", "Type a whole number, for example 12"],
    ["1.5", "number-needed", "Type a whole number, for example 12"],
  ])("stops at the number %s (%s) and keeps what was typed", async (typed, _code, text) => {
    const door = await start("stage=open&lang=en");
    await together();
    type("field-hours", typed);
    element("field-hours").blur();
    await settled();
    expect(has("error-summary")).toBe(false);
    await go();
    expect(element("error-hours").textContent).toContain(text);
    expect((element("field-hours") as HTMLInputElement).value).toBe(typed);
    expect(door.cases[0]?.answers.has("hours")).toBe(false);
    type("field-hours", "12");
    await go();
    expect(screen()).toBe("page/documents_holder");
    expect(door.cases[0]?.answers.get("hours")).toEqual({ type: "integer", value: 12 });
  });

  it("asks for a whole date and hands over an ISO one", async () => {
    const door = await start("stage=open&lang=en");
    await together();
    type("field-arrived-day", "3");
    type("field-arrived-month", "2");
    await go();
    expect(element("error-arrived").textContent).toContain("Type day, month and year as numbers");
    type("field-arrived-year", "2024");
    await go();
    expect(door.cases[0]?.answers.get("arrived")).toEqual({ type: "date", value: "2024-02-03" });
  });

  it("leads to checking the answers after the last page", async () => {
    await start("stage=open&lang=en");
    await interview();
    await click("jump");
    await click("jump-wage");
    await go();
    expect(screen()).toBe("check");
  });
});

describe("what is typed", () => {
  it("is handed in on leaving the field, on Continue, on help and before hiding", async () => {
    const leave = [
      async () => {
        element("field-nickname").blur();
        await settled();
      },
      go,
      () => press("F1"),
      () => press("F12"),
    ];
    for (const act of leave) {
      const door = await start("stage=open&lang=en");
      await together();
      type("field-nickname", "Sample");
      await act();
      expect(door.cases[0]?.answers.get("nickname")).toEqual({ type: "text", value: "Sample" });
    }
  });

  it("continues with Enter and makes a line with Shift+Enter", async () => {
    const door = await start("stage=open&lang=en");
    await together();
    type("field-nickname", "Sample");
    const line = new KeyboardEvent("keydown", { key: "Enter", shiftKey: true, bubbles: true, cancelable: true });
    element("field-nickname").dispatchEvent(line);
    await settled();
    expect(line.defaultPrevented).toBe(false);
    expect(screen()).toBe("page/person");
    await press("Enter");
    expect(screen()).toBe("page/documents_holder");
    expect(door.cases[0]?.answers.get("nickname")).toEqual({ type: "text", value: "Sample" });
  });

  it("gets a Kyrgyz letter at the caret", async () => {
    await start("stage=open&lang=ky");
    await together();
    const field = element("field-nickname") as HTMLInputElement;
    type("field-nickname", "ab");
    field.setSelectionRange(1, 1);
    await click("letter-field-nickname-\u04e9");
    expect(field.value).toBe("a\u04e9b");
    expect(field.selectionStart).toBe(2);
  });

  it("as a note is kept beside the question", async () => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    type("note-documents_holder", "Sample note");
    element("note-documents_holder").blur();
    await settled();
    expect(door.cases[0]?.notes.get("documents_holder")).toBe("Sample note");
  });
});

describe("a long list", () => {
  function offered(): string[] {
    return [...document.querySelectorAll('#group-place [id^="choice-"]')].map(({ id }) =>
      id.replace("choice-place-", ""),
    );
  }

  async function toPlace(language: string): Promise<void> {
    await start(`stage=open&lang=${language}`);
    await interview();
    await click("jump");
    await click("jump-place");
  }

  it.each([
    // As typed on a Russian keyboard: the Kyrgyz letters folded.
    ["\u0442\u0438\u0433\u0443\u0443", ["sewing"]],
    ["\u041a\u0423\u0425\u041d", ["kitchen"]],
    ["zzz", []],
    ["", ["farm", "building", "sewing", "home", "shop", "kitchen", "road", "factory", "other"]],
  ])("is narrowed by %s in both languages of the page", async (typed, codes) => {
    await toPlace("ky");
    type("filter-place", typed);
    expect(offered()).toEqual(codes);
    expect(words().includes("\u041c\u044b\u043d\u0434\u0430\u0439 \u0436\u043e\u043e\u043f \u0436\u043e\u043a")).toBe(
      codes.length === 0,
    );
  });

  it("keeps what is chosen in sight, and each digit with its choice", async () => {
    await toPlace("en");
    await click("choice-place-shop");
    type("filter-place", "zzz");
    expect(offered()).toEqual(["shop"]);
    expect(element("choice-place-shop").dataset.digit).toBe("5");
  });
});

describe("an observation", () => {
  it("is put to the officer alone, who cannot decline for the person", async () => {
    await start("stage=open&lang=en");
    await interview();
    await click("jump");
    await click("jump-site_signs");
    expect(words()).toContain("For you alone: do not ask this.");
    expect(
      [...document.querySelectorAll("#prompt-site_signs [lang]")].map((part) => part.getAttribute("lang")),
    ).toEqual(["ru"]);
    expect(has("how-asked"), "nothing is asked here").toBe(false);
    expect(has("na-site_signs-doesnt_know")).toBe(true);
    expect(has("na-site_signs-declined")).toBe(false);
    expect(element("not-asked-site_signs").textContent).toBe("I did not look");
    await go();
    expect(element("error-site_signs").textContent).toContain('or "I cannot tell"');
    await click("not-asked-site_signs");
    await click("na-site_signs-not_asked-no_time");
    await click("overview");
    await click("check");
    expect(words()).toContain("I did not look (There was no time)");
  });
});

describe("the introduction of a section", () => {
  it("stands there in the language of the person first, because it may have to be read aloud", async () => {
    await start("stage=open&lang=en");
    await together();
    const cards = [...document.querySelectorAll("main .card")].slice(0, 2).map((card) => card.querySelector("[lang]"));
    expect(cards.map((card) => card?.getAttribute("lang"))).toEqual(["ky", "ru"]);
    expect(words().indexOf("\u0411\u0438\u043b\u0433\u0435\u043d\u0438\u043d")).toBeGreaterThan(-1);
  });
});

describe("the language of the person", () => {
  it("changes the page as soon as it is answered; the officer's language twice gives one column", async () => {
    await start("stage=open&lang=en");
    await together();
    expect(element("prompt-nickname").querySelector("[lang]")?.getAttribute("lang")).toBe("ky");
    await click("choice-interview_language-en");
    expect(element("prompt-nickname").textContent).toContain("What may I call you?");
    expect(has("officer-nickname")).toBe(true);
    await click("choice-interview_language-ru");
    expect(has("officer-nickname")).toBe(false);
  });
});

describe("a disk that takes nothing", () => {
  it("is said at once, holds Continue back and keeps the answer until it is saved", async () => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    door.refusals.set("answer", "disk-full");
    await click("choice-documents_holder-employer");
    expect(element("not-saved").dataset.code).toBe("disk-full");
    expect(words()).toContain("This answer is not saved yet.");
    expect(checked("choice-documents_holder-employer")).toBe(true);
    await go();
    expect(screen()).toBe("page/documents_holder");
    await click("retry");
    expect(has("not-saved")).toBe(false);
    expect(door.cases[0]?.answers.get("documents_holder")).toEqual({ type: "one", value: "employer" });
    await go();
    expect(screen()).toBe("page/documents_back");
  });
});

describe("notices", () => {
  it("stand open when new and folded on later pages", async () => {
    await start("stage=open&lang=en");
    await interview();
    await click("choice-place_private-yes");
    await go();
    await click("choice-danger_now-yes");
    expect((element("notice-danger") as HTMLDetailsElement).open).toBe(true);
    await go();
    expect((element("notice-danger") as HTMLDetailsElement).open).toBe(false);
    await click("notice-danger-steps");
    expect(screen()).toBe("danger");
    await go();
    expect(screen()).toBe("page/person");
  });
});

describe("the child route", () => {
  it("reads the words for a child where there are some, and records the same answer", async () => {
    const door = await start("stage=open&lang=en");
    await interview();
    const [found] = door.cases;
    if (found) found.child = true;
    await click("choice-place_private-yes");
    expect(element("prompt-place_private").textContent).toContain("Бул жерде бизди эч ким укпайбы?");
    await go();
    await go();
    await go();
    expect(screen()).toBe("page/documents_holder");
    expect(element("prompt-documents_holder").textContent).toContain("Документтериң азыр кимде?");
    await click("choice-documents_holder-employer");
    expect(found?.answers.get("documents_holder")).toEqual({ type: "one", value: "employer" });
    if (found) found.child = false;
    await click("choice-documents_holder-other");
    expect(element("prompt-documents_holder").textContent).not.toContain("Документтериң");
  });
});
