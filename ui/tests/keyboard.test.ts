/** Keys: digits inside the group only, hiding, locking, and what leads back. */
import { describe, expect, it, vi } from "vitest";
import { app } from "../src/app/app.svelte";
import { ShiftCounter } from "../src/app/keys";
import { PASSPHRASE } from "../src/fake/door";
import {
  click,
  element,
  go,
  has,
  interview,
  press,
  screen,
  settled,
  start,
  toDocuments,
  toSealed,
  type,
} from "./stage";

function keyEvent(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  return new KeyboardEvent("keydown", { key, ...more });
}

describe("digits", () => {
  it.each([
    ["1", { type: "one", value: "self" }],
    ["3", { type: "one", value: "other" }],
    ["8", { type: "non_answer", value: { code: "doesnt_know", reason: null } }],
    ["9", { type: "non_answer", value: { code: "declined", reason: null } }],
  ])("%s answers while the focus is in the group", async (digit, answer) => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    element("choice-documents_holder-self").focus();
    await press(digit);
    expect(door.cases[0]?.answers.get("documents_holder")).toEqual(answer);
  });

  it.each(["1", "8"])("%s does nothing outside the group", async (digit) => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    element("pause").focus();
    await press(digit);
    expect(door.cases[0]?.answers.has("documents_holder")).toBe(false);
  });

  it.each(["4", "7"])("%s stands for no choice here", async (digit) => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    element("choice-documents_holder-self").focus();
    await press(digit);
    expect(door.cases[0]?.answers.has("documents_holder")).toBe(false);
  });

  it("are text in a field", async () => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    element("note-documents_holder").focus();
    await press("1");
    expect(door.cases[0]?.answers.has("documents_holder")).toBe(false);
  });

  it("are left alone with Ctrl or Alt", async () => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    element("choice-documents_holder-self").focus();
    await press("1", { ctrlKey: true });
    await press("1", { altKey: true });
    expect(door.cases[0]?.answers.has("documents_holder")).toBe(false);
  });
});

describe("Enter", () => {
  it("continues from the heading", async () => {
    await start("stage=open&lang=en");
    await interview();
    expect(document.activeElement?.tagName).toBe("H1");
    await press("Enter");
    expect(has("error-summary")).toBe(true);
  });

  it("continues from a long text only with Ctrl", async () => {
    await start("stage=open&lang=en");
    await interview();
    element("note-place_private").focus();
    await press("Enter");
    expect(has("error-summary")).toBe(false);
    await press("Enter", { ctrlKey: true });
    expect(has("error-summary")).toBe(true);
  });
});

describe("three bare Shift presses", () => {
  /** Keys in order, a dash for "only down"; how many presses count in the end. */
  const STORIES: [name: string, keys: [key: string, at: number, more?: KeyboardEventInit][], presses: number][] = [
    [
      "in time",
      [
        ["Shift", 0],
        ["Shift", 1000],
        ["Shift", 4900],
      ],
      3,
    ],
    [
      "too slow",
      [
        ["Shift", 0],
        ["Shift", 1000],
        ["Shift", 5200],
      ],
      2,
    ],
    [
      "with a letter between",
      [
        ["Shift", 0],
        ["Shift", 100],
        ["a", 200],
        ["Shift", 300],
      ],
      1,
    ],
    [
      "with Alt held (layout switch)",
      [
        ["Shift", 0, { altKey: true }],
        ["Shift", 100],
        ["Shift", 200],
      ],
      2,
    ],
    [
      "with Ctrl held (layout switch)",
      [
        ["Shift", 0],
        ["Shift", 100, { ctrlKey: true }],
        ["Shift", 200],
      ],
      1,
    ],
  ];

  it.each(STORIES)("%s", (_name, keys, presses) => {
    const counter = new ShiftCounter();
    let counted = 0;
    for (const [key, at, more] of keys) {
      counter.down(keyEvent(key, more));
      counted = counter.up(keyEvent(key, more), at);
    }
    expect(counted).toBe(presses);
  });

  it("do not count when a capital letter is typed in between", () => {
    const counter = new ShiftCounter();
    for (const at of [0, 100, 200]) {
      counter.down(keyEvent("Shift"));
      counter.down(keyEvent("A", { shiftKey: true }));
      expect(counter.up(keyEvent("Shift"), at)).toBe(0);
    }
  });
});

