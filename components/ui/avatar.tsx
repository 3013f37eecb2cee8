const SIZES = { small: "size-6 text-[0.625rem]", medium: "size-8 text-xs", large: "size-12 text-base" } as const;

/**
 * The initials of a name: first letters of its first and last word, whole characters, upper case.
 * "Ana María López" → "AL", "Åsa" → "Å", "" → "".
 */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => Array.from(word ?? "")[0]?.toLocaleUpperCase("en") ?? "").join("");
}

/** A person's initials in a circle. Decorative: the name must stand beside it. */
export function Avatar({ name, size = "medium" }: { readonly name: string; readonly size?: keyof typeof SIZES }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-flex shrink-0 items-center justify-center rounded-full border border-line bg-sunken font-semibold tracking-wide text-soft ${SIZES[size]}`}
    >
      {initialsOf(name)}
    </span>
  );
}
