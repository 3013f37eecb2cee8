/**
 * Mutation testing of the clinical rules: `npm run mutation` for all of them, long (some 5,500 mutants); for one file
 * `npm run mutation -- --mutate lib/rules/sessions/gap.ts`. The report is .cache/mutation/report.html.
 * Only the rules' own unit and golden tests judge, so a rule is never held up by a screen or a route that happens to use it.
 */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "scripts/mutation.vitest.ts", related: false },
  mutate: [
    "lib/rules/**/*.ts",
    // Data: the default protocol's numbers and words. Table tests hold the numbers; another word is no wrong rule.
    "!lib/rules/**/default-*.ts",
    // Prose about the rules for people: no rule reads it. Catalogue tests hold its ids, a check holds docs/rules.md.
    "!lib/rules/{anesthesia,care,consent,screening,sessions}/catalog*.ts",
    "!lib/rules/book/**",
  ],
  // The sandbox copies what rules and their tests need, and nothing of the product around them.
  ignorePatterns: [
    "*",
    "!lib/kernel/**",
    "!lib/rules/**",
    "!tests/unit/rules/**",
    "!tests/golden/**",
    "!scripts/mutation.*",
    "!package.json",
  ],
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ["clear-text", "html", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: ".cache/mutation/report.html" },
  jsonReporter: { fileName: ".cache/mutation/report.json" },
  tempDirName: ".cache/mutation/sandbox",
  cleanTempDir: "always",
};
