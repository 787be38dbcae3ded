/**
 * What is on the screen and how it changes. There is one current screen; the views come from Rust, nothing is computed
 * here. Hiding and locking live here because they must work from every screen.
 */
import { flushSync, untrack } from "svelte";
import { api, forgetCalls, hear, Refusal } from "../api";
import type { HomeView } from "../bindings/HomeView";
import type { Hotline } from "../bindings/Hotline";
import type { InterviewView } from "../bindings/InterviewView";
import type { OfficeView } from "../bindings/OfficeView";
import type { PlaceView } from "../bindings/PlaceView";
import type { StartView } from "../bindings/StartView";
import type { UnlockedView } from "../bindings/UnlockedView";
import { useTheme, usualTheme } from "../screens/help/theme";
import { chooseLanguage, language, needLanguages, useProtocols } from "../text/text.svelte";
import { coverShown, hideCover, neutralTitle, showCover } from "./cover";
import { focusLastIn, focusOn, languagesOf, placeOf, protocolsOf, screenAt } from "./place";
import { componentOf, type Screen, type ScreenComponent } from "./screens";

/** What the keyboard may do on the present page; each screen states it. */
export interface PageKeys {
  back?: (() => void) | undefined;
  pause?: (() => void) | undefined;
  jump?: (() => void) | undefined;
  swap?: (() => void) | undefined;
}

interface Shown {
  component: ScreenComponent;
  screen: Screen;
  /** Grows with every new page; a page that is only refreshed keeps its number, focus and scroll position. */
  visit: number;
}

/** What the program shows after locking. */
export type Face = "cover" | "unlock";
/** How long saving what is being typed may hold up the lock; the shell waits as long. */
const SETTLE_MS = 1400;

/** Screens that say nothing of any case: the only ones while the vault is closed. */
const OUTSIDE = new Set<Screen["name"]>(["first-start", "unlock", "help", "danger", "problem"]);

/** Pages that lie over another one and lead back to it. */
const BESIDE = new Set<Screen["name"]>(["help", "settings", "danger", "problem"]);

class App {
  shown = $state.raw<Shown | null>(null);
  office = $state.raw<OfficeView | null>(null);
  hotlines = $state.raw<Hotline[]>([]);
  /** Calls under way that the officer waits for. */
  calls = $state(0);
  /** Calls under way that the officer does not wait for: saving, judging a passphrase. */
  quietCalls = $state(0);
  /** Seconds until the vault locks by itself, from one minute before. */
  warning = $state<number | null>(null);
  /** Bare Shift presses so far, for the three dots. */
  presses = $state(0);
  /** How the officer asks: recorded with every answer. */
  howAsked = $state("read");
  /** Notices shown once, as `<case>:<notice>`: later pages show them folded. */
  readonly seenNotices = new Set<string>();
  keys: PageKeys = {};
  /** Saves what is still being typed; the page in front sets it. */
  settle: () => Promise<void> = async () => {};
  #from: Screen | null = null;
  /** Grows with every lock: what was asked for before it must not appear after it. */
  #locks = 0;

