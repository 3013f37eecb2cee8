const most = 300;

/**
 * No hand-written source file is longer than 300 lines.
 * @param {readonly import("./files.mjs").SourceFile[]} files
 * @returns {string[]} one line per file that is
 */
export function fileSize(files) {
  return sources(files)
    .filter(({ lines }) => lines > most)
    .map(({ path, lines }) => `${path} has ${lines} lines; the most is ${most}: split it by verb`);
}

/**
 * @param {readonly import("./files.mjs").SourceFile[]} files
 * @returns {number} median length of the source files, in lines
 */
export function medianLines(files) {
  const lengths = sources(files)
    .map(({ lines }) => lines)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

function sources(files) {
  return files
    .filter(({ path }) => /\.(ts|tsx|mjs|cjs)$/.test(path))
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, "").split("\n").length }));
}
