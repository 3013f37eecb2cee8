import type { Day } from "@/lib/kernel/day";
import { attendedSpan, heldSpans } from "@/lib/scheduling/held-spans";
import { firstEndingAfter } from "@/lib/scheduling/intervals";
import { openHoursOf } from "@/lib/scheduling/open-hours";
import type { Prepared, PreparedClinician, PreparedRoom } from "@/lib/scheduling/prepare";
import type { Interval, Phases } from "@/lib/scheduling/types";

/** No room, no device, or no start, at this cell. */
export const NONE = -1;

/** The start cells of one day, as `Prepared` counts them. */
export type DayStarts = {
  /** Epoch ms of each cell, on a day somebody works; a cell the clocks skip repeats the next instant and is never free. */
  readonly startsAtMs: Float64Array;
  /** Per clinician (in the facts' order), per cell: index of the first free room, or NONE where no visit can start. */
  readonly roomOf: readonly Int16Array[];
  /** Per cell: index of the first free device; NONE where none is free or the procedure needs none. */
  readonly deviceOf: Int16Array;
  /** Per clinician: when they can be with patients that day. */
  readonly openOf: readonly (readonly Interval[])[];
};

/** What one kind of resource is held for, as offsets from the visit's start (ms). */
type Offsets = readonly Interval[];

/** The phases of a visit as offsets, computed once per search. */
export type VisitShape = {
  readonly room: Offsets;
  readonly clinician: Offsets;
  readonly device: Offsets;
  readonly patient: Offsets;
  readonly attendedMs: number;
};

/** The shape of a visit with these phases. */
export function visitShape(phases: Phases): VisitShape {
  return {
    room: heldSpans(phases, "room", 0),
    clinician: heldSpans(phases, "clinician", 0),
    device: heldSpans(phases, "device", 0),
    patient: heldSpans(phases, "patient", 0),
    attendedMs: attendedSpan(phases, 0).endsAtMs,
  };
}

/** Every possible start of `day` for the given clinicians and rooms: the AND of the shifted phases, the OR over rooms and over devices. */
export function dayStarts(
  prepared: Prepared,
  shape: VisitShape,
  day: Day,
  clinicians: readonly PreparedClinician[],
  rooms: readonly PreparedRoom[],
): DayStarts {
  const { gridMin, notBeforeMs, lastDay, standsAtMs } = prepared.facts;
  const { firstMin, cells } = prepared;
  const local = prepared.dayOf(day);
  const startsAtMs = new Float64Array(cells);
  const usable = new Uint8Array(cells);
  const openOf = clinicians.map((clinician) => openHoursOf(prepared, clinician, day));
  if (openOf.every((open) => open.length === 0)) {
    const never = new Int16Array(cells).fill(NONE);
    return { startsAtMs, roomOf: clinicians.map(() => never), deviceOf: never, openOf };
  }
  for (let i = 0; i < cells; i += 1) {
    const ms = local.at(firstMin + i * gridMin);
    startsAtMs[i] = ms ?? local.atOrNext(firstMin + i * gridMin);
    const isBookable = ms !== null && ((ms >= notBeforeMs && day <= lastDay) || ms === standsAtMs);
    usable[i] = isBookable ? 1 : 0;
  }
  block(usable, startsAtMs, prepared.patientBusy, shape.patient);
  const firstFree = (all: readonly { readonly busy: readonly Interval[] }[], held: Offsets): Int16Array => {
    const first = new Int16Array(cells).fill(NONE);
    all.forEach(({ busy }, index) => {
      const free = usable.slice();
      block(free, startsAtMs, busy, held);
      for (let i = 0; i < cells; i += 1) if (free[i] === 1 && first[i] === NONE) first[i] = index;
    });
    return first;
  };
  const deviceOf = firstFree(prepared.devices ?? [], shape.device);
  if (prepared.devices !== null) for (let i = 0; i < cells; i += 1) if (deviceOf[i] === NONE) usable[i] = 0;
  const firstRoom = firstFree(rooms, shape.room);
  const roomOf = clinicians.map((clinician, index) => {
    const free = new Uint8Array(cells);
    for (const open of openOf[index] ?? []) {
      const from = firstCellFrom(startsAtMs, open.startsAtMs);
      const to = firstCellFrom(startsAtMs, open.endsAtMs - shape.attendedMs + 1);
      if (to > from) free.fill(1, from, to);
    }
    block(free, startsAtMs, clinician.busy, shape.clinician);
    return firstRoom.map((room, i) => (free[i] === 1 ? room : NONE));
  });
  return { startsAtMs, roomOf, deviceOf, openOf };
}

/** Clears the cells at which a visit would hold a resource while it is busy. */
function block(free: Uint8Array, startsAtMs: Float64Array, busy: readonly Interval[], offsets: Offsets): void {
  const firstMs = startsAtMs[0] ?? 0;
  const lastMs = startsAtMs.at(-1) ?? 0;
  for (const held of offsets) {
    for (let i = firstEndingAfter(busy, firstMs + held.startsAtMs); i < busy.length; i += 1) {
      const taken = busy[i];
      if (taken === undefined || taken.startsAtMs >= lastMs + held.endsAtMs) break;
      // Overlap: start + held.start < taken.end and start + held.end > taken.start.
      const from = firstCellFrom(startsAtMs, taken.startsAtMs - held.endsAtMs + 1);
      free.fill(0, from, firstCellFrom(startsAtMs, taken.endsAtMs - held.startsAtMs));
    }
  }
}

/** Index of the first cell at or after an instant; the cell count when none is. */
function firstCellFrom(startsAtMs: Float64Array, atMs: number): number {
  let low = 0;
  let high = startsAtMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((startsAtMs[middle] ?? atMs) >= atMs) high = middle;
    else low = middle + 1;
  }
  return low;
}
