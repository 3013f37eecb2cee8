/**
 * Does a step of work and says so: a line when it begins, a line with the seconds when it is done.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const started = Date.now();
  console.log(`- ${what} ...`);
  const result = await work();
  console.log(`  ${what}: done, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return result;
}
