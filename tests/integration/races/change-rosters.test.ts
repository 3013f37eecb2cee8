import { expect, test } from "vitest";
import { addClosure } from "@/lib/clinic/add-closure";
import { addRosterException } from "@/lib/clinic/add-roster-exception";
import { addTimeOff } from "@/lib/clinic/add-time-off";
import { listStrandedBookings } from "@/lib/clinic/list-stranded-bookings";
import { retireDevice } from "@/lib/clinic/retire-device";
import { addDays } from "@/lib/kernel/day";
import { bookCourse } from "@/lib/plans/book-course";
import { testClock } from "../../factories/clock";
import { expectOk } from "../../factories/expect-ok";
import { arrangeBookers, cancelBooked, planVersions } from "./arrange";

const rounds = 12;

test("a change of rosters and bookings in flight never pass each other: whoever comes second is refused", async () => {
  const devices = Array.from({ length: rounds }, (_, n) => `Pen ${n}`);
  const { clinic, bookers } = await arrangeBookers(8, { devices });
  const owner = { actor: clinic.actors.owner, clock: testClock };
  const clinicianId = clinic.clinician.id;
  const changes = [
    (day: string) => addTimeOff.execute(owner, { clinicianId, fromDay: day, toDay: day, reason: "Course" }),
    (day: string) => addRosterException.execute(owner, { clinicianId, day, hours: [], reason: "Course" }),
    (day: string) => addClosure.execute(owner, { fromDay: day, toDay: day, reason: "Inventory" }),
    (_day: string, round: number) => retireDevice.execute(owner, { id: clinic.devices[round]?.id }),
  ];
  const outcomes = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    // Tuesdays, each of its own: one change meets eight bookings of its day.
    const day = addDays("2027-02-02", round * 7);
    const deviceId = clinic.devices[round]?.id;
    const versions = await planVersions(clinic);
    const book = ({ actor, planId }: (typeof bookers)[number], index: number) => {
      const place = { number: 1, clinicianId, roomId: clinic.rooms[index % 2]?.id, deviceId };
      const local = { day, time: ["09:00", "11:00", "13:00", "15:00"][index % 4] };
      const input = { planId, version: versions.get(planId), placements: [{ ...place, local }] };
      return bookCourse.execute({ actor, clock: testClock }, input);
    };
    const change = () => changes[round % changes.length]?.(day, round);
    // In turns: before all bookings, among them, and after the first of them has been answered.
    const early = round % 3 === 0 ? await change() : undefined;
    const booking = bookers.map(book);
    if (round % 3 === 2) await Promise.race(booking);
    const [changed, ...answers] = await Promise.all([early ?? change(), ...booking]);
    const booked = answers.filter(({ ok }) => ok).length;
    // The change has acknowledged nothing: it is done exactly when nobody was booked before it, and then nobody is after it.
    expect([changed?.ok, booked > 0]).toEqual(changed?.ok ? [true, false] : [false, true]);
    for (const answer of answers) {
      if (!answer.ok) expect(["conflict", "invalid"]).toContain(answer.refusal.kind);
    }
    expect(expectOk(await listStrandedBookings.execute(owner, {})).bookings).toEqual([]);
    outcomes.add(changed?.ok ? "changed" : "booked");
    await cancelBooked(clinic, answers);
  }
  expect(outcomes).toEqual(new Set(["changed", "booked"]));
}, 120_000);
