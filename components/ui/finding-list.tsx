import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Finding } from "@/lib/kernel/finding";
import { FindingItem } from "./finding-item";

type FindingListProps = {
  readonly findings: readonly Finding[];
  /** What can be asked or done about each. */
  readonly actionsOf?: (finding: Finding) => ReactNode;
  /** Shown when there is nothing to say; without it an empty list draws nothing. */
  readonly emptyText?: string;
};

const ORDER = { block: 0, warn: 1, info: 2 } as const;

/** What the rules say, gravest first. */
export function FindingList({ findings, actionsOf, emptyText }: FindingListProps) {
  const t = useTranslations("common.severity");
  if (findings.length === 0) return emptyText ? <p className="text-soft">{emptyText}</p> : null;
  const sorted = findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return (
    <ul className="flex flex-col gap-2">
      {sorted.map((finding) => (
        <FindingItem
          key={`${finding.rule} ${finding.field ?? ""} ${finding.message}`}
          finding={finding}
          word={t(finding.severity)}
          actions={actionsOf?.(finding)}
        />
      ))}
    </ul>
  );
}
