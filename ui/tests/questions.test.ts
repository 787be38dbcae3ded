/** A steward brings a new version of the questions: what is refused, what is shown, what is used. By keyboard where it is typed. */
import { expect, it } from "vitest";
import { PASSPHRASE } from "../src/fake/door";
import { click, element, go, press, screen, start, type, words } from "./stage";

async function questions(): Promise<Awaited<ReturnType<typeof start>>> {
  const door = await start("stage=open&lang=en");
  await press("F1");
  await click("questions");
  expect(screen()).toBe("questions");
  return door;
}

it("is compared, approved with the passphrase, used, and put back", async () => {
  const door = await questions();
  await go();
  expect(screen()).toBe("comparison");
  for (const part of ["New questions", "gone", "kind of answer, rule", "D5.01: strength", "How many hours a day?"]) {
    expect(words()).toContain(part);
  }
  await go();
  expect(screen()).toBe("approve");
  await press("Enter");
  expect(element("error-summary").textContent).toContain("Write your name.");
  expect(door.calls).not.toContain("approve_protocol");
  type("steward-name", "Invented Steward");
  type("steward-role", "invented role");
  type("passphrase", "wrong");
  await go();
  expect(element("refusal").dataset.code).toBe("wrong-passphrase");
  type("passphrase", PASSPHRASE);
  await go();
  expect(screen()).toBe("comparison");
  expect(words()).toContain("Approved by Invented Steward, invented role");
  expect(words()).toContain("Open interviews stay on theirs");
  expect(door.calls).not.toContain("use_protocol");
  await go();
  expect(screen()).toBe("questions");
  expect(element("version-22222222").textContent).toContain("In use");
  await click("version-11111111");
  await go();
  expect(element("version-11111111").textContent).toContain("In use");
  expect(element("version-22222222").textContent).not.toContain("In use");
});

it("is refused with every place, and what is in use stays", async () => {
  const door = await questions();
  type("path", "/media/usb/broken.xlsx");
  await press("Enter");
  expect(screen()).toBe("candidate");
  expect(element("faults").textContent).toContain("survey, row 3, column A");
  expect(element("faults").textContent).toContain("barcode");
  expect(element("missing").textContent).toContain("The question hours");
  expect(element("missing").textContent).toContain("survey!D4");
  await go();
  expect(screen()).toBe("questions");
  expect(element("version-11111111").textContent).toContain("In use");
  expect(door.calls).not.toContain("use_protocol");
});

it("says a refusal of Rust where it happened", async () => {
  const door = await questions();
  door.refusals.set("import_protocol", "file-unreadable");
  await go();
  expect(screen()).toBe("questions");
  expect(element("refusal").dataset.code).toBe("file-unreadable");
});
