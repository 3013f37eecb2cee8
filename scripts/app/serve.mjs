import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadEnv } from "../lib/env.mjs";
import { endWith, PlainError } from "../lib/plain-error.mjs";
import { root } from "../lib/root.mjs";
import { runApplication } from "./run.mjs";

// A real installation: nothing is made up for it, and it serves what `npm run build` built.
loadEnv();
const missing = ["DATABASE_URL", "AUTH_SECRET"].filter((name) => !process.env[name]);
if (missing.length > 0) endWith(new PlainError(`Set ${missing.join(" and ")} (see .env.example), then npm run serve.`));
if (!existsSync(join(root, ".next", "BUILD_ID")))
  endWith(new PlainError("There is no build yet: npm run build, then npm run serve."));
await runApplication({ command: "npm run serve", mode: "start" });
