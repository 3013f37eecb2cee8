import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { formatDay } from "@/lib/kernel/day";
import type { ScreeningDto } from "@/lib/screening/get-screening.schema";
import { namePhototype } from "./phototype";

const listed = (lines: readonly string[]) => (lines.length === 0 ? null : lines.join(", "));

/** What stands answered: every yes with its end and place, and the facts beside the questions. */
export function StandingAnswers({ screening }: { readonly screening: ScreeningDto }) {
  const t = useTranslations("screening.answers");
  const form = useTranslations("screening.form");
  const { record, questions, zones } = screening;
  if (record === null) return null;
  const questionOf = new Map(questions.map((question) => [question.id, question]));
  const zoneOf = new Map(zones.map(({ id, label }) => [id, label]));
  const yes = record.answers.filter(({ applies, question }) => applies && questionOf.has(question));
  const facts = [
    { term: t("weight"), value: record.weightKg && t("kilograms", { kg: record.weightKg }) },
    { term: t("fitzpatrick"), value: record.fitzpatrick && namePhototype(record.fitzpatrick) },
    { term: t("sensitivity"), value: record.sensitivity && form(`sensitivities.${record.sensitivity}`) },
    { term: t("medicines"), value: listed(record.medicines) ?? t("none") },
    { term: t("allergies"), value: listed(record.allergies) ?? t("none") },
  ];
  return (
    <Card title={t("title")}>
      {yes.length === 0 ? (
        <p className="text-soft">{t("noYes")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {yes.map(({ question, until, zones: where, note, answeredOn }) => {
            const { label = question, lastDay = null } = questionOf.get(question) ?? {};
            const ended = until === null ? t("still") : t("until", { lastDay: lastDay ?? "", day: formatDay(until) });
            const place = where.map((id) => zoneOf.get(id) ?? id).join(", ");
            return (
              <li key={question} className="py-2.5 first:pt-0">
                <p className="font-medium">{label}</p>
                <p className="text-note text-soft">
                  {[ended, place, t("on", { day: formatDay(answeredOn) })].filter(Boolean).join(" · ")}
                </p>
                {note && <p className="mt-0.5 break-words">{note}</p>}
              </li>
            );
          })}
        </ul>
      )}
      <div className="mt-4 border-t border-line pt-2">
        <DescriptionList entries={facts} />
      </div>
    </Card>
  );
}
