import assert from "node:assert/strict";
import { replanQuestion } from "@/lib/scheduling";
import { solveAssignment } from "@/lib/solver/solve-assignment";
import { dayWithoutOne } from "./support/full-days";
import { cpuMs, quantile } from "./support/measure";
import { printFigure } from "./support/print-figure";

const warmUp = 2;
const rounds = 7;

async function arrange(seed: number, others: boolean) {
  const problem = dayWithoutOne(seed, others);
  const startedAt = cpuMs();
  const question = replanQuestion(problem);
  const answer = await solveAssignment(question.model);
  assert(answer !== null);
  const plan = question.plan(answer.chosen);
  return { problem, plan, binaries: question.model.weights.length, ...answer, took: cpuMs() - startedAt };
}

/** The visits of the absent clinician alone, and with everybody else's free to make room. */
const cases = [
  { others: false, whose: "the absent clinician's visits", instances: 20, atMost: 250 },
  { others: true, whose: "60 visits, any of which may move", instances: 5, atMost: 1500 },
];

for (const { others, whose, instances, atMost } of cases) {
  const binaries: number[] = [];
  for (let seed = 0; seed < instances; seed += 1) {
    const found = await arrange(seed, others);
    assert.equal(found.isOptimal, true, `seed ${seed}`);
    assert.equal(found.problem.visits.length, others ? 60 : found.plan.lines.length);
    assert.equal(found.plan.cost < 100_000, true, "everybody has a place");
    binaries.push(found.binaries);
  }
  console.log(JSON.stringify({ binaries: quantile(binaries, 0.5), most: Math.max(...binaries), of: whose }));
  const perRound: number[][] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const times: number[] = [];
    for (let seed = 0; seed < instances; seed += 1) times.push((await arrange(seed, others)).took);
    if (round >= warmUp) perRound.push(times);
  }
  for (const share of [0.5, 0.95]) {
    const all = perRound.map((times) => quantile(times, share));
    printFigure(`a day of 60 visits re-planned exactly, ${whose}, p${share * 100}`, "ms", all, { atMost });
  }
}
