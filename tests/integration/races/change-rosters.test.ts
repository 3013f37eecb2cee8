import { expect, test } from "vitest";
import { addClosure } from "@/lib/clinic/add-closure";
import { addTimeOff } from "@/lib/clinic/add-time-off";
import { listStrandedBookings } from "@/lib/clinic/list-stranded-bookings";
import { removeClosure } from "@/lib/clinic/remove-closure";
import { removeTimeOff } from "@/lib/clinic/remove-time-off";
import { bookCourse } from "@/lib/plans/book-course";
import { testClock } from "../../factories/clock";
import { expectOk } from "../../factories/expect-ok";
import { arrangeBookers, cancelBooked, planVersions } from "./arrange";

const rounds = 12;
const day = "2027-02-01";

test("of a booking and a change that would strand it unseen, exactly one is done, whichever comes first", async () => {
  const { clinic, bookers } = await arrangeBookers(1);
  const [booker] = bookers;
  if (booker === undefined) throw new Error("there is one booker");
  const owner = { actor: clinic.actors.owner, clock: testClock };
  const clinicianId = clinic.clinician.id;
  const won = { booking: 0, change: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const isClosure = round % 2 === 0;
    const version = (await planVersions(clinic)).get(booker.planId);
    const local = { day, time: "10:00" };
    const placements = [{ number: 1, local, clinicianId, roomId: clinic.rooms[0].id }];
    const book = () =>
      bookCourse.execute({ actor: booker.actor, clock: testClock }, { planId: booker.planId, version, placements });
    const days = { fromDay: day, toDay: day, reason: "Works" };
    const change = () =>
      isClosure ? addClosure.execute(owner, days) : addTimeOff.execute(owner, { clinicianId, ...days });
    // A random head start, so that both orders occur.
    const wait = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
    const [booked, changed] = await Promise.all([book(), wait().then(change)]);

    expect([booked.ok, changed.ok].toSorted()).toEqual([false, true]);
    if (booked.ok) {
      won.booking += 1;
      expect(changed.ok ? null : changed.refusal).toMatchObject({ kind: "conflict", fields: [{ rule: "stranded" }] });
    } else {
      won.change += 1;
      expect(booked.refusal).toMatchObject({ kind: "invalid", fields: [{ rule: isClosure ? "CLOSED" : "TIME_OFF" }] });
    }
    expect(expectOk(await listStrandedBookings.execute(owner, {})).bookings).toEqual([]);
    await cancelBooked(clinic, [booked]);
    if (changed.ok && isClosure) expectOk(await removeClosure.execute(owner, { closureId: changed.value.id }));
    if (changed.ok && !isClosure) expectOk(await removeTimeOff.execute(owner, { timeOffId: changed.value.id }));
  }
  process.stdout.write(`${JSON.stringify({ race: "roster change against booking", ...won })}\n`);
}, 60_000);
