"use client";

import { useRef, useState } from "react";
import { localDateTime, minutesBetween, shiftLocal } from "@/components/calendar/clinic-clock";
import { blocking, type Trouble } from "@/components/calendar/describe-refusal";
import type { DragStep } from "@/components/calendar/grid/grid-props";
import { isOpenFor } from "@/components/calendar/grid/open-hours";
import type { CalendarBy } from "@/components/calendar/pages/calendar-query";
import type { CalendarActions, MovePreview, Roster, Visit } from "@/components/calendar/types";
import { type DayVerdict, judgeDay } from "./judge-day";
import type { MoveVisit } from "./use-move-visit";

/** A visit on its way: where it would go, and what its windows say about that day. */
export type Drag = { readonly day: string; readonly time: string; readonly verdict: DayVerdict };
/** A move that was refused. */
export type RefusedMove = Trouble & { readonly visit: Visit };

type Place = { readonly day: string; readonly time: string; readonly columnId: string | undefined };

type Options = {
  readonly visits: readonly Visit[];
  readonly roster: Roster;
  readonly by: CalendarBy;
  readonly previewMove: CalendarActions["previewMove"];
  readonly move: MoveVisit;
};

/**
 * Moving with the pointer. The windows are asked for once, when the drag begins; every step is compared with them here, so the
 * answer is under the pointer before the drop. A drop on a refused day goes back at once, any other is for the server to judge.
 */
export function useDragMove({ visits, roster, by, previewMove, move }: Options) {
  const { zone } = roster;
  const [drag, setDrag] = useState<Drag | null>(null);
  const [refused, setRefused] = useState<RefusedMove | null>(null);
  const windows = useRef<{ readonly id: string; preview: MovePreview | null }>(null);
  const place = useRef<Place>(null);

  const find = (id: string) => visits.find((visit) => visit.id === id);
  const knownWindows = (id: string) => (windows.current?.id === id ? windows.current.preview : null);

  function onDragStart(id: string) {
    const asked: { id: string; preview: MovePreview | null } = { id, preview: null };
    windows.current = asked;
    place.current = null;
    setRefused(null);
    previewMove({ appointmentId: id }).then(
      (result) => {
        if (!result.ok || windows.current !== asked) return;
        asked.preview = result.value;
        // The pointer may be resting: say now what could not be said before.
        const visit = find(id);
        const held = place.current;
        if (visit && held) setDrag((now) => (now === null ? null : { ...now, verdict: judge(visit, held) }));
      },
      // Without windows the drop is still judged by the server.
      () => undefined,
    );
  }

  /** The course's answer first; where it has nothing against the day, whether anybody is there. */
  function judge(visit: Visit, place: Place): DayVerdict {
    const verdict = judgeDay(place.day, knownWindows(visit.id));
    if (verdict.kind === "refused" || verdict.kind === "unknown") return verdict;
    const clinicianId = by === "clinician" ? (place.columnId ?? visit.clinicianId) : visit.clinicianId;
    const minutes = minutesBetween(visit.startsAt, visit.endsAt);
    return isOpenFor(roster, clinicianId, { ...place, minutes }) ? verdict : { kind: "closed" };
  }

  function onDragOver({ id, seconds, columnId }: DragStep) {
    const visit = find(id);
    if (!visit) return;
    const next = { ...shiftLocal(localDateTime(visit.startsAt, zone), seconds), columnId };
    const last = place.current;
    if (last?.day === next.day && last.time === next.time && last.columnId === columnId) return;
    place.current = next;
    setDrag({ ...next, verdict: judge(visit, next) });
  }

  async function onDrop({ id, seconds, columnId }: DragStep, revert: () => void) {
    const visit = find(id);
    if (!visit || (seconds === 0 && columnId === undefined)) return;
    const local = shiftLocal(localDateTime(visit.startsAt, zone), seconds);
    const verdict = judgeDay(local.day, knownWindows(id));
    if (verdict.kind === "refused") {
      revert();
      const shown = { visit, message: verdict.reason, alternatives: [], findings: [] };
      setRefused(shown);
      // The words are there at once; what the rules find on that day comes after them, to be asked why.
      previewMove({ appointmentId: id, ...local }).then(
        (result) => {
          if (!result.ok) return;
          const findings = blocking(result.value.findings);
          setRefused((now) => (now === shown ? { ...shown, findings } : now));
        },
        () => undefined,
      );
      return;
    }
    const column = columnId === undefined ? {} : by === "room" ? { roomId: columnId } : { clinicianId: columnId };
    const trouble = await move(visit, { local, ...column });
    if (trouble === null) return;
    revert();
    setRefused({ visit, ...trouble });
  }

  const onDragStop = () => setDrag(null);
  return { drag, refused, setRefused, handlers: { onDragStart, onDragOver, onDragStop, onDrop } };
}
