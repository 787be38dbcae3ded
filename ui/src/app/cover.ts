/**
 * The cover: a page with the time of day, in the document from the start, so that hiding paints at once and cannot fail
 * with the rest of the program. It names neither product nor person.
 */

function now(): string {
  const at = new Date();
  return `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
}

function element(): HTMLElement | null {
  return document.getElementById("cover");
}

/** The window title while nothing may be told: the time of day. */
export function neutralTitle(): void {
  document.title = now();
}

/** Whether the cover lies over everything. */
export function coverShown(): boolean {
  return element()?.hidden === false;
}

/** Covers the window. */
export function showCover(): void {
  const cover = element();
  const root = document.getElementById("app");
  if (!cover || !root) return;
  const clock = document.getElementById("cover-clock");
  if (clock) clock.textContent = now();
  cover.hidden = false;
  root.hidden = true;
  neutralTitle();
  cover.focus();
}

/** Takes the cover away. */
export function hideCover(): void {
  const cover = element();
  const root = document.getElementById("app");
  if (cover) cover.hidden = true;
  if (root) root.hidden = false;
}
