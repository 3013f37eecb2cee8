import { globSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

// All of the rules' tests as one file: each mutant then costs one worker and one import, instead of one per file.
for (const file of globSync("tests/{unit/rules,golden}/**/*.test.ts", { cwd: root }).sort()) {
  describe(file, async () => {
    await import(join(root, file));
  });
}
