/** The keyboard map of the whole program (ui/README.md). */
import { api } from "../api";
import { app } from "./app.svelte";
import { coverShown } from "./cover";
import { followFocus } from "./place";

const HIDE_PRESSES = 3;
const HIDE_WITHIN_MS = 5000;
/** The idle clock in Rust needs to hear of life, not of every key. */
const TOUCH_EVERY_MS = 10_000;

/** Keys that a web view would take for itself: reload, caret browsing, find, full screen, print. */
const BROWSER_KEYS = new Set(["F3", "F5", "F7", "F11"]);
const BROWSER_CTRL_CODES = new Set(["KeyP", "KeyF", "KeyR", "KeyG", "KeyU"]);

/** Counts bare Shift presses: a press with any other key or modifier in between is typing or a layout switch. */
export class ShiftCounter {
  #times: number[] = [];
  #bare = false;

  /** A key went down; any other key than Shift starts the count again. */
  down(event: KeyboardEvent): void {
    this.#bare = event.key === "Shift" && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!this.#bare) this.#times = [];
  }

  /** A key went up at `now` (milliseconds); returns how many bare presses count so far. */
  up(event: KeyboardEvent, now: number): number {
    if (event.key !== "Shift" || !this.#bare) return this.#times.length;
    this.#bare = false;
    this.#times = [...this.#times.filter((at) => now - at < HIDE_WITHIN_MS), now];
    const presses = this.#times.length;
    if (presses >= HIDE_PRESSES) this.#times = [];
    return presses;
  }

  /** The mouse was used: starts the count again. */
  reset(): void {
    this.#bare = false;
    this.#times = [];
  }
}

/** Whether Enter already means something where the focus is. */
function onControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a, input, textarea, select, summary") !== null;
}

/** Does what a key means everywhere; true when it was one of ours. */
function act(event: KeyboardEvent): boolean {
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
  if (plain && event.key === "F12") void app.lock("cover");
  else if (plain && event.key === "F1") void app.aside("help");
  else if (plain && event.key === "F9") void app.aside("danger");
  else if (plain && event.key === "F2") app.keys.swap?.();
  else if (plain && event.key === "F6") app.keys.pause?.();
  else if (event.altKey && event.key === "ArrowLeft") app.keys.back?.();
  // Enter continues by itself from every control but a long text, where it makes a line.
  else if (event.key === "Enter" && (event.ctrlKey || (plain && !onControl(event.target))))
    document.querySelector<HTMLFormElement>("#page-form")?.requestSubmit();
  else if (event.ctrlKey && event.code === "KeyJ") app.keys.jump?.();
  else if (event.ctrlKey && event.code === "KeyL") {
    if (app.office) void app.lock("unlock");
  } else if (plain && BROWSER_KEYS.has(event.key)) return true;
  else return event.ctrlKey && BROWSER_CTRL_CODES.has(event.code);
  return true;
}

/** Listens for keys and movement until the returned function is called. */
export function listenForKeys(): () => void {
  const counter = new ShiftCounter();
  let touched = 0;

  function alive(): void {
    if (!app.office || coverShown()) return;
    const now = Date.now();
    if (app.warning === null && now - touched < TOUCH_EVERY_MS) return;
    touched = now;
    app.warning = null;
    void api.touch().catch(() => {});
  }

  function down(event: KeyboardEvent): void {
    counter.down(event);
    if (coverShown()) {
      event.preventDefault();
      event.stopPropagation();
      // A held Enter that pressed "Hide" must not open the cover again.
      if (event.key === "Enter" && !event.repeat) void app.uncover();
      return;
    }
    if (event.key !== "Shift") app.presses = 0;
    alive();
    if (act(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  function up(event: KeyboardEvent): void {
    if (coverShown()) return;
    const presses = counter.up(event, Date.now());
    app.presses = presses >= HIDE_PRESSES ? 0 : presses;
    if (presses >= HIDE_PRESSES) void app.lock("cover");
  }

  function click(): void {
    counter.reset();
    if (coverShown()) void app.uncover();
    alive();
  }

  const gone = new AbortController();
  const options = { capture: true, signal: gone.signal };
  window.addEventListener("keydown", down, options);
  window.addEventListener("keyup", up, options);
  window.addEventListener("click", click, options);
  followFocus(gone.signal);
  window.addEventListener("pointermove", alive, { ...options, passive: true });
  return () => gone.abort();
}
