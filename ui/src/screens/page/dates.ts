/** An ISO date as three typed parts and back. */

/** Day, month and year as typed. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

/** Parts of an ISO date; empty parts for anything else. */
export function dateParts(iso: string): DateParts {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return { day: found?.[3] ?? "", month: found?.[2] ?? "", year: found?.[1] ?? "" };
}

/** The ISO date of the parts: empty when nothing was typed, null when it is no whole date. Rust judges the date itself. */
export function isoOf({ day, month, year }: DateParts): string | null {
  const parts = [year.trim(), month.trim(), day.trim()];
  if (parts.every((part) => part === "")) return "";
  const [y = "", m = "", d = ""] = parts;
  if (!/^\d{4}$/.test(y) || !/^\d{1,2}$/.test(m) || !/^\d{1,2}$/.test(d)) return null;
  return `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
}
