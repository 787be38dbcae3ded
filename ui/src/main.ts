/** Entry: the first page is unlock or first start; everything else is loaded when it is first shown. */
import { mount } from "svelte";
import App from "./App.svelte";
import { useDoor } from "./api";

async function begin(): Promise<void> {
  // A browser has no shell: the invented office stands in. The condition is false in a release build, which drops the import.
  if (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window)) {
    const { fakeDoor } = await import("./fake/door");
    useDoor(fakeDoor(new URLSearchParams(location.search)));
  }
  const target = document.getElementById("app");
  if (target) mount(App, { target });
}

void begin();
