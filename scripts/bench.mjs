import { goOnWith } from "./lib/bootstrap.mjs";

await goOnWith("scripts/app/bench.mjs");
