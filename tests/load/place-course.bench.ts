import assert from "node:assert/strict";
import { addDays } from "@/lib/kernel/day";
import { defaultProtocol } from "@/lib/rules";
import { type Course, judgeStart, proposeCourse } from "@/lib/scheduling";
import { busyFacts, firstDay, lastDay, shareTaken } from "./support/busy-facts";
import { cpuMs, quantile } from "./support/measure";
import { printFigure } from "./support/print-figure";

const instances = 100;
const rounds = 9;
const warmUp = 2;

/** A course of five sessions; every instance begins on another day, and every third patient has wishes. */
function question(instance: number) {
  const length = [50, 100, 150][instance % 3] ?? 50;
  const course: Course = {
    protocol: defaultProtocol,
    history: [],
    sessions: [1, 2, 3, 4, 5].map((number) => ({ number, length, zones: ["body"] })),
    fromDay: addDays(firstDay, instance % 28),
    horizonDay: lastDay,
  };
  const wishes = { clinicianId: `c${instance % 10}`, weekdays: [2, 4], notBefore: "11:00", notAfter: "16:00" };
  return { course, options: instance % 3 === 0 ? { preferences: wishes } : {} };
}

for (let instance = 0; instance < instances; instance += 1) {
  const facts = busyFacts(instance);
  const { course, options } = question(instance);
  const proposals = proposeCourse(facts, course, options);
  assert.deepEqual(proposals, proposeCourse(busyFacts(instance), course, options));
  assert.equal(proposals[0]?.placements.length, 5);
  for (const placement of proposals.flatMap(({ placements }) => placements)) {
    assert.deepEqual(judgeStart(facts, placement), []);
  }
  const taken = shareTaken(facts);
  assert(taken > 0.55 && taken < 0.65, `${taken} of the rooms' time is taken`);
}

const perRound: number[][] = [];
for (let round = 0; round < warmUp + rounds; round += 1) {
  const times: number[] = [];
  for (let instance = 0; instance < instances; instance += 1) {
    const facts = busyFacts(instance);
    const { course, options } = question(instance);
    const startedAt = cpuMs();
    proposeCourse(facts, course, options);
    times.push(cpuMs() - startedAt);
  }
  if (round >= warmUp) perRound.push(times);
}
for (const share of [0.5, 0.95]) {
  const all = perRound.map((times) => quantile(times, share));
  printFigure(`best placements of a 5-session course, cold, p${share * 100}`, "ms", all, { atMost: 20 });
}
