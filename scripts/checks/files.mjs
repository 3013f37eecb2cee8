import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ path: string, text: string }} SourceFile path relative to the repository, with slashes */

const notOurs = new Set([
  "node_modules",
  ".git",
  ".next",
  ".data",
  ".cache",
  "test-results",
  "lib/db/generated",
  "tests/fixtures",
]);
const written = /(^|\/)(\.env\.example|[^/]+\.(ts|tsx|mjs|cjs|js|json|md|css|sql|prisma|yml|yaml|toml))$|^\.ci\//;

/**
 * The hand-written text files of the repository.
 * @param {string} base folder of the repository
 * @returns {SourceFile[]}
 */
export function sourceFiles(base) {
  return list(base, "").map((path) => ({ path, text: readFileSync(join(base, path), "utf8") }));
}

function list(base, folder) {
  return readdirSync(join(base, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (notOurs.has(path) || path.startsWith(".next")) return [];
    if (entry.isDirectory()) return list(base, path);
    return entry.isFile() && written.test(path) ? [path] : [];
  });
}
