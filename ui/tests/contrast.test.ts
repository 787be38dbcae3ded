/** Contrast of every pair of colours, computed from the tokens themselves (WCAG 1.4.3, 1.4.11). */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

// Read as a file: the test runner hands out empty styles. It runs in the folder of its package.
const source = readFileSync("src/styles/tokens.css", "utf8");

function tokensOf(selector: string): Record<string, string> {
  const start = source.indexOf(`${selector} {`);
  const block = source.slice(start, source.indexOf("}", start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const LIGHT = tokensOf(":root");
const THEMES: [string, Record<string, string>][] = [
  ["light", LIGHT],
  ["dark", { ...LIGHT, ...tokensOf(':root[data-theme="dark"]') }],
  ["sun", { ...LIGHT, ...tokensOf(':root[data-theme="sun"]') }],
];

/** Text on its ground: AAA, because of the sun. */
const TEXT: [string, string][] = [
  ["text", "bg"],
  ["muted", "bg"],
  ["action", "bg"],
  ["on-action", "action"],
  ["error", "bg"],
  ["done", "bg"],
  ["caution-text", "caution-bg"],
  ["text", "person-bg"],
  ["muted", "person-bg"],
  ["text", "officer-bg"],
  ["muted", "officer-bg"],
  ["action", "officer-bg"],
  ["panel-text", "panel-bg"],
  ["muted", "panel-bg"],
];

describe.each(THEMES)("%s", (_name, tokens) => {
  it.each(TEXT)("%s on %s reads at 7 to 1", (front, ground) => {
    expect(contrast(tokens[front] ?? "", tokens[ground] ?? "")).toBeGreaterThanOrEqual(7);
  });

  it("lines of fields stand out at 3 to 1", () => {
    expect(contrast(tokens.line ?? "", tokens.bg ?? "")).toBeGreaterThanOrEqual(3);
  });

  it("the focus ring is two colours of which one always shows", () => {
    expect(contrast(tokens["focus-inner"] ?? "", tokens["focus-outer"] ?? "")).toBeGreaterThanOrEqual(3);
  });
});

it("knows the formula: black on white is 21 to 1, grey #767676 is the known 4.54", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});