  /** Reads the first view and shows unlock, first start or, after a reload of the page, home. */
  async begin(): Promise<void> {
    hear("lock-warning", (left) => {
      this.warning = typeof left === "number" ? left : null;
      void this.settle();
    });
    hear("lock-now", (face) => void this.lock(face === "cover" ? "cover" : "unlock"));
    hear("locked", () => void this.#locked());
    await this.run(async () => {
      const view = await api.start();
      if (view.covered) showCover();
      await chooseLanguage(view.language);
      if (view.stage === "open") await this.enter(await api.home());
      else await this.#showStart(view);
    });
    void needLanguages(language());
  }

  /** Shows a screen as a new page. */
  async show(screen: Screen): Promise<void> {
    const locks = this.#locks;
    this.#count("calls", 1);
    try {
      const [component] = await Promise.all([componentOf(screen.name), this.#texts(screen)]);
      const closed = this.office === null && !OUTSIDE.has(screen.name);
      if (closed || coverShown() || locks !== this.#locks) return;
      this.keys = {};
      this.settle = async () => {};
      this.shown = { component, screen, visit: (this.shown?.visit ?? 0) + 1 };
    } finally {
      this.#count("calls", -1);
    }
  }

  /** Shows newer contents of the present page, or keeps what was typed on it. */
  update(screen: Screen): void {
    if (this.shown?.screen.name === screen.name) this.shown = { ...this.shown, screen };
  }

  async #texts(screen: Screen): Promise<void> {
    if (screen.name === "first-start" || screen.name === "unlock" || screen.name === "problem") return;
    useProtocols(protocolsOf(screen));
    await needLanguages(language(), ...languagesOf(screen));
  }

  /** Runs work that calls Rust. A refusal goes to `refused`; without it, or when it is a bug, to the problem page. */
  async run(work: () => Promise<void>, refused?: (refusal: Refusal) => void): Promise<void> {
    this.#count("calls", 1);
    try {
      await this.#guard(work, refused);
    } finally {
      this.#count("calls", -1);
    }
  }

  /** As `run`, for work that nobody waits for: it does not hold back the primary button. */
  async quietly(work: () => Promise<void>, refused?: (refusal: Refusal) => void): Promise<void> {
    this.#count("quietCalls", 1);
    try {
      await this.#guard(work, refused);
    } finally {
      this.#count("quietCalls", -1);
    }
  }

  /** An effect that starts a call must not hear of its own counting. */
  #count(which: "calls" | "quietCalls", by: number): void {
    untrack(() => {
      this[which] += by;
    });
  }

  async #guard(work: () => Promise<void>, refused?: (refusal: Refusal) => void): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Refusal)) {
        await this.#problem("internal");
      } else if (error.code === "locked") {
        await this.#locked();
      } else if (error.code !== "cancelled") {
        if (refused && error.code !== "internal") refused(error);
        else await this.#problem(error.code);
      }
    }
  }

  async #problem(code: string): Promise<void> {
    this.#remember();
    await this.show({ name: "problem", code });
  }

  async #open(view: HomeView): Promise<void> {
    this.office = view.office;
    this.hotlines = view.hotlines;
    useTheme(view.office.theme);
    await chooseLanguage(view.office.language);
  }

  /** Opens the office on its start page: the desk's inbox or the screener's list of interviews. */
  async enter(view: HomeView): Promise<void> {
    await this.#open(view);
    await this.show({ name: view.office.desk ? "inbox" : "home", view });
  }

  /** After unlocking: back to the place of before and the field in it; if that is gone, to the start page. */
  async resume({ home, place }: UnlockedView): Promise<void> {
    await this.#open(home);
    const screen = place && (await screenAt(place).catch(() => null));
    if (!screen) return this.enter(home);
    await this.show(screen);
    if (place.screen === screen.name) await focusOn(place.focus);
  }

  /** The start page, read anew. */
  async home(): Promise<void> {
    await this.run(async () => this.enter(await api.home()));
  }

  /** Shows a page of an interview. */
  async interview(view: InterviewView): Promise<void> {
    await this.show({ name: "page", view });
  }

  #remember(): void {
    const here = this.shown?.screen;
    if (here && !BESIDE.has(here.name)) this.#from = here;
  }

  /** Help, settings and "danger now" lie over the present page and lead back to it. */
  async aside(name: "help" | "danger" | "settings"): Promise<void> {
    if (this.shown?.screen.name === name) return;
    await this.settle();
    this.#remember();
    await this.show({ name });
  }

  /** Back from help, danger or a problem. */
  async back(): Promise<void> {
    const from = this.#from;
    this.#from = null;
    if (from) await this.show(from);
    else await this.begin();
  }

  /**
   * Covers the screen at once, saves what was being typed, locks. The shell ends the program and starts it anew with
   * that face; only under a test driver it answers.
   */
  async lock(face: Face, back = true): Promise<void> {
    if (coverShown()) return;
    const place = back ? this.#whereabouts() : null;
    showCover();
    const settle = this.settle;
    this.#dropPage();
    const late = new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    await Promise.race([settle().catch(() => {}), late]);
    const view = await api.lock(face, place).catch(() => null);
    if (face === "unlock" && view) {
      hideCover();
      await this.run(async () => this.#showStart(view));
    }
  }

  /** From the cover to the unlock page. */
  async uncover(): Promise<void> {
    hideCover();
    await this.run(async () => this.#showStart(await api.start()));
  }

  async #locked(): Promise<void> {
    if (this.office === null || coverShown()) return;
    this.#dropPage();
    await this.run(async () => this.#showStart(await api.start()));
  }

  async #showStart(view: StartView): Promise<void> {
    await this.show(view.stage === "first_start" ? { name: "first-start", view } : { name: "unlock", view });
  }

  /** Where the officer is, in ids; help and other pages beside the interview lead back into it. */
  #whereabouts(): PlaceView | null {
    const here = this.shown?.screen;
    if (!here || this.office === null) return null;
    return placeOf(here, focusLastIn()) ?? (this.#from && placeOf(this.#from, ""));
  }

  /** Takes every word of the case out of the page. */
  #dropPage(): void {
    this.#from = null;
    this.#locks += 1;
    forgetCalls();
    this.seenNotices.clear();
    this.office = null;
    this.hotlines = [];
    usualTheme();
    useProtocols([]);
    this.warning = null;
    this.keys = {};
    this.settle = async () => {};
    this.shown = null;
    neutralTitle();
    flushSync();
  }
}

/** The one application. */
export const app = new App();
