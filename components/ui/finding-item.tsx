import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Finding } from "@/lib/kernel/finding";
import { formatDay } from "@/lib/kernel/zoned";
import { buttonStyles } from "./button-styles";
import { DescriptionList } from "./description-list";
import { ToneIcon, toneText, toneWash } from "./severity";

type FindingItemProps = {
  readonly finding: Finding;
  /** The severity in words. */
  readonly word: string;
  readonly onOverride?: (finding: Finding) => void;
};

/** Facts a person can read at a glance; nested data stays with the rule. */
function numbersOf(data: Finding["data"]): { term: string; value: string }[] {
  return Object.entries(data ?? {})
    .filter(([, value]) => ["string", "number", "boolean"].includes(typeof value))
    .map(([term, value]) => ({ term, value: String(value) }));
}

/** One finding: icon and word, the message, and behind "Why?" the rule, its source and its numbers. */
export function FindingItem({ finding, word, onOverride }: FindingItemProps) {
  const t = useTranslations("common.finding");
  const { severity, message, earliest, rule, source, overridableBy, data } = finding;
  return (
    <li className={`rounded-control border px-3 py-2 ${toneWash[severity]}`}>
      <div className="flex gap-2.5">
        <ToneIcon tone={severity} className={`mt-[calc((var(--body-line)-16px)/2)] ${toneText[severity]}`} />
        <div className="min-w-0 flex-1">
          <p>
            <span className={`font-semibold ${toneText[severity]}`}>{word}.</span> {message}
          </p>
          <div className="mt-1 flex flex-wrap items-start gap-x-4">
            <details className="group/why min-w-0 flex-1 basis-40">
              <summary className="-ml-1 inline-flex min-h-6 cursor-default list-none items-center gap-0.5 rounded-chip px-1 text-note font-medium text-soft hover:text-ink [&::-webkit-details-marker]:hidden">
                <ChevronRight
                  aria-hidden="true"
                  size={13}
                  strokeWidth={1.75}
                  className="transition-transform duration-100 group-open/why:rotate-90"
                />
                {t("why")}
              </summary>
              <div className="pt-1 pb-1 text-note">
                <DescriptionList
                  entries={[
                    ...(earliest ? [{ term: t("earliest"), value: formatDay(earliest) }] : []),
                    { term: t("rule"), value: <code className="font-sans break-all">{rule}</code> },
                    { term: t("source"), value: source },
                    ...(overridableBy.length
                      ? [{ term: t("mayOverride"), value: overridableBy.map((role) => t(`roles.${role}`)).join(", ") }]
                      : []),
                    ...numbersOf(data),
                  ]}
                />
              </div>
            </details>
            {onOverride && (
              <button type="button" className={buttonStyles()} onClick={() => onOverride(finding)}>
                {t("override")}
              </button>
            )}
          </div>
        </div>
      </div>
    </li>
  );
}
