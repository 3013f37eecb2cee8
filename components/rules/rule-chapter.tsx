import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { Chapter } from "@/lib/rules/book/chapter";

type RuleChapterProps = { readonly chapter: Chapter };

/** A number stays on one line with its unit. */
const withUnits = (text: string) =>
  text.replace(/(\d) (?=(?:days?|months|hours|years|min|mm|cm²|kg|g)\b)/g, "$1\u00a0");

/** A chapter of the book of rules: its data in tables, then what its rules say, each with where it comes from. */
export function RuleChapter({ chapter: { family, title, tables, rules } }: RuleChapterProps) {
  const t = useTranslations("rules");
  return (
    <section id={family} aria-labelledby={`${family}-title`} className="scroll-mt-20">
      <h2 id={`${family}-title`} className="mb-3 text-lg font-semibold">
        {title}
      </h2>
      <div className="flex flex-col gap-4">
        {tables.map(({ caption, columns, rows }) => (
          <Card key={caption} title={caption} headingLevel={3} flush className="break-inside-avoid">
            <Table<readonly string[]>
              caption={caption}
              rows={rows}
              rowKey={(row) => row.join("|")}
              columns={columns.map((header, index) => ({
                key: header,
                header,
                cell: (row) =>
                  header === "Source" ? (
                    <span className="block max-w-64 text-note wrap-anywhere text-soft max-sm:ml-auto">
                      {row[index]}
                    </span>
                  ) : (
                    withUnits(row[index] ?? "")
                  ),
                isRowHeader: index === 0,
                ...(header === "Source" ? { className: "w-1/4" } : {}),
              }))}
            />
          </Card>
        ))}
        {rules.length > 0 && (
          <Card title={t("rulesOf")} headingLevel={3}>
            <dl className="flex flex-col divide-y divide-line">
              {rules.map(({ rule, title: named, says, source, certainty }) => (
                <div key={rule} id={rule} className="scroll-mt-20 break-inside-avoid py-3 first:pt-0 last:pb-0">
                  <dt className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
                    {named}
                    <Badge>{t(`certainty.${certainty}`)}</Badge>
                  </dt>
                  <dd className="mt-1 max-w-prose">{says}</dd>
                  <dd className="mt-1 text-note break-words text-soft">
                    <code>{rule}</code> · {t("sourceOf", { source })}
                  </dd>
                </div>
              ))}
            </dl>
          </Card>
        )}
      </div>
    </section>
  );
}
