"use client";

import { useRef, useState } from "react";
import { clockTime, minutesBetween } from "@/components/calendar/clinic-clock";
import type { Trouble } from "@/components/calendar/describe-refusal";
import type { ResizeStep } from "@/components/calendar/grid/grid-props";
import { isOpenFor } from "@/components/calendar/grid/open-hours";
import type { CalendarActions, Roster, Visit } from "@/components/calendar/types";
import { findClash, stretchTreatment } from "./clash";
import type { DayVerdict } from "./judge-day";

/** Minutes of treatment a visit can be given; the server holds the same bounds. */
export const TREATMENT_MIN = { least: 5, most: 240 } as const;

/** A visit whose treatment is being made longer or shorter. */
export type Resizing = {
  readonly visit: Visit;
  readonly minutes: number;
  readonly before: number;
  /** "11:15", when the patient would leave. */
  readonly until: string;
  readonly verdict: DayVerdict;
};

export type ChangeDuration = (visit: Visit, treatmentMin: number) => Promise<Trouble | null>;

type Options = {
  readonly visits: readonly Visit[];
  readonly roster: Roster;
  readonly previewDuration: CalendarActions["previewDuration"];
  readonly change: ChangeDuration;
  readonly onRefused: (refused: Trouble & { readonly visit: Visit }) => void;
};

const REST_MS = 250;

/** How long the treatment of a visit lasts, in minutes. */
export function treatmentMinutes({ phases }: Visit): number {
  const treatment = phases.find(({ kind }) => kind === "treatment");
  return treatment ? minutesBetween(treatment.startsAt, treatment.endsAt) : 0;
}

/**
 * Making a treatment longer or shorter with the pointer. Every step is compared with the rosters and the visits on screen at once; where
 * it rests, the server says the last word, and at the drop it decides.
 */
export function useResize({ visits, roster, previewDuration, change, onRefused }: Options) {
  const [resizing, setResizing] = useState<Resizing | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef<string>(undefined);
  const find = (id: string) => visits.find((visit) => visit.id === id);

  function judge(visit: Visit, extra: number): DayVerdict {
    if (extra <= 0) return { kind: "free" };
    const minutes = minutesBetween(visit.startsAt, visit.endsAt) + extra;
    const time = clockTime(visit.startsAt, roster.zone);
    if (!isOpenFor(roster, visit.clinicianId, { day: visit.day, time, minutes })) return { kind: "closed" };
    const clash = findClash(visits, { ...visit, phases: stretchTreatment(visit.phases, extra * 60_000) });
    return clash === null ? { kind: "free" } : { kind: "taken", ...clash };
  }

  /** Whether a treatment may be this long at all; what is under the pointer is shown then. */
  function onResizeOver({ id, seconds }: ResizeStep): boolean {
    const visit = find(id);
    if (!visit) return false;
    const before = treatmentMinutes(visit);
    const minutes = before + seconds / 60;
    if (minutes < TREATMENT_MIN.least || minutes > TREATMENT_MIN.most) return false;
    if (last.current === `${id} ${minutes}`) return true;
    last.current = `${id} ${minutes}`;
    clearTimeout(rest.current);
    const endsAt = new Date(Date.parse(visit.endsAt) + seconds * 1000).toISOString();
    const next = { visit, minutes, before, until: clockTime(endsAt, roster.zone), verdict: judge(visit, seconds / 60) };
    setResizing(next);
    rest.current = setTimeout(() => {
      previewDuration({ appointmentId: id, treatmentMin: minutes }).then(
        (result) => {
          if (!result.ok) return;
          const { allowed, headline } = result.value;
          const verdict: DayVerdict = allowed ? { kind: "free" } : { kind: "refused", reason: headline ?? "" };
          setResizing((now) => (now === next ? { ...now, verdict } : now));
        },
        // Without an answer what is known here stands; the server decides at the drop.
        () => undefined,
      );
    }, REST_MS);
    return true;
  }

  function onResizeStop() {
    clearTimeout(rest.current);
    last.current = undefined;
    setResizing(null);
  }

  async function onResize({ id, seconds }: ResizeStep, revert: () => void) {
    const visit = find(id);
    if (!visit || seconds === 0) return;
    const trouble = await change(visit, treatmentMinutes(visit) + seconds / 60);
    if (trouble === null) return;
    revert();
    onRefused({ visit, ...trouble });
  }
  return { resizing, handlers: { onResizeOver, onResizeStop, onResize } };
}
