import { expect, test } from "vitest";
import { bookCourse } from "@/lib/plans/book-course";
import { testClock } from "../../factories/clock";
import { auditOf } from "../../factories/rows";
import { arrangeBookers, bookedPerPlan, cancelBooked, overlappingHolds, planVersions, printRounds } from "./arrange";

const rounds = 20;

test("of 50 who book one time at once exactly one gets it, 20 times, and the others are offered other times", async () => {
  const { clinic, bookers } = await arrangeBookers(50);
  const clinicId = clinic.clinic.id;
  const place = { number: 1, clinicianId: clinic.clinician.id, roomId: clinic.rooms[0].id };
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const versions = await planVersions(clinic);
    const local = { day: "2027-02-01", time: `${10 + (round % 5)}:${round % 2 === 0 ? "00" : "15"}` };
    const started = performance.now();
    const answers = await Promise.all(
      bookers.map(({ actor, planId }) =>
        bookCourse.execute(
          { actor, clock: testClock },
          { planId, version: versions.get(planId), placements: [{ ...place, local }] },
        ),
      ),
    );
    took.push(performance.now() - started);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) {
      if (answer.ok) continue;
      expect(answer.refusal).toMatchObject({ kind: "conflict" });
      expect(answer.refusal.kind === "conflict" && answer.refusal.alternatives.length).toBe(5);
    }
    expect(await overlappingHolds(clinicId)).toBe(0);
    expect(await bookedPerPlan(clinicId)).toEqual([1]);
    expect(await auditOf(clinicId, "plan.book-course")).toHaveLength(round + 1);
    await cancelBooked(clinic, answers);
  }
  printRounds("50 bookers on one time", took);
}, 120_000);

test("of 50 who book times whose phases overlap, as many win as fit, and nothing overlaps", async () => {
  const { clinic, bookers } = await arrangeBookers(50);
  const clinicId = clinic.clinic.id;
  const versions = await planVersions(clinic);
  const answers = await Promise.all(
    bookers.map(({ actor, planId }, index) => {
      const minute = String((index % 4) * 15).padStart(2, "0");
      const clinicianId = index % 2 === 0 ? clinic.clinician.id : clinic.prescriber.id;
      const roomId = clinic.rooms[index % 3 === 0 ? 0 : 1].id;
      const placements = [{ number: 1, local: { day: "2027-02-01", time: `10:${minute}` }, clinicianId, roomId }];
      return bookCourse.execute({ actor, clock: testClock }, { planId, version: versions.get(planId), placements });
    }),
  );
  // A room is held for 100 minutes, so each of the two takes one of the four starts within 45 minutes.
  const won = answers.filter(({ ok }) => ok).length;
  expect(won).toBeGreaterThanOrEqual(1);
  expect(won).toBeLessThanOrEqual(2);
  expect(answers.every((answer) => answer.ok || answer.refusal.kind === "conflict")).toBe(true);
  expect(await overlappingHolds(clinicId)).toBe(0);
  expect(await bookedPerPlan(clinicId)).toHaveLength(won);
}, 60_000);
