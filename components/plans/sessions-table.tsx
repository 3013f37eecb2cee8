import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MoveInCourse } from "@/components/cascade/move-in-course";
import type { CascadeActions } from "@/components/cascade/types";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { StatusPill } from "@/components/ui/status-pill";
import { Table } from "@/components/ui/table";
import type { MatchAction } from "@/components/waitlist/types";
import { formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import type { CourseSessionDto, PlanDto } from "@/lib/plans/plan.schema";
import { type CancelAction, CancelVisit } from "./cancel-visit";

const tones = { due: "neutral", booked: "info", done: "ok" } as const;

type SessionsTableProps = {
  readonly plan: Pick<PlanDto, "id" | "sessions" | "state" | "today">;
  readonly cancel: CancelAction;
  /** Who of the waitlist could take the time of a cancelled visit. */
  readonly match: MatchAction;
  readonly actions: CascadeActions;
  /** What else can be done with a session that is not done. */
  readonly more?: (session: CourseSessionDto) => ReactNode;
};

/** The course session by session: needle, window, and the visit booked or done. */
export function SessionsTable({ plan, cancel, match, actions, more }: SessionsTableProps) {
  const t = useTranslations("plans");
  const needle = ({ state, lengthHundredthsMm: length, plannedLengthHundredthsMm: planned }: CourseSessionDto) => (
    <>
      <span className="whitespace-nowrap">{formatLength(length)}</span>
      {state === "done" && planned !== length && (
        <span className="block text-note text-soft">{t("plannedNeedle", { length: formatLength(planned) })}</span>
      )}
    </>
  );
  const span = ({ state, earliest, ideal, latest }: CourseSessionDto) =>
    state === "done" ? (
      <span className="text-soft">{t("none")}</span>
    ) : (
      <>
        <span className="whitespace-nowrap">{formatDay(earliest)}</span>{" "}
        <span className="whitespace-nowrap">{t("until", { latest: formatDay(latest) })}</span>
        <span className="block text-note text-soft">{t("ideally", { ideal: formatDay(ideal) })}</span>
      </>
    );
  const visit = ({ state, date, time, clinicianName, roomName }: CourseSessionDto) => {
    if (date === null) return <span className="text-soft">{t("notBooked")}</span>;
    if (state === "done") return formatDay(date);
    return (
      <>
        <Link href={`/calendar?day=${date}`}>{`${formatDay(date)}, ${time ?? ""}`}</Link>
        <span className="block text-note text-soft">
          {t("with", { clinician: clinicianName ?? "", room: roomName ?? "" })}
        </span>
      </>
    );
  };
  const changes = ({ number, state, date, time = "", appointmentId, appointmentVersion }: CourseSessionDto) =>
    state === "booked" && date !== null && appointmentId !== null && appointmentVersion !== null ? (
      <>
        {date >= plan.today && (
          <MoveInCourse
            start={{ appointmentId, planId: plan.id, day: date, time }}
            count={plan.sessions.length}
            {...{ number, actions }}
            today={plan.today}
          />
        )}
        <CancelVisit
          visit={{ number, day: date, time, id: appointmentId, version: appointmentVersion, planId: plan.id }}
          previewCascade={actions.previewCascade}
          {...{ cancel, match }}
        />
      </>
    ) : null;
  const state = (session: CourseSessionDto) => (
    <div className="flex flex-wrap items-center justify-between gap-x-4 max-sm:justify-end">
      <StatusPill tone={tones[session.state]}>{t(`sessionStates.${session.state}`)}</StatusPill>
      <span className="flex flex-wrap items-center max-sm:justify-end sm:-ml-3.5">
        {session.state !== "done" && more?.(session)}
        {changes(session)}
      </span>
    </div>
  );
  const number = (session: CourseSessionDto) => (
    <span>
      <span className="sm:hidden">{t("number")} </span>
      {session.number}
    </span>
  );
  return (
    <Card title={t("sessions")} flush>
      <Table
        caption={t("sessions")}
        rows={plan.sessions}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: "number", header: t("number"), isRowHeader: true, cell: number },
          { key: "needle", header: t("needle"), cell: needle },
          ...(plan.state === "active" ? [{ key: "window", header: t("window"), cell: span }] : []),
          { key: "visit", header: t("visit"), cell: visit },
          { key: "state", header: t("state"), cell: state },
        ]}
      />
    </Card>
  );
}
