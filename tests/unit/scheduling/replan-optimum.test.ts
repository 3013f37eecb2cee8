import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "@/lib/kernel/day";
import {
  type DropOut,
  type FreeStart,
  freeStarts,
  judgeStart,
  type ReplanPlan,
  type ReplanProblem,
  type ReplanVisit,
  replanQuestion,
  type SchedulingFacts,
} from "@/lib/scheduling";
import { heldSpans } from "@/lib/scheduling/held-spans";
import { withoutDropOut } from "@/lib/scheduling/replan/drop-out";
import { solveAssignment } from "@/lib/solver/solve-assignment";
import { clinic, clinician, hours, MONDAY, room } from "./clinic";

const UNPLACED = 100_000;
const minute = 60_000;
const dayMs = 86_400_000;
const monday = Date.UTC(2026, 10, 23);

/** What a move costs, written a second time and by hand, on a clock without changes. */
function price({ place: from, leadId }: ReplanVisit, to: FreeStart): number {
  const clock = ({ startsAtMs }: FreeStart) => (startsAtMs % dayMs) / minute;
  const dayOf = ({ startsAtMs }: FreeStart) => Math.floor(startsAtMs / dayMs);
  const away = Math.abs(dayOf(to) - dayOf(from));
  const person = to.clinicianId === from.clinicianId ? 0 : to.clinicianId === leadId ? 30 : 90;
  const device = to.deviceId === from.deviceId ? 0 : 2;
  return (
    Math.abs(clock(to) - clock(from)) +
    (away === 0 ? 0 : 600 + 120 * away) +
    person +
    (to.roomId === from.roomId ? 0 : 5) +
    device
  );
}

/** Every stretch a visit at a place needs for itself. */
function spans({ facts: { phases }, patientId }: ReplanVisit, { startsAtMs, ...place }: FreeStart) {
  const held = (kind: Parameters<typeof heldSpans>[1], id: string | null) =>
    id === null ? [] : heldSpans(phases, kind, startsAtMs).map((span) => ({ id, ...span }));
  return [
    ...held("room", place.roomId),
    ...held("clinician", place.clinicianId),
    ...held("device", place.deviceId),
    ...held("patient", patientId),
  ];
}

type Span = ReturnType<typeof spans>[number];

const clash = (one: readonly Span[], other: readonly Span[]) =>
  one.some((a) => other.some((b) => a.id === b.id && a.startsAtMs < b.endsAtMs && b.startsAtMs < a.endsAtMs));

/** Every place of every kind of a day: all rooms and devices, one after the other. */
function everyPlace(facts: SchedulingFacts, day: Day): FreeStart[] {
  const devices = facts.devices === null ? [null] : facts.devices.map((device) => [device]);
  return facts.rooms.flatMap((one) =>
    devices.flatMap((own) => freeStarts({ ...facts, rooms: [one], devices: own }, day)),
  );
}

type Option = {
  readonly cost: number;
  readonly spans: readonly Span[];
  readonly leaves: boolean;
  readonly patientId: string;
};

/** Whatever may become of a visit, told a second time. */
function everyOption(visit: ReplanVisit, { dropOut }: ReplanProblem): Option[] {
  const optionAt = (to: FreeStart, surcharge = 0): Option => ({
    cost: price(visit, to) + surcharge,
    spans: spans(visit, to),
    leaves: Math.floor((to.startsAtMs - monday) / dayMs) !== 0,
    patientId: visit.patientId,
  });
  if (visit.pin !== undefined) return [optionAt(visit.pin)];
  const places = visit.allowedDays.flatMap((day) => everyPlace(withoutDropOut(visit.facts, dropOut), day));
  if (isTouched(visit, dropOut)) {
    const unplaced = { cost: UNPLACED, spans: [], leaves: false, patientId: visit.patientId };
    return [...places.map((to) => optionAt(to)), unplaced];
  }
  const near = places.filter((to) => {
    const { startsAtMs, clinicianId, roomId, deviceId } = visit.place;
    const minutes = Math.abs(to.startsAtMs - startsAtMs) / minute;
    const changed = [minutes > 0, to.roomId !== roomId, to.deviceId !== deviceId].filter(Boolean).length;
    return minutes <= 120 && changed === 1 && to.clinicianId === clinicianId;
  });
  return [{ ...optionAt(visit.place), cost: 0 }, ...near.map((to) => optionAt(to, 240))];
}

