import { useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { DescriptionList } from "@/components/ui/description-list";
import { formatDay } from "@/lib/kernel/day";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { ProtocolVersionDto } from "@/lib/protocols/list-protocols.schema";

type VersionFactsProps = {
  readonly version: ProtocolVersionDto;
  /** The version it was edited from. */
  readonly base: { readonly version: number } | null;
  readonly zone: string;
};

/** Who proposed, approved or withdrew a version, when and why. */
export function VersionFacts({ version, base, zone }: VersionFactsProps) {
  const t = useTranslations("protocols.facts");
  const { reason, effectiveFrom, proposedBy, proposedAt, approval, withdrawn, plans } = version;
  const at = (instant: string) => formatDateTime(Temporal.Instant.from(instant), zone);
  const signed = (name: string, instant: string, words: string) => (
    <>
      {t("signed", { name, when: at(instant) })}
      <span className="block text-soft">{words}</span>
    </>
  );
  const entries = [
    { term: t("reason"), value: reason },
    { term: t("effectiveFrom"), value: formatDay(effectiveFrom) },
    {
      term: t("proposed"),
      value: proposedBy ? t("signed", { name: proposedBy.name, when: at(proposedAt) }) : at(proposedAt),
    },
    ...(base ? [{ term: t("base"), value: t("version", base) }] : []),
    {
      term: t("approved"),
      value: approval ? signed(approval.name, approval.at, approval.statement) : t("notApproved"),
    },
    ...(withdrawn ? [{ term: t("withdrawn"), value: signed(withdrawn.name, withdrawn.at, withdrawn.reason) }] : []),
    { term: t("plans"), value: t("planCount", { count: plans }) },
  ];
  return <DescriptionList entries={entries} />;
}
