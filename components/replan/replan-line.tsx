"use client";

import { ArrowRight, CalendarX2, PhoneCall, Pin, UserRoundCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { clockSpan } from "@/components/calendar/clinic-clock";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { StatusPill } from "@/components/ui/status-pill";
import { fateOf } from "./decided-lines";
import { LineDialog } from "./line-dialog";
import { placeWords } from "./place-words";
import type { Decision, Decisions, Line } from "./types";

type ReplanLineProps = {
  readonly line: Line;
  readonly zone: string;
  readonly decisions: Decisions;
  readonly decide: (decision: Decision | null) => void;
};

/** One visit: where it is, where it goes, what changes for the patient, and what else could be done. */
export function ReplanLine({ line, zone, decisions, decide }: ReplanLineProps) {
  const t = useTranslations("replan.line");
  const { from, to, patientName, sessionNumber: number, sessionCount: count } = line;
  const fate = fateOf(line, decisions);
  const isOtherDay = to !== null && to.day !== from.day;
  return (
    <li
      data-fate={fate}
      className="grid gap-x-6 gap-y-2 border-b border-line px-5 py-4 last:border-b-0 md:grid-cols-[minmax(9rem,14rem)_minmax(0,1fr)_auto] print:grid-cols-[12rem_1fr] print:px-0 print:py-2"
    >
      <div className="min-w-0">
        <p className="font-semibold tabular-nums">{clockSpan(from, zone)}</p>
        <p className="break-words">
          <Link tone="plain" href={`/plans/${line.planId}`}>
            {patientName}
          </Link>
        </p>
        <p className="text-note text-soft">{t("session", { number, count })}</p>
      </div>
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p className="min-w-0 font-medium break-words">{fate === "cancelled" ? t("cancelled") : line.explanation}</p>
          <Pills line={line} fate={fate} />
        </div>
        <p className="mt-1 text-soft">
          <span className="sr-only">{t("from")} </span>
          {placeWords({ place: from, zone, withDay: isOtherDay })}
        </p>
        {to && fate === "moved" && (
          <p className="flex items-baseline gap-1.5">
            <ArrowRight aria-hidden="true" size={14} strokeWidth={1.75} className="shrink-0 self-center text-soft" />
            <span className="sr-only">{t("to")} </span>
            <span className="min-w-0">{placeWords({ place: to, zone, withDay: isOtherDay })}</span>
          </p>
        )}
        {fate === "called" && <WhatToDo phone={line.phone} />}
      </div>
      <div className="flex flex-wrap items-start gap-2 print:hidden">
        {fate === "moved" && to && (
          <Button
            variant="quiet"
            aria-pressed={line.pinned}
            icon={<Pin aria-hidden="true" size={16} strokeWidth={1.5} className={line.pinned ? "fill-current" : ""} />}
            onPress={() => decide(line.pinned ? null : { kind: "pin", place: to })}
          >
            {t(line.pinned ? "unpin" : "pin")}
          </Button>
        )}
        <LineDialog line={line} zone={zone} decision={decisions.get(line.appointmentId)} decide={decide} />
      </div>
    </li>
  );
}

function Pills({ line, fate }: { readonly line: Line; readonly fate: ReturnType<typeof fateOf> }) {
  const t = useTranslations("replan.line");
  return (
    <>
      {fate === "called" && (
        <StatusPill tone="block" icon={PhoneCall}>
          {t("toCall")}
        </StatusPill>
      )}
      {fate === "cancelled" && (
        <StatusPill tone="warn" icon={CalendarX2}>
          {t("toCancel")}
        </StatusPill>
      )}
      {fate === "left" && <StatusPill tone="neutral">{t("left")}</StatusPill>}
      {fate === "moved" && line.pinned && (
        <StatusPill tone="info" icon={UserRoundCheck}>
          {t("chosen")}
        </StatusPill>
      )}
      {fate === "moved" && line.spares && <StatusPill tone="neutral">{t("makesRoom")}</StatusPill>}
    </>
  );
}

function WhatToDo({ phone }: { readonly phone: string | null }) {
  const t = useTranslations("replan.line");
  if (phone === null) return <p className="mt-1">{t("noPhone")}</p>;
  return (
    <p className="mt-1">
      {t.rich("callThem", {
        phone: () => (
          <a href={`tel:${phone}`} className="font-medium text-instrument underline underline-offset-3">
            {phone}
          </a>
        ),
      })}
    </p>
  );
}
