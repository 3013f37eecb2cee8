import { expect, test } from "vitest";
import { addDays } from "@/lib/kernel/day";
import { type ReplanProblem, replanQuestion } from "@/lib/scheduling";
import { solveAssignment } from "@/lib/solver/solve-assignment";
import { busy, clinician, MONDAY, room } from "./clinic";
import { out, place, problem, threePeople, visit } from "./replan-cases";

async function lines(day: ReplanProblem) {
  const question = replanQuestion(day);
  const answer = await solveAssignment(question.model);
  return question.plan(answer?.chosen ?? []).lines;
}

/** What becomes of each visit, in words. */
async function told(day: ReplanProblem): Promise<readonly string[]> {
  return (await lines(day)).map(({ visit: { id }, explanation }) => `${id}: ${explanation}`);
}

const allDay = busy(MONDAY, "09:00", "17:00");
const onlyVega = { ...threePeople, clinicians: threePeople.clinicians.slice(0, 1) };

test("a visit goes to another clinician at the same time, in its own room", async () => {
  expect(await told(problem([visit("a", place("10:00"))]))).toEqual(["a: Same time, with Dr Paz."]);
});

test("the clinician who leads the course is preferred to anybody else", async () => {
  const led = visit("a", place("10:00"), { leadId: "Gil" });
  expect(await told(problem([led]))).toEqual(["a: Same time, with Dr Gil."]);
});

test("where only one is free, one visit keeps its time and the other moves on the same day", async () => {
  const facts = { ...threePeople, clinicians: [clinician("Vega"), clinician("Paz")] };
  const visits = [visit("a", place("10:00"), { facts }), visit("b", place("10:00", "Vega", "2"), { facts })];
  expect(await told(problem(visits))).toEqual(["a: Same time, with Dr Paz.", "b: 30 min earlier, with Dr Paz."]);
});

test("when only an hour is lost, waiting for one's own clinician is a smaller change than meeting another; two hours are not", async () => {
  const noon = out("clinician", "Vega", "10:00", "11:00");
  expect(await told(problem([visit("a", place("10:00"))], noon))).toEqual(["a: 1 h later."]);
  const long = out("clinician", "Vega", "10:00", "12:00");
  expect(await told(problem([visit("a", place("10:00"))], long))).toEqual(["a: Same time, with Dr Paz."]);
});

test("a room that drops out changes the room and nothing else", async () => {
  const day = problem([visit("a", place("10:00"))], out("room", "1"));
  expect(await told(day)).toEqual(["a: Same time, in Room 2."]);
});

test("a device that drops out is changed for another, or waited for", async () => {
  const devices = [room("Pen A"), room("Pen B", [busy(MONDAY, "12:00", "17:00")])];
  const facts = { ...threePeople, devices };
  const withPen = (time: string) => visit("a", { ...place(time), deviceId: "Pen A" }, { facts });
  const gone = out("device", "Pen A", "10:00", "14:00");
  expect(await told(problem([withPen("10:00")], gone))).toEqual(["a: Same time, with Room Pen B."]);
  expect(await told(problem([withPen("13:00")], gone))).toEqual(["a: 30 min later."]);
});

test("a visit that nobody else can do goes to its nearest legal day, at the same time with its own clinician", async () => {
  const days = [addDays(MONDAY, -4), MONDAY, addDays(MONDAY, 3), addDays(MONDAY, 9)];
  const day = problem([visit("a", place("10:00"), { facts: onlyVega, days })]);
  expect(await told(day)).toEqual(["a: Thu 26 Nov 2026, 3 days later, same time."]);
  const before = problem([visit("a", place("10:00"), { facts: onlyVega, days: days.slice(0, 2) })]);
  // Four days before is a Thursday too.
  expect(await told(before)).toEqual(["a: Thu 19 Nov 2026, 4 days earlier, same time."]);
});

test("of two visits of one patient only one leaves the day: their days were judged with the other staying", async () => {
  const days = [MONDAY, addDays(MONDAY, 1)];
  const of = (id: string, time: string) => visit(id, place(time), { facts: onlyVega, days, patientId: "Ana" });
  const found = await lines(problem([of("a", "09:00"), of("b", "12:00")]));
  expect(found.map((line) => line.place === null)).toEqual([false, true]);
});

test.each([
  [[], "The rules leave its session no day in reach."],
  [[MONDAY], "Nobody who could treat is free in any room on its legal days (Mon 23 Nov 2026)."],
  [
    [MONDAY, addDays(MONDAY, 1)],
    "Nobody who could treat is free in any room on its legal days (Mon 23 Nov 2026 to Tue 24 Nov 2026).",
  ],
])("what cannot be placed says why (%#)", async (days, why) => {
  const full = { ...onlyVega, clinicians: [clinician("Vega", { busy: [busy(addDays(MONDAY, 1), "09:00", "17:00")] })] };
  const [line] = await lines(problem([visit("a", place("10:00"), { facts: full, days })]));
  expect(line).toMatchObject({ place: null, explanation: why, cost: 100_000, alternatives: [] });
});

