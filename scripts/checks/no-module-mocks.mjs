const mocking = /\b(vi|jest)\.(mock|doMock|hoisted|importMock)\b/;

/**
 * Integration tests run the real modules on a real database.
 * @param {readonly import("./files.mjs").SourceFile[]} files
 * @returns {string[]} one line per file that mocks
 */
export function noModuleMocks(files) {
  return files
    .filter(({ path, text }) => path.startsWith("tests/integration/") && mocking.test(text))
    .map(({ path }) => `${path}: an integration test replaces no module`);
}
