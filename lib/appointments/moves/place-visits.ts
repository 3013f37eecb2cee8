import { loadSchedulingFacts } from "@/lib/appointments/facts/load-scheduling-facts";
import { readDeviceIds } from "@/lib/appointments/facts/read-device-ids";
import { judgePlace, type PlaceReason } from "@/lib/appointments/judge/judge-place";
import { endExpiredHolds } from "@/lib/appointments/visit/end-expired-holds";
import { lockDays, subjectDays } from "@/lib/appointments/visit/lock-days";
import type { OpenVisit } from "@/lib/appointments/visit/open-visit";
import { dayAt, type PlacedVisit } from "@/lib/appointments/visit/visit-rows";
import type { Context } from "@/lib/operation/operation";
import { chooseDevice, type SchedulingFacts } from "@/lib/scheduling";

/** Where a booked visit shall be. `path` is where that stands in the input; "" for the visit itself. */
export type WantedVisit = OpenVisit & {
  readonly path: string;
  readonly startsAtMs: number;
  readonly clinicianId: string;
  readonly roomId: string;
  /** Undefined: its own where that is free, or the first free one. */
  readonly deviceId: string | undefined;
};

/** A visit at the place wanted, the facts it was judged by, and what stands against it. */
export type JudgedVisit = {
  readonly wanted: WantedVisit;
  readonly placed: PlacedVisit;
  readonly facts: SchedulingFacts;
  readonly reasons: readonly PlaceReason[];
};

/** Locks the days that some visits leave and enter, with everybody and everything on them. One statement for all, besides the devices'. */
export async function lockMoves({ tx, actor, clock }: Context, wanted: readonly WantedVisit[]): Promise<void> {
  const { clinic } = actor;
  const procedures = new Set(wanted.map(({ course }) => course.plan.procedureId));
  const devices = new Map<string, readonly string[]>();
  for (const id of procedures) devices.set(id, await readDeviceIds(tx, clinic.id, id));
  const days = wanted.flatMap(({ visit, course, startsAtMs, clinicianId, roomId }) => {
    const place = { ...visit, clinicianId, roomId };
    return [
      ...subjectDays(dayAt(visit.startsAtMs, clinic.zone), visit),
      ...subjectDays(dayAt(startsAtMs, clinic.zone), place, devices.get(course.plan.procedureId)),
    ];
  });
  await lockDays(tx, clinic.id, days);
  await endExpiredHolds(tx, clinic.id, days, clock.now().epochMilliseconds);
}

/** The facts by which some visits are judged that leave their places together: what they hold themselves counts as free. */
export async function movingFacts({ tx, actor, clock }: Context, wanted: readonly WantedVisit[]) {
  const { clinic } = actor;
  const ignore = wanted.map(({ visit }) => visit.id);
  const queryOf = ({ visit, course }: WantedVisit) => ({
    clinic,
    procedureId: course.plan.procedureId,
    phases: visit.phases,
    patientId: visit.patientId,
    nowMs: clock.now().epochMilliseconds,
    ignore,
  });
  const loaded = new Map<string, SchedulingFacts>();
  for (const one of wanted) {
    const key = `${one.course.plan.procedureId} ${one.visit.patientId}`;
    if (loaded.has(key)) continue;
    const days = wanted.map(({ startsAtMs }) => dayAt(startsAtMs, clinic.zone));
    const ranges = [...new Set(days)].map((day) => ({ from: day, to: day }));
    loaded.set(key, await loadSchedulingFacts(tx, { ...queryOf(one), ranges }));
  }
  const factsOf = (one: WantedVisit): SchedulingFacts => {
    const facts = loaded.get(`${one.course.plan.procedureId} ${one.visit.patientId}`);
    if (facts === undefined) throw new Error("a visit was judged by facts that were not loaded");
    return { ...facts, phases: one.visit.phases, standsAtMs: one.visit.startsAtMs };
  };
  return { queryOf, factsOf };
}

/** A visit at the place wanted, with the device it is given, and what stands against it. */
export function judgeWanted(facts: SchedulingFacts, wanted: WantedVisit): JudgedVisit {
  const { visit, path, startsAtMs, clinicianId, roomId } = wanted;
  const deviceId = wanted.deviceId ?? chooseDevice(facts, startsAtMs, visit.deviceId);
  const { id, patientId, planSessionId, phases } = visit;
  const placed = { id, patientId, planSessionId, phases, clinicianId, roomId, deviceId, startsAtMs };
  return { wanted, placed, facts, reasons: judgePlace(facts, placed, path) };
}
