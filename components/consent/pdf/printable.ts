/** Stands where the font has no letter, so that nothing is missing unseen. */
export const noLetter = "\uFFFD";

type HasLetter = (codePoint: number) => boolean;

/** A letter with its accents is one where there is one. Line ends are no letters; a tab is room between words. */
function printableText(text: string, hasLetter: HasLetter): string {
  return [...text.normalize("NFC").replaceAll("\t", "    ")]
    .map((letter) => (letter === "\n" || hasLetter(letter.codePointAt(0) ?? 0) ? letter : noLetter))
    .join("");
}

/**
 * Plain JSON as a font can print it: each letter the font lacks has the sign for that in its place.
 * @returns with `hasGaps` whether any letter was replaced
 */
export function printable<T>(json: T, hasLetter: HasLetter): { readonly value: T; readonly hasGaps: boolean } {
  let hasGaps = false;
  const value: T = JSON.parse(JSON.stringify(json), (_key, inner: unknown) => {
    if (typeof inner !== "string") return inner;
    const text = printableText(inner, hasLetter);
    if (text.includes(noLetter)) hasGaps = true;
    return text;
  });
  return { value, hasGaps };
}
