"use client";

import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import type { AskedFinding } from "./asked-finding";
import { decisionOf } from "./decision";
import { type FindingNumber, numbersOf } from "./finding-numbers";

type WhyNumbersProps = {
  readonly finding: AskedFinding;
  /** The protocol's zones by id; none while they are on their way. */
  readonly zoneNames: Readonly<Record<string, string>>;
};

/** The numbers of this one finding, when it would be gone, and who may let it pass. */
export function WhyNumbers({ finding, zoneNames }: WhyNumbersProps) {
  const t = useTranslations("findings");
  const role = useTranslations("common.finding.roles");
  const { earliest, severity, overridableBy } = finding;

  function write({ kind, value, length }: FindingNumber): string {
    const amount = Number(value);
    switch (kind) {
      case "days":
        return t("value.days", { count: amount });
      case "length":
        return formatLength(amount);
      case "day":
        return formatDay(String(value));
      case "governing": {
        const day = formatDay(String(value));
        return length === undefined
          ? t("value.session", { day })
          : t("value.sessionWith", { day, length: formatLength(length) });
      }
      case "zone":
        return zoneNames[value] ?? String(value);
      case "count":
        return String(value);
      default:
        return t(`value.${kind}`, { amount });
    }
  }

  const rows = numbersOf(finding).map((one) => ({ term: t(`number.${one.label}`), value: write(one) }));
  if (earliest !== undefined) rows.push({ term: t("gone"), value: formatDay(earliest) });
  if (overridableBy !== undefined && severity !== "info") {
    const may = overridableBy.map((who) => role(who)).join(", ");
    rows.push({ term: t(`${decisionOf(finding)}.may`), value: may === "" ? t("nobody") : may });
  }
  if (rows.length === 0) return null;
  return (
    <dl className="flex flex-col gap-1 border-t border-line pt-3">
      {rows.map(({ term, value }) => (
        <div key={term} className="grid grid-cols-[8.5rem_1fr] gap-x-4">
          <dt className="text-soft">{term}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
