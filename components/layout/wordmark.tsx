/** The mark: three needles under the skin, each deeper than the last; with the name unless `isCompact`. */
export function Wordmark({ name, isCompact }: { readonly name: string; readonly isCompact?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <svg aria-hidden="true" width="22" height="22" viewBox="0 0 22 22" fill="none" className="shrink-0">
        <path d="M1 5.5h20" className="stroke-line-strong" strokeLinecap="round" strokeWidth="1.25" />
        <path
          d="M5 5.5v4.5M11 5.5v8M17 5.5V19"
          className="stroke-instrument"
          strokeLinecap="round"
          strokeWidth="2.25"
        />
      </svg>
      <span className={isCompact ? "sr-only" : "text-[1.0625rem] font-semibold tracking-[-0.02em] text-ink"}>
        {name}
      </span>
    </span>
  );
}
