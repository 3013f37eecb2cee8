import { ensureGenerated } from "../lib/generate.mjs";
import { endWith } from "../lib/plain-error.mjs";

await ensureGenerated().catch(endWith);
