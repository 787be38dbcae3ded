/** Finding interviews on the start page. */
import { describe, expect, it } from "vitest";
import { click, element, go, has, screen, settled, start, type, words } from "./stage";

/** The references of a list, by what its ids begin with. */
function lines(name: string): string[] {
  const found = document.querySelectorAll(`[id^="${name}-0"] .title`);
  return [...found].map((title) => (title.textContent ?? "").replace("KG-2026-SAMPLE", ""));
}

async function enter(id: string): Promise<void> {
  element(id).dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  await settled();
}

describe("finding", () => {
  it("looks for words with Enter and begins no interview by it", async () => {
    const door = await start("stage=open&lang=en&cases=12");
    type("find", "sample1");
    await enter("find");
    expect(screen()).toBe("home");
    expect(door.calls).not.toContain("begin_case");
    expect(lines("found")).toEqual(["12", "11", "10"]);
    await click("more-found");
    expect(lines("found")).toEqual(["12", "11", "10", "1"]);
    expect(has("more-found")).toBe(false);
    await click("found-00000000000000000000000000000011");
    expect(screen()).toBe("page/place_private");
  });

  it("says that nothing was found, and forgets what was typed", async () => {
    await start("stage=open&lang=en&cases=2");
    expect(element("find-status").textContent?.trim()).toBe("");
    type("find", "nobody");
    await click("find-go");
    expect(element("find-status").textContent).toContain("No interview found");
    await click("find-clear");
    expect((element("find") as HTMLInputElement).value).toBe("");
    expect(element("find-status").textContent?.trim()).toBe("");
    expect(document.activeElement?.id).toBe("find");
  });

  it("narrows by state without a word", async () => {
    const door = await start("stage=open&lang=en&cases=2");
    const state = element("find-state") as HTMLSelectElement;
    state.value = "closed";
    state.dispatchEvent(new Event("change", { bubbles: true }));
    await click("find-go");
    expect(element("find-status").textContent).toContain("No interview found");
    expect(door.calls.filter((call) => call === "find_cases").length).toBe(1);
  });

  it("shows how many there are, and the rest page by page", async () => {
    await start("stage=open&lang=en&cases=8");
    expect(words()).toContain("Unfinished (8)");
    expect(lines("case")).toEqual(["8", "7", "6", "5"]);
    await click("more-home-unfinished");
    expect(lines("case")).toEqual(["8", "7", "6"]);
    await click("more-home-unfinished");
    await click("more-home-unfinished");
    expect(lines("case")).toEqual(["8", "7", "6", "5", "4", "3", "2", "1"]);
    expect(has("more-home-unfinished")).toBe(false);
  });

  it("is not there before the first interview", async () => {
    await start("stage=open&lang=en");
    expect(has("find")).toBe(false);
    await go();
    expect(screen()).toBe("begin");
  });
});
