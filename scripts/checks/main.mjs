import { root } from "../lib/root.mjs";
import { fileSize, medianLines } from "./file-size.mjs";
import { sourceFiles } from "./files.mjs";
import { noForeignPlaces } from "./no-foreign-places.mjs";
import { noModuleMocks } from "./no-module-mocks.mjs";
import { noSkippedTests } from "./no-skipped-tests.mjs";
import { serverActions } from "./server-actions.mjs";

const files = sourceFiles(root);
const checks = [fileSize, serverActions, noSkippedTests, noModuleMocks, noForeignPlaces];
const problems = checks.flatMap((check) => check(files));
for (const problem of problems) console.error(problem);
console.log(`${files.length} files, median of the sources ${medianLines(files)} lines, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
