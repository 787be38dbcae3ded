/** Sets of colours: by day, by night, in the sun. Kept inside the vault; before it is open, the day's. */

/** The sets. */
export const THEMES = ["light", "dark", "sun"] as const;
/** One of the sets. */
export type Theme = (typeof THEMES)[number];

/** The set in use. */
export function theme(): Theme {
  const name = document.documentElement.dataset.theme;
  return THEMES.find((known) => known === name) ?? "light";
}

/** The set while no vault is open: the one for the sun for whoever asks the system for more contrast, else the day's. */
export function usualTheme(): void {
  chooseTheme(window.matchMedia?.("(prefers-contrast: more)").matches ? "sun" : "light");
}

/** Uses the set that an officer chose, if any. */
export function useTheme(chosen: string | null): void {
  const known = THEMES.find((name) => name === chosen);
  if (known) chooseTheme(known);
}

/** Uses a set. */
export function chooseTheme(name: Theme): void {
  document.documentElement.dataset.theme = name;
}