/** The least total cost of all arrangements there are, tried one after the other. Infinite when there is none. */
function cheapest(problem: ReplanProblem): number {
  const options = problem.visits.map((visit) => everyOption(visit, problem).sort((a, b) => a.cost - b.cost));
  let best = Number.POSITIVE_INFINITY;
  const from = (index: number, paid: number, taken: readonly Option[]): void => {
    const least = options.slice(index).reduce((sum, list) => sum + (list[0]?.cost ?? 0), 0);
    if (paid + least >= best) return;
    const own = options[index];
    if (own === undefined) {
      best = paid;
      return;
    }
    for (const option of own) {
      const against = taken.some(
        (other) =>
          clash(option.spans, other.spans) || (option.leaves && other.leaves && option.patientId === other.patientId),
      );
      if (!against) from(index + 1, paid + option.cost, [...taken, option]);
    }
  };
  from(0, 0, []);
  return best;
}

const anyBusy = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 8, max: 15 }), fc.integer({ min: 1, max: 4 }))
    .map(([day, hour, lasts]) => {
      const startsAtMs = monday + day * dayMs + hour * 60 * minute;
      return { startsAtMs, endsAtMs: startsAtMs + lasts * 60 * minute };
    }),
  { maxLength: 4 },
);

/** Two or three people, one to three rooms and no or two devices, four days long, some of it taken. */
const anyFacts: fc.Arbitrary<SchedulingFacts> = fc
  .record({
    people: fc.array(anyBusy, { minLength: 2, maxLength: 3 }),
    rooms: fc.array(anyBusy, { minLength: 1, maxLength: 3 }),
    devices: fc.option(fc.array(anyBusy, { minLength: 1, maxLength: 2 })),
    buffer: fc.constantFrom(0, 30),
  })
  .map(({ people, rooms, devices, buffer }) =>
    clinic({
      zone: "UTC",
      gridMin: 60,
      phases: {
        ...{ numbingMin: 30, treatmentMin: 30, recoveryMin: 0, changeoverMin: 30 },
        ...{ bufferBeforeMin: buffer, bufferAfterMin: buffer },
      },
      clinicians: people.map((busy, n) =>
        clinician(`c${n}`, { workingHours: hours([1, 2, 3, 4], "09:00", "14:00"), busy }),
      ),
      rooms: rooms.map((busy, n) => room(`r${n}`, busy)),
      devices: devices?.map((busy, n) => room(`d${n}`, busy)) ?? null,
    }),
  );

const anyVisit = fc.record({
  hour: fc.integer({ min: 9, max: 13 }),
  days: fc.uniqueArray(fc.constantFrom(0, 0, 1, 2, 3), { maxLength: 3 }),
  patient: fc.constantFrom("p0", "p1", "p2", "p3"),
  clinician: fc.constantFrom("c0", "c0", "c1"),
  room: fc.constantFrom("r0", "r0", "r1"),
  lead: fc.constantFrom("c0", "c1"),
  lasts: fc.constantFrom(30, 90),
  pin: fc.option(fc.nat(), { freq: 6 }),
});

const anyDropOut: fc.Arbitrary<DropOut> = fc
  .tuple(fc.constantFrom("clinician", "room", "device"), fc.constantFrom([0, 24], [0, 12], [11, 24]))
  .map(([kind, [from = 0, to = 24]]) => ({
    kind,
    id: { clinician: "c0", room: "r0", device: "d0" }[kind],
    startsAtMs: monday + from * 60 * minute,
    endsAtMs: monday + to * 60 * minute,
  }));

/** Visits that a drop-out touches, some of them pinned, and others that may move for them: those collide with none of each other. */
const anyProblem: fc.Arbitrary<ReplanProblem> = fc
  .record({ facts: anyFacts, dropOut: anyDropOut, visits: fc.array(anyVisit, { minLength: 1, maxLength: 4 }) })
  .map(({ facts, dropOut, visits }) => {
    const all = visits.map(({ hour, days, patient, clinician: clinicianId, room: roomId, lead, lasts, pin }, index) => {
      const visit: ReplanVisit = {
        id: `v${index}`,
        patientId: patient,
        place: {
          startsAtMs: monday + hour * 60 * minute,
          clinicianId,
          roomId: facts.rooms.length === 1 ? "r0" : roomId,
          deviceId: facts.devices === null ? null : "d0",
        },
        facts: { ...facts, phases: { ...facts.phases, treatmentMin: lasts } },
        allowedDays: days.map((day) => addDays(MONDAY, day)),
        leadId: lead,
      };
      const places = visit.allowedDays.flatMap((day) => everyPlace(withoutDropOut(visit.facts, dropOut), day));
      return { ...visit, pin: pin === null ? undefined : places[pin % places.length] };
    });
    const staying: ReplanVisit[] = [];
    for (const visit of all.filter((one) => !isTouched(one, dropOut))) {
      const isIn = (other: ReplanVisit) => clash(spans(visit, visit.place), spans(other, other.place));
      if (!staying.some(isIn)) staying.push(visit);
    }
    return { dropOut, forwardFromMs: 0, visits: all.filter((one) => isTouched(one, dropOut) || staying.includes(one)) };
  })
  .filter(({ visits }) => visits.length > 0);

