import { goOnWith } from "./lib/bootstrap.mjs";

await goOnWith("scripts/test/verify-only.mjs");
