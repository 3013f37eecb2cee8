import { holdTime } from "@/lib/appointments/hold-time";
import { prisma } from "@/lib/db/client";
import type { Protocol } from "@/lib/rules";
import { answerOffer } from "@/lib/waitlist/answer-offer";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import { listWaitlist } from "@/lib/waitlist/list-waitlist";
import { matchWaitlist } from "@/lib/waitlist/match-waitlist";
import { offerTime } from "@/lib/waitlist/offer-time";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { makeTreatment } from "../../factories/treatment";
import { slow } from "./strict-protocols";

/** 43 days after what was done on the clock's own day, 2027-01-11; 10:00 to 11:40 in Madrid. */
const freed = { startsAt: "2027-02-23T09:00:00Z", endsAt: "2027-02-23T10:40:00Z" };

/** Session 1 done today, session 2 on the waitlist. */
async function arrange(protocol: Protocol) {
  const clinic = await makeClinic({ protocol });
  const patient = await makePatient(clinic);
  const plan = await makePlan(clinic, { patient, lengths: [50, 50], actor: clinic.actors.clinician });
  const by = { actor: clinic.actors.clinician, clock };
  const [first = "", planSessionId = ""] = plan.sessions.map(({ id }) => id ?? "");
  await makeTreatment(clinic, { planSessionId: first, performedOn: "2027-01-11" });
  const { id: entryId } = expectOk(await joinWaitlist.execute(by, { planSessionId }));
  const place = { clinicianId: clinic.clinician.id, roomId: clinic.rooms[0].id };
  return { clinic, by, entryId, planSessionId, place, offer: { entryId, ...place, startsAt: freed.startsAt } };
}

/** The operations that hold, match and offer a time. */
export const waitlistProbes = {
  "appointment.hold-time": {
    strict: slow,
    async lets(protocol: Protocol) {
      const { by, planSessionId, place } = await arrange(protocol);
      return (await holdTime.execute(by, { planSessionId, ...place, startsAt: freed.startsAt })).ok;
    },
  },
  "waitlist.list-waitlist": {
    strict: slow,
    async lets(protocol: Protocol) {
      const { by } = await arrange(protocol);
      const { entries } = expectOk(await listWaitlist.execute(by, {}));
      return (entries[0]?.window?.earliest ?? "") <= "2027-02-23";
    },
  },
  "waitlist.match-waitlist": {
    strict: slow,
    async lets(protocol: Protocol) {
      const { by, place } = await arrange(protocol);
      return expectOk(await matchWaitlist.execute(by, { ...place, ...freed })).matches.length === 1;
    },
  },
  "waitlist.offer-time": {
    strict: slow,
    async lets(protocol: Protocol) {
      const { by, offer } = await arrange(protocol);
      return (await offerTime.execute(by, offer)).ok;
    },
  },
  "waitlist.answer-offer": {
    strict: slow,
    async lets(protocol: Protocol) {
      const { clinic, by, offer, planSessionId } = await arrange(protocol);
      // Held past the rules: the answer judges by itself.
      const far = await offerTime.execute(by, { ...offer, startsAt: "2027-03-22T09:00:00Z" });
      const { id: offerId, held } = expectOk(far);
      const [clinicId, day] = [clinic.clinic.id, 86_400_000];
      const earlier = (iso: string) => new Date(Date.parse(iso) - 27 * day);
      const times = { startsAt: earlier(held.startsAt), endsAt: earlier(held.endsAt) };
      await prisma().timeHold.updateMany({ where: { clinicId, planSessionId }, data: times });
      return (await answerOffer.execute(by, { offerId, answer: "accepted" })).ok;
    },
  },
};
