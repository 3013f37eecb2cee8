import assert from "node:assert/strict";
import { addDays } from "@/lib/kernel/day";
import { checkCourse, defaultProtocol, type Performed } from "@/lib/rules";
import { cpuMs, takeTurns } from "./support/measure";
import { printFigure } from "./support/print-figure";

const zones = ["body"];
const callsARound = 20_000;

/** Five sessions so many days apart after a course of five, on another day for each `shift`. */
function question(shift: number, gapDays: number): Parameters<typeof checkCourse>[1] {
  const began = addDays("2026-03-02", shift);
  const history = [0, 60, 120, 180, 240].map(
    (days): Performed => ({ date: addDays(began, days), length: 150, zones, setting: "clinic", outcome: "completed" }),
  );
  const sessions = [1, 2, 3, 4, 5].map((number) => {
    return { number, length: 150, zones, date: addDays(began, 300 + (number - 1) * gapDays) };
  });
  return { sessions, history, patient: { birthDate: "1990-03-14" }, actor: { role: "clinician" } };
}

const questions = (gapDays: number) => Array.from({ length: 50 }, (_, shift) => question(shift, gapDays));
const sound = questions(60);
const tooSoon = questions(20);
for (const one of sound) assert.deepEqual(checkCourse(defaultProtocol, one), []);
for (const one of tooSoon) {
  const refused = checkCourse(defaultProtocol, one).filter(({ rule }) => rule === "INTERVAL_TOO_SHORT");
  assert.equal(refused.length, 4);
}

const ask = (all: typeof sound) => () => {
  for (let call = 0; call < callsARound; call += all.length) for (const one of all) checkCourse(defaultProtocol, one);
};
const times = await takeTurns({ sound: ask(sound), tooSoon: ask(tooSoon) }, { clock: cpuMs });
const perSecond = (all: readonly number[]) => all.map((ms) => (callsARound / ms) * 1000);
const aim = { atLeast: 100_000 };
printFigure("checkCourse, 5 sessions after 5, all in order", "perSecond", perSecond(times.sound), aim);
printFigure("checkCourse, 5 sessions after 5, four too soon", "perSecond", perSecond(times.tooSoon), aim);
