import { CalendarCheck, CalendarX2 } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { DropOutForm } from "@/components/replan/drop-out-form";
import { ReplanBoard } from "@/components/replan/replan-board";
import { dropOutOf, readReplanQuery, replanHref } from "@/components/replan/replan-query";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { previewReplan } from "@/lib/appointments/preview-replan";
import { systemClock } from "@/lib/kernel/clock";
import { formatDay } from "@/lib/kernel/day";
import { dayOf } from "@/lib/kernel/zoned";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { preview, replan } from "./actions";

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("replan"))("title") };
}

/** A day on which somebody or something is not there: what becomes of its visits, and to confirm it. */
export default async function ReplanPage({ searchParams }: Props) {
  const t = await getTranslations("replan");
  const actor = await currentActor();
  const today = dayOf(systemClock.now(), actor.kind === "anonymous" ? "UTC" : actor.clinic.zone);
  const query = readReplanQuery(await searchParams, today);
  const dropOut = dropOutOf(query);
  const { plan, subjects, zone } = await ask(previewReplan, { day: query.day, ...dropOut, moveOthers: query.others });
  const { from, to } = query;
  const when =
    from === null && to === null ? t("whole") : t("span", { from: from ?? t("dayStart"), to: to ?? t("dayEnd") });
  const day = formatDay(query.day);
  return (
    <ClientMessages areas={["replan"]}>
      <PageHeader
        title={t("title")}
        subtitle={plan ? `${day} · ${t("subtitle", { name: plan.name, when })}` : day}
        back={{ href: `/calendar?day=${query.day}`, label: t("back") }}
      />
      <div className="flex flex-col gap-6">
        <DropOutForm query={query} today={today} subjects={subjects} />
        {plan === null ? (
          <Card>
            <EmptyState icon={CalendarX2} title={t("empty.chooseTitle")}>
              {t("empty.chooseText")}
            </EmptyState>
          </Card>
        ) : plan.lines.length === 0 && plan.arrived.length === 0 ? (
          <Card>
            <EmptyState
              icon={CalendarCheck}
              title={t("empty.nothingTitle")}
              action={<ButtonLink href={`/calendar?day=${query.day}`}>{t("empty.toCalendar")}</ButtonLink>}
            >
              {t("empty.nothingText", { name: plan.name })}
            </EmptyState>
          </Card>
        ) : (
          <ReplanBoard key={replanHref(query)} query={query} plan={plan} zone={zone} actions={{ preview, replan }} />
        )}
      </div>
    </ClientMessages>
  );
}
