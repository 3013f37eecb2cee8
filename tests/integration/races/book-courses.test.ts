import { expect, test } from "vitest";
import { bookCourse } from "@/lib/plans/book-course";
import { testClock } from "../../factories/clock";
import { arrangeBookers, bookedPerPlan, cancelBooked, overlappingHolds, planVersions, printRounds } from "./arrange";

const rounds = 20;
const days = ["2027-02-01", "2027-04-01", "2027-06-01", "2027-08-02", "2027-10-04"] as const;
const times = ["10:00", "12:00", "14:00"] as const;

test("30 courses of five sessions that share times: every round somebody wins, and all is booked whole or not at all", async () => {
  const { clinic, bookers } = await arrangeBookers(30);
  const clinicId = clinic.clinic.id;
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const versions = await planVersions(clinic);
    const started = performance.now();
    // Everybody asks in another order and with other neighbours, so that unsorted locks would wait for each other.
    const answers = await Promise.all(
      bookers.map(({ actor, planId }, index) => {
        const placements = days.map((day, session) => ({
          number: session + 1,
          local: { day, time: times[(index + session * (index % 2)) % times.length] },
          clinicianId: (index + session) % 2 === 0 ? clinic.clinician.id : clinic.prescriber.id,
          roomId: clinic.rooms[(index + session) % 2 === 0 ? 0 : 1].id,
        }));
        const asked = index % 3 === 0 ? placements.reverse() : placements;
        const input = { planId, version: versions.get(planId), placements: asked };
        return bookCourse.execute({ actor, clock: testClock }, input);
      }),
    );
    took.push(performance.now() - started);
    const won = answers.filter(({ ok }) => ok);
    expect(won.length).toBeGreaterThanOrEqual(1);
    for (const answer of answers) if (!answer.ok) expect(answer.refusal).toMatchObject({ kind: "conflict" });
    expect(await bookedPerPlan(clinicId)).toEqual(won.map(() => 5));
    expect(await overlappingHolds(clinicId)).toBe(0);
    await cancelBooked(clinic, answers);
  }
  printRounds("30 course bookings that share times", took);
}, 180_000);
