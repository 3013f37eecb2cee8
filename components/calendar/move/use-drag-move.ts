"use client";

import { useRef, useState } from "react";
import { localDateTime, shiftLocal } from "@/components/calendar/clinic-clock";
import { blocking, type Trouble } from "@/components/calendar/describe-refusal";
import type { DragStep } from "@/components/calendar/grid/grid-props";
import type { CalendarBy } from "@/components/calendar/pages/calendar-query";
import type { CalendarActions, Roster, Visit } from "@/components/calendar/types";
import type { Place } from "./step-place";
import type { MoveVisit } from "./use-move-visit";
import { inColumn, usePlaceVerdict } from "./use-place-verdict";

/** A move, or another length, that was refused. */
export type RefusedMove = Trouble & {
  readonly visit: Visit;
  /** Where it was to go; left out where that is not the question. */
  readonly target?: {
    readonly day: string;
    readonly time: string;
    readonly clinicianId?: string;
    readonly roomId?: string;
  };
};

type Options = {
  readonly visits: readonly Visit[];
  readonly roster: Roster;
  readonly by: CalendarBy;
  readonly previewMove: CalendarActions["previewMove"];
  readonly move: MoveVisit;
};

/**
 * Moving with the pointer: what stands against a place is under the pointer before the drop. A drop on a refused day goes back at once,
 * any other is for the server to judge.
 */
export function useDragMove({ visits, roster, by, previewMove, move }: Options) {
  const carrier = usePlaceVerdict({ visits, roster, by, previewMove });
  const [refused, setRefused] = useState<RefusedMove | null>(null);
  const last = useRef<Place>(null);
  const find = (id: string) => visits.find((visit) => visit.id === id);

  function placeOf(visit: Visit, { seconds, columnId }: DragStep): Place {
    return { ...shiftLocal(localDateTime(visit.startsAt, roster.zone), seconds), columnId };
  }

  function onDragStart(id: string) {
    const visit = find(id);
    last.current = null;
    setRefused(null);
    if (visit) carrier.begin(visit);
  }

  function onDragOver(step: DragStep) {
    const visit = find(step.id);
    if (!visit) return;
    const next = placeOf(visit, step);
    const { current: now } = last;
    if (now?.day === next.day && now.time === next.time && now.columnId === next.columnId) return;
    last.current = next;
    carrier.hold(visit, next);
  }

  const targetOf = ({ day, time, columnId }: Place) => ({ day, time, ...inColumn(columnId, by) });

  function refuseDay(visit: Visit, place: Place, message: string) {
    const { day, time } = place;
    const shown = { visit, message, alternatives: [], findings: [], target: targetOf(place) };
    setRefused(shown);
    // The words are there at once; what the rules find on that day comes after them, to be asked why.
    previewMove({ appointmentId: visit.id, day, time }).then(
      (result) => {
        if (!result.ok) return;
        const findings = blocking(result.value.findings);
        setRefused((now) => (now === shown ? { ...shown, findings } : now));
      },
      () => undefined,
    );
  }

  /** Drops a visit on a place. Answers whether it moved; what was refused is said in a note. */
  async function dropAt(visit: Visit, place: Place): Promise<boolean> {
    const { day, time, columnId } = place;
    const verdict = carrier.judgeDayOf(visit, day);
    if (verdict.kind === "refused") {
      refuseDay(visit, place, verdict.reason);
      return false;
    }
    const trouble = await move(visit, { local: { day, time }, ...inColumn(columnId, by) });
    if (trouble !== null) setRefused({ visit, ...trouble, target: targetOf(place) });
    return trouble === null;
  }

  async function onDrop(step: DragStep, revert: () => void) {
    const visit = find(step.id);
    if (!visit || (step.seconds === 0 && step.columnId === undefined)) return;
    if (!(await dropAt(visit, placeOf(visit, step)))) revert();
  }

  const handlers = { onDragStart, onDragOver, onDragStop: carrier.end, onDrop };
  return { carrier, refused, setRefused, dropAt, handlers };
}