describe("hiding", () => {
  const WAYS: [string, () => Promise<void>][] = [
    [
      "Shift three times",
      () =>
        press("Shift")
          .then(() => press("Shift"))
          .then(() => press("Shift")),
    ],
    ["F12", () => press("F12")],
    ["the button", async () => element("hide").click()],
  ];

  it.each(WAYS)("by %s covers at once, empties page and title, locks", async (_name, hide) => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    const hidden = hide();
    await hidden;
    expect(element("cover").hidden).toBe(false);
    expect(element("app").textContent).toBe("");
    expect(document.title).toMatch(/^\d\d:\d\d$/);
    await settled();
    expect(door.calls).toContain("lock");
  });

  it("covers in the same moment as the key, before the lock has answered", async () => {
    const door = await start("stage=open&lang=en");
    await interview();
    door.call = () => new Promise(() => {});
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "F12", bubbles: true }));
    expect(element("cover").hidden).toBe(false);
    expect(element("app").textContent).toBe("");
  });

  it("ends with Enter and the passphrase on the same question", async () => {
    await start("stage=open&lang=en");
    await toDocuments();
    await press("F12");
    await press("x");
    expect(element("cover").hidden).toBe(false);
    await press("Enter");
    expect(screen()).toBe("unlock");
    expect(document.title).not.toContain("Taanuu");
    type("passphrase", PASSPHRASE);
    await go();
    expect(screen()).toBe("page/documents_holder");
  });

  it("keeps the field in use inside the vault and leads back into it", async () => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    element("choice-documents_holder-self").focus();
    const places: unknown[] = [];
    const call = door.call.bind(door);
    door.call = (command, args) => {
      if (command === "lock") places.push(args);
      return call(command, args);
    };
    // A press on the header's button does not change the field to come back to.
    element("hide").focus();
    await click("hide");
    const [{ face, place }] = places as [{ face: string; place: Record<string, string> }];
    expect(face).toBe("cover");
    expect(place).toMatchObject({ screen: "page", packet: null, focus: "choice-documents_holder-self" });
    await press("Enter");
    type("passphrase", PASSPHRASE);
    await go();
    expect(screen()).toBe("page/documents_holder");
    expect(document.activeElement?.id).toBe("choice-documents_holder-self");
  });

  it("leads back into the interview from a page beside it", async () => {
    await start("stage=open&lang=en");
    await toDocuments();
    await press("F1");
    await press("F12");
    await press("Enter");
    type("passphrase", PASSPHRASE);
    await go();
    expect(screen()).toBe("page/documents_holder");
  });

  it("after a pause leads to the start page", async () => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    await press("F6");
    await click("pause-break");
    const places: unknown[] = [];
    const call = door.call.bind(door);
    door.call = (command, args) => {
      if (command === "lock") places.push(args.place);
      return call(command, args);
    };
    await go();
    expect(places).toEqual([null]);
    expect(screen()).toBe("unlock");
    type("passphrase", PASSPHRASE);
    await go();
    expect(screen()).toBe("home");
  });

  it("locks although saving what is being typed hangs", async () => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    app.settle = () => new Promise(() => {});
    vi.useFakeTimers();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "F12", bubbles: true }));
    expect(door.calls).not.toContain("lock");
    await vi.advanceTimersByTimeAsync(1500);
    vi.useRealTimers();
    expect(door.calls).toContain("lock");
  });

  it("leads back to a packet page too", async () => {
    await start("stage=open&lang=en");
    await toSealed();
    await press("l", { ctrlKey: true, code: "KeyL" });
    expect(screen()).toBe("unlock");
    type("passphrase", PASSPHRASE);
    await go();
    expect(screen()).toBe("hand-over/sealed");
  });

  it.each([
    ["before", true],
    ["after", false],
  ])("lets nothing through that was asked %s the lock and comes late", async (_name, asked) => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    await click("choice-documents_holder-self");
    const call = door.call.bind(door);
    const goTo: (() => void)[] = [];
    door.call = async (command, args) => {
      if (command !== "go_to") return call(command, args);
      const page = call(command, args);
      await new Promise<void>((resolve) => goTo.push(resolve));
      return page;
    };
    element("continue").click();
    if (asked) await vi.waitFor(() => expect(goTo.length).toBe(1));
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "F12", bubbles: true }));
    await vi.waitFor(() => expect(door.calls).toContain("lock"));
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    await vi.waitFor(() => expect(screen()).toBe("unlock"));
    for (const answer of goTo) answer();
    await settled();
    expect(screen()).toBe("unlock");
    type("passphrase", PASSPHRASE);
    await go();
    expect(screen()).toMatch(/^page\//);
  });

  it("stays on the unlock page after a wrong passphrase", async () => {
    await start("stage=locked&lang=en");
    type("passphrase", "wrong");
    await go();
    expect(screen()).toBe("unlock");
    expect(element("refusal").dataset.code).toBe("wrong-passphrase");
    expect(document.activeElement?.id).toBe("passphrase");
  });
});

describe("the idle lock", () => {
  it("warns, and any key tells Rust that somebody is there", async () => {
    const door = await start("stage=open&lang=en");
    await interview();
    door.say("lock-warning", 60);
    await settled();
    expect(element("lock-warning").textContent).toContain("60");
    const before = door.calls.filter((command) => command === "touch").length;
    await press("a");
    expect(has("lock-warning")).toBe(false);
    expect(door.calls.filter((command) => command === "touch").length).toBe(before + 1);
  });

  it("covers, saves and locks when Rust asks for it", async () => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    let saved = "";
    app.settle = async () => {
      saved = element("cover").hidden ? "uncovered" : "covered";
    };
    door.say("lock-now", "unlock");
    expect(element("cover").hidden).toBe(false);
    expect(element("app").textContent).toBe("");
    await settled();
    expect(saved).toBe("covered");
    expect(door.calls.filter((command) => command === "lock").length).toBe(1);
    expect(screen()).toBe("unlock");
  });

  it("takes the interview off the screen when Rust has locked", async () => {
    const door = await start("stage=open&lang=en");
    await toDocuments();
    door.say("locked", null);
    await settled();
    expect(screen()).toBe("unlock");
    expect(document.body.textContent).not.toContain("passport");
  });
});

describe("other keys", () => {
  it.each([
    ["F1", "help"],
    ["F6", "pause"],
    ["F9", "danger"],
  ])("%s opens %s and Back leads to the same page", async (key, name) => {
    await start("stage=open&lang=en");
    await toDocuments();
    await press(key);
    expect(screen()).toBe(name);
    await press("ArrowLeft", { altKey: true });
    expect(screen()).toBe("page/documents_holder");
  });

  it.each([["F3"], ["F5"], ["F7"], ["F11"]])("%s is kept from the web view", async (key) => {
    await start("stage=open&lang=en");
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  it("F2 swaps the two languages", async () => {
    await start("stage=open&lang=en");
    await toDocuments();
    expect(document.querySelector("h1 [lang]")?.getAttribute("lang")).toBe("ky");
    await press("F2");
    expect(document.querySelector("h1 [lang]")?.getAttribute("lang")).toBe("ru");
  });
});
