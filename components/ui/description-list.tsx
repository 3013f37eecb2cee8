import type { ReactNode } from "react";

type Entry = { readonly term: string; readonly value: ReactNode };

type DescriptionListProps = {
  readonly entries: readonly Entry[];
  /** `rows`: term left, value right, hairlines between. `grid`: term above value, as many columns as fit. */
  readonly layout?: "rows" | "grid";
};

/** Facts about one thing. An absent value is shown as a dash, so that nothing looks forgotten. */
export function DescriptionList({ entries, layout = "rows" }: DescriptionListProps) {
  const rows = layout === "rows";
  return (
    <dl
      className={rows ? "divide-y divide-line" : "grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-x-6 gap-y-4"}
    >
      {entries.map(({ term, value }) => (
        <div key={term} className={rows ? "grid gap-x-6 py-2 sm:grid-cols-[minmax(8rem,1fr)_2fr]" : "min-w-0"}>
          <dt className={rows ? "text-soft" : "text-note text-soft"}>{term}</dt>
          <dd className="min-w-0 break-words">{value ?? "–"}</dd>
        </div>
      ))}
    </dl>
  );
}
