import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "./root.mjs";

/**
 * A Node outside this repository's node_modules: an install deletes and rewrites that folder, the Node in it too.
 * @returns {string} path; the present Node when there is no other
 */
export function systemNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const folders = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.startsWith(root) && folder !== "");
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? process.execPath;
}

/** The Node of the lockfile. */
export const lockedNode = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
