import { useTranslations } from "next-intl";
import { StatusPill } from "@/components/ui/status-pill";
import type { AdoptionPreviewDto } from "@/lib/plans/preview-adoption.schema";

type Finding = AdoptionPreviewDto["added"][number];
type FindingChangesProps = { readonly added: readonly Finding[]; readonly removed: readonly Finding[] };

/** What the rules would newly say, and what they would say no more. Nothing where nothing changes. */
export function FindingChanges({ added, removed }: FindingChangesProps) {
  const t = useTranslations("protocols.effects");
  const common = useTranslations("common.severity");
  const lines = (findings: readonly Finding[], isGone: boolean) =>
    findings.map(({ rule, field, severity, message }) => (
      <li key={`${rule}:${field ?? ""}:${message}`} className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
        <StatusPill tone={isGone ? "neutral" : severity}>{isGone ? t("gone") : common(severity)}</StatusPill>
        <span className={`min-w-0 flex-1 basis-48 text-note ${isGone ? "text-soft" : ""}`}>{message}</span>
      </li>
    ));
  if (added.length + removed.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1.5">
      {lines(added, false)}
      {lines(removed, true)}
    </ul>
  );
}
