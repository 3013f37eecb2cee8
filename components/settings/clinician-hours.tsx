"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import type { ClinicianSettings } from "@/lib/clinic/get-scheduling-settings.schema";
import { type Day, formatDay } from "@/lib/kernel/day";
import { ExceptionDialog } from "./exception-dialog";
import { RemoveDialog } from "./remove-dialog";
import { SetHoursDialog } from "./set-hours-dialog";
import { TimeOffDialog } from "./time-off-dialog";
import { timeOffWords } from "./time-off-words";
import type { SettingsActions } from "./types";
import { WeekBars } from "./week-bars";
import { weeksOf } from "./weeks-of";

type HoursActions = Pick<
  SettingsActions,
  "preview" | "setWorkingHours" | "addRosterException" | "removeRosterException" | "addTimeOff" | "removeTimeOff"
>;
type Props = {
  readonly clinician: ClinicianSettings;
  readonly today: Day;
  /** Null for who only reads. */
  readonly actions: HoursActions | null;
};

/** One clinician's weeks, days with other hours, and time off. */
export function ClinicianHours(props: Props) {
  return (
    <div className="grid gap-6">
      <Weeks {...props} />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Exceptions {...props} />
        <TimeOff {...props} />
      </div>
    </div>
  );
}

function Weeks({ clinician, today, actions }: Props) {
  const t = useTranslations("settings.hours");
  const weeks = weeksOf(clinician.hours, today);
  return (
    <Card title={t("weeks")} actions={actions && <SetHoursDialog {...{ clinician, today, actions }} week={weeks[0]} />}>
      <ol className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        {weeks.map(({ from, to, hours }, index) => (
          <li key={from} className="min-w-0">
            <h3 className="mb-2 text-note font-medium text-soft">
              {index === 0 ? t("now") : t("from", { day: formatDay(from) })}
              {to !== null && ` ${t("until", { day: formatDay(to) })}`}
            </h3>
            <WeekBars hours={hours} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Exceptions({ clinician, today, actions }: Props) {
  const t = useTranslations("settings.exceptions");
  const { id: clinicianId, exceptions } = clinician;
  return (
    <Card title={t("title")} actions={actions && <ExceptionDialog {...{ clinician, today, actions }} />} flush>
      {exceptions.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <Table
          caption={t("title")}
          rows={exceptions}
          rowKey={({ day }) => day}
          columns={[
            {
              key: "day",
              header: t("day"),
              isRowHeader: true,
              cell: ({ day }) => <span className="whitespace-nowrap">{formatDay(day)}</span>,
            },
            {
              key: "hours",
              header: t("hours"),
              cell: ({ hours }) =>
                hours.length === 0 ? t("off") : hours.map(({ from, to }) => `${from}–${to}`).join(", "),
            },
            { key: "reason", header: t("reason"), cell: ({ reason }) => <span className="break-words">{reason}</span> },
            {
              key: "actions",
              header: t("actions"),
              isOptional: true,
              align: "end",
              cell: ({ day }) =>
                actions && (
                  <RemoveDialog
                    trigger={{ label: t("remove"), name: t("removeOf", { day: formatDay(day) }) }}
                    title={t("removeTitle", { day: formatDay(day) })}
                    text={t("removeText")}
                    confirmLabel={t("removeConfirm")}
                    done={t("removed")}
                    strands={{
                      preview: actions.preview,
                      change: { kind: "remove-roster-exception", input: { clinicianId, day } },
                    }}
                    run={(acknowledged) => actions.removeRosterException({ clinicianId, day, acknowledged })}
                  />
                ),
            },
          ]}
        />
      )}
    </Card>
  );
}

function TimeOff({ clinician, today, actions }: Props) {
  const t = useTranslations("settings.timeOff");
  return (
    <Card title={t("title")} actions={actions && <TimeOffDialog {...{ clinician, today, actions }} />} flush>
      {clinician.timeOff.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText", { name: clinician.name })}</EmptyState>
      ) : (
        <Table
          caption={t("title")}
          rows={clinician.timeOff}
          rowKey={({ id }) => id}
          columns={[
            { key: "when", header: t("when"), isRowHeader: true, cell: timeOffWords },
            { key: "reason", header: t("reason"), cell: ({ reason }) => <span className="break-words">{reason}</span> },
            {
              key: "actions",
              header: t("actions"),
              isOptional: true,
              align: "end",
              cell: (off) =>
                actions && (
                  <RemoveDialog
                    trigger={{ label: t("remove"), name: t("removeOf", { when: timeOffWords(off) }) }}
                    title={t("removeTitle")}
                    text={t("removeText", { name: clinician.name, when: timeOffWords(off) })}
                    confirmLabel={t("removeConfirm")}
                    done={t("removed")}
                    run={() => actions.removeTimeOff({ timeOffId: off.id })}
                  />
                ),
            },
          ]}
        />
      )}
    </Card>
  );
}
