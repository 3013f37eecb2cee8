import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CalendarBoard } from "@/components/calendar/calendar-board";
import { offsetAt } from "@/components/calendar/clinic-clock";
import { daysShown, readCalendarQuery } from "@/components/calendar/pages/calendar-query";
import { CalendarToolbar } from "@/components/calendar/pages/calendar-toolbar";
import { filteredNames } from "@/components/calendar/pages/filter-words";
import { rangeWords } from "@/components/calendar/pages/range-words";
import { WhyProvider } from "@/components/findings/why-context";
import { ClientMessages } from "@/components/layout/client-messages";
import { listAppointments } from "@/lib/appointments/list-appointments";
import { overbookVisit } from "@/lib/appointments/overbook-visit";
import { getRoster } from "@/lib/clinic/get-roster";
import { systemClock } from "@/lib/kernel/clock";
import { dayOf } from "@/lib/kernel/zoned";
import { mayRun } from "@/lib/operation/actor";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { explain, search } from "../actions";
import { match } from "../waitlist/actions";
import {
  book,
  cancel,
  changeLength,
  findTimes,
  getRecord,
  listVisits,
  mark,
  move,
  overbook,
  preview,
  previewCourse,
  previewLength,
  swap,
  unmark,
} from "./actions";

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calendar"))("title") };
}

/** The clinic's calendar: a day by clinician or room, a week or a month, as the address says. */
export default async function CalendarPage({ searchParams }: Props) {
  const t = await getTranslations("calendar");
  const actor = await currentActor();
  const now = systemClock.now();
  const today = dayOf(now, actor.kind === "anonymous" ? "UTC" : actor.clinic.zone);
  const mayOverbook = mayRun(overbookVisit.allow, actor);
  const params = await searchParams;
  const query = readCalendarQuery(params, today);
  const span = daysShown(query);
  const { clinician: clinicianId, room: roomId, status } = query;
  const [{ appointments, held }, roster] = await Promise.all([
    ask(listAppointments, { ...span, clinicianId, roomId, status }),
    ask(getRoster, span),
  ]);
  const closure = roster.closures.find(({ from, to }) => query.view === "day" && from <= query.day && query.day <= to);
  const range = rangeWords(query);
  const subtitle = [
    t("visits", { count: appointments.length }),
    ...filteredNames(query, roster),
    ...(query.status ? [t(`filter.statuses.${query.status}`)] : []),
    ...(closure ? [t("closedDay", { reason: closure.reason })] : []),
    t("clock", { zone: roster.zone }),
  ].join(" · ");
  return (
    <ClientMessages areas={["booking", "calendar", "cascade", "findings", "visits", "waitlist"]}>
      <WhyProvider explain={explain}>
        <CalendarBoard
          query={query}
          visits={appointments}
          heldSpans={held}
          roster={roster}
          offset={offsetAt(now, roster.zone)}
          range={range}
          subtitle={subtitle}
          moving={typeof params.move === "string" ? params.move : null}
          toolbar={<CalendarToolbar query={query} roster={roster} />}
          actions={{
            ...{ cancelAppointment: cancel, findFreeTimes: findTimes, moveSession: move, previewMove: preview },
            ...{ changeDuration: changeLength, previewDuration: previewLength },
            ...{ previewCascade: previewCourse, moveAlong: move, swapVisits: swap, listVisits },
            ...(mayOverbook ? { overbookVisit: overbook } : {}),
            ...{ markNoShow: mark, undoNoShow: unmark, matchWaitlist: match },
            ...{ bookCourse: book, getPatient: getRecord, searchPatients: search },
          }}
        />
      </WhyProvider>
    </ClientMessages>
  );
}
