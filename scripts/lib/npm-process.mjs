import { identityOf, lookAt } from "./process-identity.mjs";

/**
 * The npm that runs this script: its parent, or the parent of the shell npm starts scripts with.
 * @returns {{ pid: number, identity: string } | null} null when it was not npm, or cannot be told
 */
export function npmProcess() {
  if (process.env.npm_lifecycle_event === undefined) return null;
  const parent = lookAt(process.ppid);
  if (parent === null) return null;
  const pid = /^-?(sh|dash|ash|bash|zsh)$/.test(parent.name) ? parent.parent : process.ppid;
  const identity = identityOf(pid);
  return identity === null ? null : { pid, identity };
}
