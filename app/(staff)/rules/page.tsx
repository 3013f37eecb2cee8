import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { capitalized } from "@/components/plans/editor-options";
import { NoProtocol } from "@/components/protocols/no-protocol";
import { NextCalculator } from "@/components/rules/next-calculator";
import { PrintButton } from "@/components/rules/print-button";
import { RuleChapter } from "@/components/rules/rule-chapter";
import { RuleContents } from "@/components/rules/rule-contents";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { systemClock } from "@/lib/kernel/clock";
import { formatLength } from "@/lib/kernel/length";
import { dayOf } from "@/lib/kernel/zoned";
import { ruleBook } from "@/lib/rules/book/rule-book";
import { currentActor } from "@/lib/web/current-actor";
import { protocolInForce } from "../protocol-in-force";
import { calculate } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rules"))("title") };
}

export default async function RulesPage() {
  const t = await getTranslations("rules");
  const current = await protocolInForce();
  if (current === null) return <NoProtocol />;
  const { protocol, version } = current;
  const actor = await currentActor();
  const today = dayOf(systemClock.now(), actor.kind === "member" ? actor.clinic.zone : "UTC");
  const chapters = ruleBook(protocol);
  const listed = protocol.needle.steps.flatMap((step) => step.listed).toSorted((a, b) => a - b);
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle", { protocol: protocol.title, version })}
        actions={<PrintButton>{t("print")}</PrintButton>}
      >
        <p className="mt-2 mb-4 max-w-prose text-soft">{t("notAdvice")}</p>
        <RuleContents chapters={chapters} />
      </PageHeader>
      <div className="mb-10 print:hidden">
        <ClientMessages areas={["rules"]}>
          <Card title={t("calculator.title")}>
            <NextCalculator
              needles={listed.map((length) => ({ id: String(length), label: formatLength(length) }))}
              zones={protocol.zones
                .filter(({ max }) => max > 0)
                .map(({ id, label }) => ({ id, label: capitalized(label) }))}
              today={today}
              calculate={calculate}
            />
          </Card>
        </ClientMessages>
      </div>
      <div className="flex min-w-0 flex-col gap-10">
        {chapters.map((chapter) => (
          <RuleChapter key={chapter.family} chapter={chapter} />
        ))}
      </div>
    </>
  );
}
