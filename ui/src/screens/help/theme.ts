/** Sets of colours: by day, by night, in the sun. Kept until the program ends. */

/** The sets. */
export const THEMES = ["light", "dark", "sun"] as const;
/** One of the sets. */
export type Theme = (typeof THEMES)[number];

/** The set in use. */
export function theme(): Theme {
  const name = document.documentElement.dataset.theme;
  return THEMES.find((known) => known === name) ?? "light";
}

/** Uses a set. */
export function chooseTheme(name: Theme): void {
  document.documentElement.dataset.theme = name;
}
