"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { WhyButton } from "@/components/findings/why-button";
import { WhyOfPlan } from "@/components/findings/why-context";
import { ButtonLink, Link } from "@/components/ui/link";
import { formatDay } from "@/lib/kernel/day";
import { Attempts } from "./attempts";
import { NextTimes } from "./next-times";
import { NoteAttempt } from "./note-attempt";
import { SnoozeRow } from "./snooze-row";
import type { Row, WorklistActions } from "./types";

type RowDetailProps = {
  readonly row: Row;
  readonly today: string;
  readonly zone: string;
  readonly actions: WorklistActions;
  readonly wantsFirst: RefObject<boolean>;
};

/** The day of a booking; one that cannot stay is opened there to be moved. */
function calendarAddress({ appointment, kind }: Row): string {
  const day = { day: appointment?.day ?? "", view: "day" };
  return `/calendar?${new URLSearchParams(kind === "unrecorded" ? day : { ...day, move: appointment?.id ?? "" })}`;
}

/** A row opened: the rule behind it, its window, what was tried, and what can be done. */
export function RowDetail({ row, today, zone, actions, wantsFirst }: RowDetailProps) {
  const t = useTranslations("follow-ups");
  const { window, reason, finding, appointment, snooze, planId } = row;
  return (
    <div className="flex flex-col gap-5 border-t border-line bg-sunken/40 px-5 py-4">
      <div className="flex flex-col gap-1">
        {window && (
          <p>
            {t("window", {
              earliest: formatDay(window.earliest),
              ideal: formatDay(window.ideal),
              latest: formatDay(window.latest),
            })}
          </p>
        )}
        {reason !== "" && row.kind !== "stranded" && (
          <p className="flex flex-wrap items-baseline gap-x-3 text-soft">
            <span className="break-words">{reason}</span>
            {finding && (
              <WhyOfPlan planId={planId}>
                <WhyButton finding={finding} />
              </WhyOfPlan>
            )}
          </p>
        )}
        {snooze && (
          <p>{t("snooze.untilBy", { day: formatDay(snooze.until), name: snooze.byName, reason: snooze.reason })}</p>
        )}
        <p>
          <Link href={`/plans/${planId}`}>{t("openPlan")}</Link>
        </p>
      </div>
      {row.kind === "consent_withdrawn" ? (
        <div>
          <ButtonLink data-act="consents" href={`/patients/${row.patientId}/consents`} variant="primary">
            {t("toConsents")}
          </ButtonLink>
        </div>
      ) : appointment === null ? (
        // A plan that changed is asked about anew.
        <NextTimes key={row.planVersion} {...{ row, actions, wantsFirst }} />
      ) : (
        <div>
          <ButtonLink data-act="move" href={calendarAddress(row)} variant="primary">
            {t(row.kind === "unrecorded" ? "openDay" : "move", { day: formatDay(appointment.day) })}
          </ButtonLink>
        </div>
      )}
      <section aria-label={t("attempts.heading")} className="flex flex-col gap-3">
        <h3 className="text-note font-semibold">{t("attempts.heading")}</h3>
        <Attempts row={row} zone={zone} />
        <div className="flex flex-wrap gap-2">
          <NoteAttempt row={row} record={actions.record} />
          <SnoozeRow row={row} today={today} snooze={actions.snooze} />
        </div>
      </section>
    </div>
  );
}
