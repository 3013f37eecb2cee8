import assert from "node:assert/strict";
import { addDays, toEpochDay } from "@/lib/kernel/day";
import { defaultProtocol } from "@/lib/rules";
import { type Course, type CoursePreferences, judgeStart, proposeCourse, type SchedulingFacts } from "@/lib/scheduling";
import { bestPath } from "@/lib/scheduling/course/best-path";
import { courseProblem } from "@/lib/scheduling/course/problem";
import { WEIGHTS } from "@/lib/scheduling/course/weights";
import { appointmentsIn, busyFacts, firstDay, lastDay, shareTaken } from "./support/busy-facts";
import { cpuMs, quantile } from "./support/measure";
import { plainOptimum } from "./support/plain-optimum";
import { printFigure } from "./support/print-figure";

const instances = 200;
const kinds = ["ideal", "steady", "soonest"] as const;
const [rounds, warmUp] = [7, 2];

/** A course of five sessions; every instance begins on another day, and every third patient has wishes. */
function question(instance: number): { readonly course: Course; readonly preferences: CoursePreferences } {
  const length = [50, 100, 150][instance % 3] ?? 50;
  const course: Course = {
    protocol: defaultProtocol,
    history: [],
    sessions: [1, 2, 3, 4, 5].map((number) => ({ number, length, zones: ["body"] })),
    fromDay: addDays(firstDay, instance % 28),
    horizonDay: lastDay,
  };
  const wishes = { clinicianId: `c${instance % 10}`, weekdays: [2, 4], notBefore: "11:00", notAfter: "16:00" };
  return { course, preferences: instance % 3 === 0 ? wishes : {} };
}

const ratios: number[] = [];
for (let instance = 0; instance < instances; instance += 1) {
  const facts = busyFacts(instance);
  const { course, preferences } = question(instance);
  const taken = shareTaken(facts);
  assert(taken > 0.55 && taken < 0.65, `${taken} of the rooms' time is taken`);
  assert(appointmentsIn(facts) > 19_500, `${appointmentsIn(facts)} appointments`);
  const proposals = proposeCourse(facts, course, { preferences });
  assert.deepEqual(proposals, proposeCourse(busyFacts(instance), course, { preferences }));
  assert.equal(proposals.length, 3);
  for (const placement of proposals.flatMap(({ placements }) => placements)) {
    assert.deepEqual(judgeStart(facts, placement), []);
  }
  const problem = courseProblem(facts, course, preferences);
  const kind = kinds[instance % 3] ?? "ideal";
  const found = bestPath(problem, WEIGHTS[kind])?.total ?? Number.NaN;
  ratios.push(found / plainOptimum(problem, WEIGHTS[kind], kind, toEpochDay(course.fromDay), 5));
}
const figure = `cost of a placement / exhaustive optimum, ${instances} instances`;
printFigure(`${figure}, least`, "ratio", [Math.min(...ratios)], { atLeast: 1 });
printFigure(`${figure}, most`, "ratio", [Math.max(...ratios)], { atMost: 1 });

/** The processor's milliseconds of one proposal for each clinic, cold from rows. */
function timesOf(clinics: readonly SchedulingFacts[], k: number): number[] {
  return clinics.map((facts, instance) => {
    const { course, preferences } = question(instance);
    const startedAt = cpuMs();
    proposeCourse(facts, course, { k, preferences });
    return cpuMs() - startedAt;
  });
}

function figuresOf(what: string, size: number, count: number, k: number, aim: number) {
  const clinics = Array.from({ length: count }, (_, instance) => busyFacts(instance, size));
  const appointments = appointmentsIn(clinics[0] ?? busyFacts(0, size));
  const perRound = Array.from({ length: warmUp + rounds }, () => timesOf(clinics, k)).slice(warmUp);
  for (const share of [0.5, 0.95]) {
    const all = perRound.map((times) => quantile(times, share));
    printFigure(`${what}, ${appointments} appointments, cold, p${share * 100}`, "ms", all, { atMost: aim });
  }
}

figuresOf("best placement of a 5-session course", 1, 40, 1, 20);
figuresOf("three proposals for a 5-session course", 1, 40, 3, 20);
figuresOf("six proposals for a 5-session course", 1, 40, 6, 60);
figuresOf("three proposals, 4 x clinicians, rooms and appointments", 4, 8, 3, 80);
figuresOf("three proposals, 10 x clinicians, rooms and appointments", 10, 4, 3, 200);
