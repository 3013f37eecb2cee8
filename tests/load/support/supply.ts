/** Hands out some things one after the other, each once. @throws RangeError when there are no more */
export function supplyOf<T>(things: readonly T[]): () => T {
  const left = things.values();
  return () => {
    const { value, done } = left.next();
    if (done) throw new RangeError(`All ${things.length} are used up`);
    return value;
  };
}
