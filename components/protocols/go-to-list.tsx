"use client";

type GoToListProps = {
  readonly entries: readonly { readonly path: string; readonly text: string }[];
  readonly onGo: (path: string) => void;
};

/** Sentences that lead to the field they speak of. */
export function GoToList({ entries, onGo }: GoToListProps) {
  return (
    <ul className="flex flex-col gap-1">
      {entries.map(({ path, text }) => (
        <li key={`${path}:${text}`}>
          <button
            type="button"
            onClick={() => onGo(path)}
            className="min-h-6 rounded-chip text-left text-note underline decoration-ink/30 underline-offset-3 hover:decoration-ink"
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
