/** Several officers at one computer, their settings, and the passphrase that is asked for again. */
import { describe, expect, it } from "vitest";
import type { FakeDoor } from "../src/fake/door";
import { PASSPHRASE } from "../src/fake/door";
import { click, element, go, has, press, screen, settled, start, toSealed, type, words } from "./stage";

/** Arguments of the calls of a command from now on. */
function heard(door: FakeDoor, command: string): Record<string, unknown>[] {
  const all: Record<string, unknown>[] = [];
  const call = door.call.bind(door);
  door.call = (name, args) => {
    if (name === command) all.push(args);
    return call(name, args);
  };
  return all;
}

describe("the unlock page", () => {
  it("goes straight to the passphrase of the only officer", async () => {
    const door = await start("stage=locked&lang=en");
    expect(document.activeElement?.id).toBe("passphrase");
    const unlocks = heard(door, "unlock");
    type("passphrase", PASSPHRASE);
    await go();
    expect(unlocks).toEqual([{ vault: "vault", passphrase: PASSPHRASE }]);
    expect(screen()).toBe("home");
  });

  it("suggests none of several officers and opens the one chosen", async () => {
    const door = await start("stage=locked&lang=en&officers");
    const unlocks = heard(door, "unlock");
    expect(document.querySelectorAll("input[name=vault]:checked").length).toBe(0);
    type("passphrase", PASSPHRASE);
    await go();
    expect(element("error-summary").textContent).toContain("Choose your vault");
    await click("vault-0123456789abcdef");
    await go();
    expect(unlocks).toEqual([{ vault: "0123456789abcdef", passphrase: PASSPHRASE }]);
  });

  it("names a vault that cannot be read, with what to do, and offers no way into it", async () => {
    await start("stage=locked&lang=en&officers");
    expect(element("broken-fedcba9876543210").textContent).toContain("Copy the whole vault folder");
    expect(has("vault-fedcba9876543210")).toBe(false);
  });

  it("leads a new officer to the first steps and back", async () => {
    await start("stage=locked&lang=en");
    await click("new-officer");
    expect(screen()).toBe("first-start/language");
    await click("back");
    expect(screen()).toBe("unlock");
  });

  it("says how long to wait after wrong passphrases", async () => {
    const door = await start("stage=locked&lang=en");
    door.call = () => Promise.reject({ code: "passphrase-wait", field: "16" });
    type("passphrase", "wrong");
    await go();
    expect(element("refusal").textContent).toContain("Seconds to wait: 16");
    expect(document.activeElement?.id).toBe("passphrase");
  });
});

describe("settings", () => {
  it("are kept at once, and the colours with them until the vault is locked", async () => {
    const door = await start("stage=open&lang=en");
    const changes = heard(door, "change_settings");
    await click("settings");
    expect(screen()).toBe("settings");
    for (const [id, value] of [
      ["idle", 15],
      ["theme", "dark"],
    ] as const) {
      const field = element(id) as HTMLSelectElement;
      field.selectedIndex = [...field.options].findIndex((option) =>
        option.textContent?.includes(id === "idle" ? String(value) : "night"),
      );
      field.dispatchEvent(new Event("change", { bubbles: true }));
      await settled();
    }
    expect(changes.at(-1)).toEqual({ input: { idle_minutes: 15, theme: "dark" } });
    expect(document.documentElement.dataset.theme).toBe("dark");
    await go();
    expect(screen()).toBe("home");
    await press("l", { ctrlKey: true, code: "KeyL" });
    expect(document.documentElement.dataset.theme).toBe("light");
    type("passphrase", PASSPHRASE);
    await go();
    expect(document.documentElement.dataset.theme).toBe("dark");
  });
});

describe("handing over", () => {
  it("asks for the passphrase when it was not given for this packet just now", async () => {
    const door = await start("stage=open&lang=en");
    await toSealed();
    const saves = heard(door, "save_packet");
    door.refusals.set("save_packet", "passphrase-needed");
    await go();
    expect(screen()).toBe("hand-over/sealed");
    expect(document.activeElement?.id).toBe("passphrase");
    await go();
    expect(words()).toContain("Type your passphrase");
    expect(saves.length).toBe(1);
    type("passphrase", PASSPHRASE);
    await go();
    expect(saves.at(-1)).toMatchObject({ folder: null, passphrase: PASSPHRASE });
    expect(screen()).toBe("hand-over/saved");
    expect(has("passphrase")).toBe(false);
  });
});
