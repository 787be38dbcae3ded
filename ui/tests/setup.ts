/** What jsdom lacks and the screens use. */
import { afterEach, beforeAll } from "vitest";
import { LANGUAGES, loadAll } from "../src/text/bundles";
import { leave } from "./stage";

window.scrollTo = () => {};

// Tests measure no loading: all texts are there from the start, as after the first seconds of the program.
beforeAll(async () => {
  await Promise.all(LANGUAGES.map(loadAll));
});

afterEach(leave);
