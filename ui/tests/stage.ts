/** The whole program over an invented office, and what an officer does with it. */
import { flushSync, mount, tick, unmount } from "svelte";
import App from "../src/App.svelte";
import { useDoor } from "../src/api";
import { app } from "../src/app/app.svelte";
import { FakeDoor, PASSPHRASE } from "../src/fake/door";

let running: Record<string, unknown> | null = null;

/** Starts the program; `options` as in the address of `npm run dev`: `stage=open&lang=ru&desk`. */
export async function start(options: string): Promise<FakeDoor> {
  document.body.innerHTML =
    '<div id="app"></div><main id="cover" data-screen="cover" hidden tabindex="-1"><h1 id="cover-clock">·</h1></main>';
  const door = new FakeDoor(new URLSearchParams(options));
  useDoor(door);
  running = mount(App, { target: element("app") });
  await settled();
  return door;
}

/** Ends the program. */
export async function leave(): Promise<void> {
  if (running) await unmount(running);
  running = null;
  app.shown = null;
  app.seenNotices.clear();
  document.body.innerHTML = "";
}

/** The element with that id; a missing one fails the test by name. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id} on screen ${screen()}`);
  return found;
}

/** Whether an element with that id is there. */
export function has(id: string): boolean {
  return document.getElementById(id) !== null;
}

function main(): HTMLElement | null {
  return document.querySelector<HTMLElement>("#app main") ?? document.querySelector<HTMLElement>("main:not([hidden])");
}

/** Name of the screen and, after a slash, its page. */
export function screen(): string {
  const { screen = "none", page = "" } = main()?.dataset ?? {};
  return page ? `${screen}/${page}` : screen;
}

/** All words on the screen. */
export function words(): string {
  return main()?.textContent ?? "";
}

/** Waits until no call runs and the screen has caught up. */
export async function settled(): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    flushSync();
    await tick();
    quiet = app.calls + app.quietCalls === 0 ? quiet + 1 : 0;
  }
}

/** Clicks. */
export async function click(id: string): Promise<void> {
  element(id).click();
  await settled();
}

/** Clicks the primary button. */
export async function go(): Promise<void> {
  await click("continue");
}

/** Types into a field, replacing what is there; the focus stays in it. */
export function type(id: string, text: string): void {
  const field = element(id) as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

/** Presses and releases a key where the focus is. */
export async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body;
  for (const name of ["keydown", "keyup"]) {
    target.dispatchEvent(new KeyboardEvent(name, { key, bubbles: true, cancelable: true, ...more }));
  }
  await settled();
}

/** From the start page to the first question. */
export async function interview(): Promise<void> {
  await go();
  await go();
}

/** From the first question to the question about documents. */
export async function toDocuments(): Promise<void> {
  await interview();
  await click("choice-place_private-yes");
  await go();
  await go();
  await go();
}

/** From the first question to the packet that is sealed. */
export async function toSealed(): Promise<void> {
  await toDecision();
  await click("decision-refer");
  type("reason", "Sample reason, invented.");
  await go();
  await click("recipient-1");
  await go();
  type("passphrase", PASSPHRASE);
  await go();
}

/** From the start page to the officer's decision. */
export async function toDecision(): Promise<void> {
  await interview();
  await click("choice-place_private-yes");
  await click("overview");
  await click("check");
  await go();
  await go();
}

/** Marks of a text that no language has (`⟨id⟩`) or that another language had to give (`⟨ru⟩ …`). */
export function missingWords(): string[] {
  return words().match(/⟨[^⟩]*⟩[^⟨]{0,20}/g) ?? [];
}
