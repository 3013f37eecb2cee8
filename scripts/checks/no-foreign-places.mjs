// Put together here, so that this file does not contain them.
const registryHost = ["registry", "npmjs"].join("\\.");
const buildFolder = ["", "work", ""].join("/");
const foreign = new RegExp(`${registryHost}|(^|[\\s"'\`(=:])${buildFolder}`);

/**
 * Nothing names a package registry's host or a folder of the machine it was written on.
 * @param {readonly import("./files.mjs").SourceFile[]} files
 * @returns {string[]} one line per offending line
 */
export function noForeignPlaces(files) {
  return files
    .filter(({ path }) => path !== "package-lock.json")
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((line, index) =>
          foreign.test(line) ? [`${path}:${index + 1}: names a foreign place: ${line.trim()}`] : [],
        ),
    );
}
