import { goOnWith } from "./lib/bootstrap.mjs";

await goOnWith("scripts/test/main.mjs");
