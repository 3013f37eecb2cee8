import { countFollowUps } from "@/lib/follow-ups/count-follow-ups";
import { findNextTimes } from "@/lib/follow-ups/find-next-times";
import { listFollowUps } from "@/lib/follow-ups/list-follow-ups";
import type { Protocol } from "@/lib/rules";
import { makeAppointment } from "../../factories/appointment";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { makeTreatment } from "../../factories/treatment";
import { slow } from "./strict-protocols";

/** The first of two sessions done on the clock's day. */
async function arrangeDone(protocol: Protocol) {
  const clinic = await makeClinic({ protocol });
  const patient = await makePatient(clinic);
  const plan = await makePlan(clinic, { patient, lengths: [50, 50], actor: clinic.actors.clinician });
  const [first = "", second = ""] = plan.sessions.map(({ id }) => id ?? "");
  await makeTreatment(clinic, { planSessionId: first, performedOn: "2027-01-11" });
  return { clinic, patient, second, by: { actor: clinic.actors.desk, clock } };
}

/** And the second booked 43 days later. */
async function arrangeBooked(protocol: Protocol) {
  const arranged = await arrangeDone(protocol);
  const { clinic, patient, second } = arranged;
  await makeAppointment(clinic, { patientId: patient.id, planSessionId: second, day: "2027-02-23" });
  return arranged;
}

/** Probes of the worklist: a booking only the strict protocol forbids is on it, and a day only that forbids is not offered. */
export const followUpProbes = {
  "followUp.list-follow-ups": {
    strict: slow,
    async lets(protocol: Protocol) {
      const { by } = await arrangeBooked(protocol);
      return expectOk(await listFollowUps.execute(by, {})).followUps.every(({ kind }) => kind !== "illegal");
    },
  },
  "followUp.count-follow-ups": {
    strict: slow,
    async lets(protocol: Protocol) {
      const { by } = await arrangeBooked(protocol);
      return expectOk(await countFollowUps.execute(by, {})).count === 0;
    },
  },
  "followUp.find-next-times": {
    strict: slow,
    async lets(protocol: Protocol) {
      const { by, second } = await arrangeDone(protocol);
      const at = { now: () => clock.now().add({ hours: 24 * 45 }) };
      const { times } = expectOk(await findNextTimes.execute({ ...by, clock: at }, { planSessionId: second }));
      const [first] = times;
      if (first === undefined) throw new Error("nothing is offered");
      return first.day < "2027-03-12";
    },
  },
};
