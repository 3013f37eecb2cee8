const binding = /^export const \w+ = (?:action\(\w+\)|linkAction\(\w+, \w+\));?$/;

/**
 * Every export of a "use server" file is an endpoint anyone can call: such a file holds imports and one-line bindings
 * `export const name = action(operation)` or `linkAction(find, operation)` only, and no function elsewhere is made an endpoint.
 * @param {readonly import("./files.mjs").SourceFile[]} files
 * @returns {string[]} one line per offending line
 */
export function serverActions(files) {
  return files.filter(({ path }) => /\.(ts|tsx)$/.test(path)).flatMap(({ path, text }) => offences(path, text));
}

function offences(path, text) {
  if (!/["']use server["']/.test(text)) return [];
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "");
  const directive = /^\s*["']use server["'];?/;
  if (!directive.test(code)) {
    return /^\s*["']use server["']/m.test(code)
      ? [`${path}: "use server" stands inside a file; bind an operation in an actions file`]
      : [];
  }
  const rest = code.replace(directive, "").replaceAll(/^import\s[^;]*?from\s+["'][^"']+["'];?/gm, "");
  return rest
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !binding.test(line))
    .map((line) => `${path}: only "export const name = action(operation)" may stand here, not: ${line}`);
}