test("what others need says so", async () => {
  const facts = {
    ...threePeople,
    clinicians: [clinician("Vega"), clinician("Paz", { busy: [busy(MONDAY, "09:00", "16:15")] })],
  };
  const visits = [visit("a", place("10:00"), { facts }), visit("b", place("11:00"), { facts })];
  const found = await lines(problem(visits));
  expect(found.map((line) => [line.visit.id, line.place === null])).toEqual([
    ["a", true],
    ["b", false],
  ]);
  expect(found[0]?.explanation).toBe("What is free on its legal days (Mon 23 Nov 2026) is needed for other visits.");
});

test("nobody is told to come earlier than they can be reached, though later is always possible", async () => {
  const facts = { ...onlyVega, notBeforeMs: 0 };
  const noon = out("clinician", "Vega", "11:00", "14:00");
  const forwardFrom = (time: string) => problem([visit("a", place("11:00"), { facts })], noon, place(time).startsAtMs);
  expect(await told(forwardFrom("09:30"))).toEqual(["a: 1 h 15 min earlier."]);
  expect(await told(forwardFrom("10:00"))).toEqual(["a: 3 h later."]);
});

test("a pinned visit stays where a person put it and the others make room", async () => {
  const facts = { ...threePeople, clinicians: [clinician("Vega"), clinician("Paz")] };
  const a = visit("a", place("10:00"), { facts, pin: place("14:00", "Paz", "2") });
  const b = visit("b", place("14:00"), { facts });
  expect(await told(problem([a, b]))).toEqual([
    "a: 4 h later, with Dr Paz, in Room 2.",
    "b: 30 min earlier, with Dr Paz.",
  ]);
  const against = { ...b, pin: place("14:15", "Paz", "1") };
  expect(await solveAssignment(replanQuestion(problem([a, against])).model)).toBeNull();
});

test("a visit that could stay moves only where that spares another more", async () => {
  // Between two long visits Paz has time for two treatments, if they follow each other closely.
  const full = [busy(MONDAY, "09:00", "11:00"), busy(MONDAY, "12:00", "17:00")];
  const facts = { ...threePeople, clinicians: [clinician("Vega"), clinician("Paz", { busy: full })] };
  const other = visit("b", place("10:45", "Paz", "2"), { facts });
  const stuck = (days: readonly string[]) => visit("a", place("10:30"), { facts, days });
  expect(await told(problem([stuck([MONDAY, addDays(MONDAY, 1)]), other]))).toEqual([
    "a: Same time, with Dr Paz.",
    "b: 15 min later.",
  ]);
  const near = { ...stuck([MONDAY]), leadId: "Paz", pin: undefined };
  expect((await lines(problem([near, other]))).map(({ cost }) => cost)).toEqual([30, 255]);
});

test("a day on which nothing is touched has an empty plan", async () => {
  expect(await told(problem([]))).toEqual([]);
});

test("a visit that could stay and is not needed elsewhere is no line", async () => {
  const other = visit("b", place("14:00", "Paz", "2"));
  expect(await told(problem([visit("a", place("10:00")), other]))).toEqual(["a: Same time, with Dr Paz."]);
});

test("alternatives are offered cheapest first, two starts for each day and clinician, none of them taken", async () => {
  const days = [MONDAY, addDays(MONDAY, 1)];
  const facts = {
    ...threePeople,
    clinicians: [clinician("Vega"), clinician("Paz"), clinician("Gil", { busy: [allDay] })],
  };
  const [line] = await lines(
    problem([visit("a", place("10:00"), { facts, days }), visit("b", place("12:00"), { facts })]),
  );
  expect(line?.alternatives.map(({ explanation, cost }) => `${cost} ${explanation}`)).toEqual([
    "105 15 min earlier, with Dr Paz.",
    "105 15 min later, with Dr Paz.",
    "720 Tue 24 Nov 2026, 1 day later, same time.",
    "735 Tue 24 Nov 2026, 1 day later, at 09:45.",
    "810 Tue 24 Nov 2026, 1 day later, same time, with Dr Paz.",
    "810 Tue 24 Nov 2026, 1 day later, same time, with Dr Gil.",
    "825 Tue 24 Nov 2026, 1 day later, at 09:45, with Dr Paz.",
    "825 Tue 24 Nov 2026, 1 day later, at 09:45, with Dr Gil.",
  ]);
});

test("the place a day is left without is not used on it by anybody", async () => {
  const day = problem([visit("a", place("10:00"))], out("clinician", "Vega", "09:00", "10:45"));
  const [line] = await lines({ ...day, visits: day.visits.map((one) => ({ ...one, facts: onlyVega })) });
  expect(line?.explanation).toBe("45 min later.");
});
