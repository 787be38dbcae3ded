import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Texts that the first page needs come in one small file a language; all others in a second one. */
function textChunk(id: string): string | null {
  const found = /\/locales\/(\w+)\/(.+)\.ftl/.exec(id);
  if (!found) return null;
  const first = ["app", "start", "errors"].includes(found[2] ?? "");
  return `text-${found[1]}${first ? "-first" : ""}`;
}

/** A release build that contains the invented office is no release. */
const noFakeInRelease: Plugin = {
  name: "no-fake-in-release",
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      const fake = chunk.type === "chunk" && chunk.moduleIds.find((id) => id.includes("/src/fake/"));
      if (fake) this.error(`the invented office is in the release build: ${fake}`);
    }
  },
};

export default defineConfig({
  plugins: [svelte(), noFakeInRelease],
  clearScreen: false,
  server: { port: 1420, strictPort: true, fs: { allow: [".."] } },
  build: {
    // WebKitGTK 2.40 is Safari 16.4 in what it understands.
    target: "safari16.4",
    // The content security policy allows files of ours only: nothing may become a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: textChunk, debugName: "texts", test: /\.ftl/ }] } },
    },
  },
  // Without "browser" vitest would load Svelte's server build, which mounts nothing.
  resolve: process.env.VITEST ? { conditions: ["browser"] } : {},
  // A busy machine is no failure.
  test: { testTimeout: 60_000, environment: "jsdom", include: ["tests/**/*.test.ts"], setupFiles: ["tests/setup.ts"] },
});
