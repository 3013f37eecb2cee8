"use client";

import { CalendarX } from "lucide-react";
import { useTranslations } from "next-intl";
import { clockSpan } from "@/components/calendar/clinic-clock";
import { elsewhere } from "@/components/calendar/columns";
import type { CalendarQuery } from "@/components/calendar/pages/calendar-query";
import type { Visit } from "@/components/calendar/types";
import { VisitStatus } from "@/components/calendar/visit/visit-status";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { formatLength } from "@/lib/kernel/length";
import { agendaGroups } from "./agenda-groups";

type AgendaProps = {
  readonly visits: readonly Visit[];
  readonly query: CalendarQuery;
  readonly zone: string;
  readonly onOpen: (id: string) => void;
};

/** The calendar as a list: on a phone, and on paper. */
export function Agenda({ visits, query, zone, onOpen }: AgendaProps) {
  const t = useTranslations("calendar");
  if (visits.length === 0)
    return (
      <EmptyState
        icon={CalendarX}
        title={t("empty")}
        action={<ButtonLink href="/patients">{t("findPatient")}</ButtonLink>}
      >
        {t("emptyHint")}
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-6">
      {agendaGroups(visits, query).map((group) => (
        <section key={group.key} className="break-inside-avoid">
          <h2 className="mb-2 font-semibold">{group.title}</h2>
          <ul className="divide-y divide-line rounded-card border border-line bg-raised">
            {group.visits.map((visit) => (
              <li key={visit.id}>
                <button
                  type="button"
                  onClick={() => onOpen(visit.id)}
                  className="flex min-h-14 w-full cursor-default items-center gap-4 rounded-card px-4 py-2.5 text-left -outline-offset-2 hover:bg-sunken"
                >
                  <span className="min-w-0 flex-1">
                    <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                      <span className="font-semibold break-words">{visit.patientName}</span>
                      <span className="text-soft">{clockSpan(visit, zone)}</span>
                    </span>
                    <span className="block text-note text-soft">
                      {t("session", { number: visit.sessionNumber, count: visit.sessionCount })}
                      {` · ${formatLength(visit.lengthHundredthsMm)} · ${elsewhere(visit, query)}`}
                    </span>
                  </span>
                  {visit.status !== "booked" && <VisitStatus status={visit.status} />}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
