const skipping = /\b(test|it|describe|suite|bench)(\.\w+)*\.(skip|only|todo|fixme|skipIf|runIf|fails)\b\s*[.(`]/;

/**
 * No test is skipped, focused or left for later.
 * @param {readonly import("./files.mjs").SourceFile[]} files
 * @returns {string[]} one line per offending line
 */
export function noSkippedTests(files) {
  return files
    .filter(({ path }) => path.startsWith("tests/"))
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((line, index) =>
          skipping.test(line) ? [`${path}:${index + 1}: every test runs: ${line.trim()}`] : [],
        ),
    );
}
