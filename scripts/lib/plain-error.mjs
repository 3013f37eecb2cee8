/** A failure told in one plain sentence, with the mend: printed without a stack. */
export class PlainError extends Error {}

/**
 * Prints why a script ends and ends it with exit code 1. A PlainError is one sentence; anything else is a surprise
 * and keeps its stack.
 * @param {unknown} error
 * @returns {never}
 */
export function endWith(error) {
  if (error instanceof PlainError) console.error(`\n${error.message}\n`);
  else console.error(error);
  process.exit(1);
}