function isTouched({ place, facts: { phases } }: ReplanVisit, { kind, id, startsAtMs, endsAtMs }: DropOut): boolean {
  const { numbingMin, treatmentMin, changeoverMin } = phases;
  if (id !== { clinician: place.clinicianId, room: place.roomId, device: place.deviceId }[kind]) return false;
  const from = place.startsAtMs + (kind === "device" ? numbingMin * minute : 0);
  const stay = numbingMin + treatmentMin + (kind === "room" ? changeoverMin : 0);
  return from < endsAtMs && place.startsAtMs + stay * minute > startsAtMs;
}

/** The plan proposed; null where pins leave none. */
async function solved(problem: ReplanProblem): Promise<ReplanPlan | null> {
  const question = replanQuestion(problem);
  const answer = await solveAssignment(question.model);
  if (answer === null) return null;
  expect(answer.isOptimal).toBe(true);
  return question.plan(answer.chosen);
}

test("a day is arranged at exactly the cost of the cheapest of all arrangements", async () => {
  await fc.assert(
    fc.asyncProperty(anyProblem, async (problem) => {
      const plan = await solved(problem);
      expect(plan?.cost ?? Number.POSITIVE_INFINITY).toBe(cheapest(problem));
    }),
    { numRuns: 400 },
  );
}, 120_000);

test("each line costs what its change costs, and only what need not move is no line", async () => {
  await fc.assert(
    fc.asyncProperty(anyProblem, async (problem) => {
      const plan = await solved(problem);
      for (const { visit, place, cost } of plan?.lines ?? []) {
        const isAsked = isTouched(visit, problem.dropOut) || visit.pin !== undefined;
        expect(cost).toBe(place === null ? UNPLACED : price(visit, place) + (isAsked ? 0 : 240));
      }
      const told = plan?.lines.map(({ visit }) => visit.id) ?? [];
      const asked = problem.visits.filter((visit) => isTouched(visit, problem.dropOut) && plan !== null);
      expect(told).toEqual(expect.arrayContaining(asked.map(({ id }) => id)));
    }),
    { numRuns: 100 },
  );
}, 120_000);

test("no place collides, leaves the legal days, or is anything the clinic could not book; nor is an alternative", async () => {
  await fc.assert(
    fc.asyncProperty(anyProblem, async (problem) => {
      const lines = (await solved(problem))?.lines ?? [];
      const moved = new Map(lines.map(({ visit, place }) => [visit.id, place]));
      const stand = problem.visits.flatMap((visit) => {
        const at = moved.has(visit.id) ? moved.get(visit.id) : visit.place;
        return at ? { visit, at } : [];
      });
      for (const { visit, place, alternatives } of lines) {
        const others = stand.filter((other) => other.visit.id !== visit.id);
        for (const to of [...(place === null ? [] : [place]), ...alternatives.map((other) => other.place)]) {
          expect(judgeStart(withoutDropOut(visit.facts, problem.dropOut), to)).toEqual([]);
          expect(visit.allowedDays).toContain(addDays(MONDAY, Math.floor((to.startsAtMs - monday) / dayMs)));
          for (const other of others) expect(clash(spans(visit, to), spans(other.visit, other.at))).toBe(false);
        }
      }
    }),
    { numRuns: 200 },
  );
}, 120_000);

test("the order in which the visits are told changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(anyProblem, async (problem) => {
      const plan = await solved(problem);
      expect(await solved({ ...problem, visits: problem.visits.toReversed() })).toEqual(plan);
    }),
    { numRuns: 100 },
  );
}, 120_000);
