import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Temporal } from "temporal-polyfill";
import { ClientMessages } from "@/components/layout/client-messages";
import { LiveRefresh } from "@/components/live/live-refresh";
import { DayTable } from "@/components/patients/day-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { listAppointments } from "@/lib/appointments/list-appointments";
import { dayOf, formatDay } from "@/lib/kernel/zoned";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { mark, unmark } from "../calendar/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("today"))("title") };
}

export default async function TodayPage() {
  const t = await getTranslations("today");
  const actor = await currentActor();
  const zone = actor.kind === "member" ? actor.clinic.zone : "UTC";
  const now = Temporal.Now.instant();
  const today = dayOf(now, zone);
  const calendar = await ask(listAppointments, { from: today, to: today });
  const actions = (
    <>
      <LiveRefresh day={today} />
      <ButtonLink href="/calendar">{t("toCalendar")}</ButtonLink>
    </>
  );
  return (
    <ClientMessages areas={["visits", "live"]}>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle", { day: formatDay(today), count: calendar.appointments.length })}
        actions={actions}
      />
      {calendar.appointments.length === 0 ? (
        <EmptyState title={t("empty")} />
      ) : (
        <Card flush>
          <DayTable
            calendar={calendar}
            nowMs={now.epochMilliseconds}
            actions={{ markNoShow: mark, undoNoShow: unmark }}
          />
        </Card>
      )}
    </ClientMessages>
  );
}
