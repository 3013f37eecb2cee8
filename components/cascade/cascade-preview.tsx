"use client";

import { ArrowRight, Pin } from "lucide-react";
import { useTranslations } from "next-intl";
import { CourseRibbon } from "@/components/course-ribbon/course-ribbon";
import { WhyButton } from "@/components/findings/why-button";
import { Callout } from "@/components/ui/callout";
import { FindingList } from "@/components/ui/finding-list";
import { StatusPill } from "@/components/ui/status-pill";
import { Switch } from "@/components/ui/switch";
import type { CascadePreviewDto } from "@/lib/appointments/preview-cascade.schema";
import { formatDay } from "@/lib/kernel/day";

type CascadePreviewProps = {
  readonly preview: CascadePreviewDto;
  readonly pinned: readonly string[];
  readonly onPin: (appointmentId: string, isPinned: boolean) => void;
};

/** A course before and after a change: what moves and why, what stays, what would be left wrong, and what the rules remark. */
export function CascadePreview({ preview, pinned, onPin }: CascadePreviewProps) {
  const t = useTranslations("cascade");
  const { moves, stays, uncured, findings, possible, headline, today, healingDays } = preview;
  return (
    <div className="flex flex-col gap-5">
      {!possible && (
        <Callout tone="block" title={t("notPossible")} announce="polite">
          {headline}
        </Callout>
      )}
      {possible && preview.brought === 0 && moves.length === 1 && moves[0]?.why === null && (
        <Callout tone="ok" title={t("fine")} announce="polite" />
      )}
      <div className="grid gap-4 md:grid-cols-2">
        {(["before", "after"] as const).map((state) => (
          <section key={state} className="min-w-0" aria-labelledby={`cascade-${state}`}>
            <h3 id={`cascade-${state}`} className="mb-1 font-medium text-soft">
              {t(state)}
            </h3>
            <CourseRibbon
              sessions={preview[state]}
              {...{ today, healingDays }}
              size="small"
              labelledBy={`cascade-${state}`}
            />
          </section>
        ))}
      </div>
      <section>
        <h3 className="mb-2 font-semibold">{t("moves", { count: moves.length })}</h3>
        <ul className="flex flex-col gap-2">
          {moves.map((move) => (
            <li key={move.appointmentId} className="rounded-control border border-line bg-paper px-4 py-3">
              <Move {...{ move }} planId={preview.planId} onPin={() => onPin(move.appointmentId, true)} />
            </li>
          ))}
        </ul>
      </section>
      {uncured.length > 0 && (
        <section>
          <h3 className="mb-2 font-semibold">{t("uncured")}</h3>
          <ul className="flex flex-col gap-2">
            {uncured.map(({ appointmentId, why, window, standing }) => (
              <li key={appointmentId} className="rounded-control border border-line px-4 py-3">
                <p>{why}</p>
                <p className="text-note text-soft">
                  {window
                    ? t("windowLeft", { earliest: formatDay(window.earliest), latest: formatDay(window.latest) })
                    : t("noWindow")}
                  {standing && ` ${t("standing")}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {stays.length > 0 && (
        <section>
          <h3 className="mb-2 font-semibold">{t("stays", { count: stays.length })}</h3>
          <ul className="flex flex-col gap-1">
            {stays.map(({ appointmentId, number, place, fixed }) => (
              <li key={appointmentId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="font-medium">{t("session", { number })}</span>
                <span className="text-soft">{place.label}</span>
                {fixed === "arrived" && <StatusPill tone="neutral">{t("arrived")}</StatusPill>}
                {fixed === "pinned" && pinned.includes(appointmentId) && (
                  <Switch
                    isSelected
                    onChange={() => onPin(appointmentId, false)}
                    label={
                      <span className="inline-flex items-center gap-1.5">
                        <Pin aria-hidden="true" size={14} strokeWidth={1.5} />
                        {t("pinned")}
                        <span className="sr-only">{t("pin", { number })}</span>
                      </span>
                    }
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {findings.length > 0 && (
        <section>
          <h3 className="mb-2 font-semibold">{t("remarks")}</h3>
          <FindingList findings={findings} actionsOf={(finding) => <WhyButton finding={finding} />} />
        </section>
      )}
    </div>
  );
}

type MoveProps = {
  readonly move: CascadePreviewDto["moves"][number];
  readonly planId: string;
  readonly onPin: () => void;
};

function Move({ move, planId, onPin }: MoveProps) {
  const t = useTranslations("cascade");
  const { number, from, to, why } = move;
  const isElsewhere = from.clinicianId !== to.clinicianId || from.roomId !== to.roomId;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold">{t(move.planId === planId ? "session" : "sessionElsewhere", { number })}</p>
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="sr-only">{t("from")}</span>
          <span className="text-soft line-through decoration-line-strong">{from.label}</span>
          <ArrowRight aria-hidden="true" size={14} strokeWidth={1.5} className="shrink-0 text-soft" />
          <span className="sr-only">{t("to")}</span>
          <span className="font-medium">{to.label}</span>
          {isElsewhere && (
            <span className="text-soft">{t("with", { clinician: to.clinicianName, room: to.roomName })}</span>
          )}
        </p>
        <p className="text-note text-soft">{why ?? t("chosen")}</p>
      </div>
      {why !== null && (
        <Switch
          isSelected={false}
          onChange={onPin}
          label={
            <>
              <span aria-hidden="true">{t("keep")}</span>
              <span className="sr-only">{t("pin", { number })}</span>
            </>
          }
        />
      )}
    </div>
  );
}
