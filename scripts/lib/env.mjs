import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/** Takes what `.env` in the repository sets and the environment does not. */
export function loadEnv() {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}
