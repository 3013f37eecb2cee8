import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { FindingItem } from "@/components/ui/finding-item";
import type { ChecklistDto, ChecklistEntry, CreamEntry } from "@/lib/anesthesia/get-checklist.schema";
import { formatDay } from "@/lib/kernel/day";
import { clockOf } from "./clock-of";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the rules found at each step of an entry, and who weighed it. */
export function KeptFindings({ findings }: { readonly findings: ChecklistEntry["findings"] }) {
  const t = useTranslations("anesthesia.entry");
  const words = useTranslations("common.severity");
  if (findings.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {findings.map(({ step, rule, severity, message, acknowledgedBy }) => (
        <FindingItem
          key={`${step} ${rule} ${message}`}
          finding={{ severity, message }}
          word={words(severity)}
          actions={
            acknowledgedBy && <span className="text-note text-soft">{t("weighedBy", { name: acknowledgedBy })}</span>
          }
        />
      ))}
    </ul>
  );
}

type CreamFactsProps = {
  readonly cream: CreamEntry;
  readonly checklist: Pick<ChecklistDto, "zone" | "zones" | "flags">;
};

/** What was said when the cream went on, and by whom each step was done. */
export function CreamFacts({ cream, checklist }: CreamFactsProps) {
  const t = useTranslations("anesthesia.entry");
  const { zone, zones, flags } = checklist;
  const by = (done: { at: string; by: string } | null) =>
    done && t("by", { time: clockOf(done.at, zone), name: done.by });
  const named = (ids: readonly string[], of: readonly { id: string; label: string }[]) =>
    ids.map((id) => of.find((one) => one.id === id)?.label ?? id).join(", ");
  return (
    <>
      <KeptFindings findings={cream.findings} />
      <DescriptionList
        entries={[
          { term: t("applied"), value: by(cream.applied) },
          { term: t("removed"), value: by(cream.removed) },
          { term: t("wiped"), value: by(cream.wiped) },
          { term: t("amount"), value: t("amountOf", { grams: cream.grams, area: cream.areaCm2 }) },
          { term: t("lot"), value: t("lotOf", { lot: cream.lot, day: formatDay(cream.expires) }) },
          { term: t("weight"), value: cream.weightKg === null ? null : t("kg", { kg: cream.weightKg }) },
          { term: t("zones"), value: capital(named(cream.zones, zones)) },
          { term: t("cover"), value: t(`covers.${cream.occlusion}`) },
          { term: t("history"), value: cream.flags.length === 0 ? null : capital(named(cream.flags, flags)) },
        ]}
      />
    </>
  );
}
