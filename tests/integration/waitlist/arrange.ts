import type { Clock } from "@/lib/kernel/clock";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import type { JoinWaitlistInput } from "@/lib/waitlist/join-waitlist.schema";
import { offerTime } from "@/lib/waitlist/offer-time";
import type { TestClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk } from "../../factories/expect-ok";
import { another, arrangeBooked } from "../appointments/arrange";

/** The day on which a time has become free: a Tuesday, session 1's first day in `arrangeBooked`. */
export const freedDay = "2027-01-19";
export const freedAt = "2027-01-19T09:00:00.000Z";

/** Somebody with a course of their own of which a session is on the waitlist. */
export async function makeWaiting(
  clinic: TestClinic,
  wishes: Omit<JoinWaitlistInput, "planSessionId"> = {},
  clock: Clock = testClock,
) {
  const one = await another({ clinic });
  const planSessionId = one.plan.sessions[0]?.id ?? "";
  const call = { actor: clinic.actors.desk, clock };
  const { id: entryId } = expectOk(await joinWaitlist.execute(call, { planSessionId, ...wishes }));
  return { ...one, entryId, planSessionId };
}

/** A course whose session 2 is booked on 19 March, and waits for an earlier time. */
export async function arrangeEarlier() {
  const arranged = await arrangeBooked(2);
  const planSessionId = arranged.plan.sessions[1]?.id ?? "";
  const { id: entryId } = expectOk(await joinWaitlist.execute(arranged.desk, { planSessionId }));
  return { ...arranged, entryId, planSessionId, clinicId: arranged.clinic.clinic.id };
}

/** What offers somebody who waits the freed time: with the clinician in the first room. */
export function offerOf({ clinician, rooms }: TestClinic, entryId: string, startsAt = freedAt) {
  return { entryId, startsAt, clinicianId: clinician.id, roomId: rooms[0].id };
}

/** The same, offered. */
export async function makeOffer(clinic: TestClinic, entryId: string, startsAt = freedAt) {
  const call = { actor: clinic.actors.desk, clock: testClock };
  return expectOk(await offerTime.execute(call, offerOf(clinic, entryId, startsAt)));
}
