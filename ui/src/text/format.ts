/** Times, dates and numbers as people of each language write them; times come as unix seconds (UTC). */
import { language, t } from "./text.svelte";

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** "14:05" in the computer's time zone. */
export function clock(seconds: number): string {
  const at = new Date(seconds * 1000);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

function day(year: number, month: number, date: number): string {
  return t("date-long", { year: String(year), month: `m${two(month)}`, day: String(date) });
}

/** "23 ноября 2026 г." in the interface language. */
export function longDate(seconds: number): string {
  const at = new Date(seconds * 1000);
  return day(at.getFullYear(), at.getMonth() + 1, at.getDate());
}

/** Date and time. */
export function dateTime(seconds: number): string {
  return t("date-time", { date: longDate(seconds), time: clock(seconds) });
}

/** An ISO date in words; anything else as it is. */
export function isoDate(iso: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return found ? day(Number(found[1]), Number(found[2]), Number(found[3])) : iso;
}

/** A count with the digit grouping of the interface language. */
export function count(value: number): string {
  return new Intl.NumberFormat(language() === "en" ? "en" : "ru").format(value);
}
