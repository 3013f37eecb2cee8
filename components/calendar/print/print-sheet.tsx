import { useTranslations } from "next-intl";
import type { CalendarQuery } from "@/components/calendar/pages/calendar-query";
import type { Visit } from "@/components/calendar/types";
import "./print-sheet.css";
import { clockSpan } from "@/components/calendar/clinic-clock";
import { formatLength } from "@/lib/kernel/length";
import { phaseSpan, sheets } from "./sheets";

const PHASES = ["numbing", "treatment", "recovery"] as const;

type PrintSheetProps = {
  readonly query: CalendarQuery;
  readonly visits: readonly Visit[];
  readonly zone: string;
  /** The days in words. */
  readonly range: string;
};

/** The calendar on paper: a table for each clinician, room or day, each on pages of its own, in black on white. */
export function PrintSheet({ query, visits, zone, range }: PrintSheetProps) {
  const t = useTranslations("calendar");
  const groups = sheets(visits, query);
  const isDay = query.view === "day";
  const showsRoom = !isDay || query.by === "clinician";
  const showsClinician = !isDay || query.by === "room";
  const rest = (visit: Visit) => [
    ...(visit.deviceName === null ? [] : [visit.deviceName]),
    ...(visit.status === "booked" ? [] : [t(`status.${visit.status}`)]),
  ];
  if (groups.length === 0) return <p className="print-sheet">{t("empty")}</p>;
  return (
    <div className="print-sheet" data-view={query.view}>
      {groups.map(({ key, title, visits: listed }) => (
        <table key={key}>
          <caption>
            {title}
            <span>
              {isDay ? `${range} · ${t("visits", { count: listed.length })}` : t("visits", { count: listed.length })}
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("print.time")}</th>
              <th scope="col">{t("print.patient")}</th>
              <th scope="col">{t("print.session")}</th>
              <th scope="col">{t("print.needle")}</th>
              {showsClinician && <th scope="col">{t("print.clinician")}</th>}
              {showsRoom && <th scope="col">{t("print.room")}</th>}
              {PHASES.map((kind) => (
                <th key={kind} scope="col">
                  {t(`phase.${kind}`)}
                </th>
              ))}
              <th scope="col">{t("print.notes")}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((visit) => (
              <tr key={visit.id}>
                <td>{clockSpan(visit, zone)}</td>
                <th scope="row">{visit.patientName}</th>
                <td>{t("sessionShort", { number: visit.sessionNumber, count: visit.sessionCount })}</td>
                <td>{formatLength(visit.lengthHundredthsMm)}</td>
                {showsClinician && <td>{visit.clinicianName}</td>}
                {showsRoom && <td>{visit.roomName}</td>}
                {PHASES.map((kind) => (
                  <td key={kind}>{phaseSpan(visit, kind, zone)}</td>
                ))}
                <td>{rest(visit).join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
