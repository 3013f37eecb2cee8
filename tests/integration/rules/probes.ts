import { findFreeTimes } from "@/lib/appointments/find-free-times";
import { moveSession } from "@/lib/appointments/move-session";
import { overbookVisit } from "@/lib/appointments/overbook-visit";
import { previewCascade } from "@/lib/appointments/preview-cascade";
import { previewMove } from "@/lib/appointments/preview-move";
import { swapVisits } from "@/lib/appointments/swap-visits";
import { calculateNext } from "@/lib/clinic/calculate-next";
import { bookCourse } from "@/lib/plans/book-course";
import { checkPlan } from "@/lib/plans/check-plan";
import { createPlan } from "@/lib/plans/create-plan";
import { getPlan } from "@/lib/plans/get-plan";
import { proposeCourse } from "@/lib/plans/propose-course";
import { revisePlan } from "@/lib/plans/revise-plan";
import { getCourse } from "@/lib/portal/get-course";
import type { Protocol } from "@/lib/rules";
import { importTreatment } from "@/lib/visits/import-treatment";
import { makeAppointment } from "../../factories/appointment";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { makeTreatment } from "../../factories/treatment";
import { placement } from "../appointments/arrange";
import { shallow, slow } from "./strict-protocols";

/** `lets`: whether a clinic under this protocol lets the act pass, or offers it, that only the strict protocol forbids. */
type Probe = { readonly strict: Protocol; readonly lets: (protocol: Protocol) => Promise<boolean> };

const first = "2027-01-19";
const after43Days = "2027-03-03";
const after62Days = "2027-03-22";
/** The clock's own day, and 43 and 60 days after it. */
const done = { on: "2027-01-11", after43Days: "2027-02-23", after60Days: "2027-03-12" };

async function arrange(protocol: Protocol, lengths: readonly number[] = [50, 50]) {
  const clinic = await makeClinic({ protocol });
  const patient = await makePatient(clinic);
  const plan = await makePlan(clinic, { patient, lengths, actor: clinic.actors.clinician });
  const by = { actor: clinic.actors.clinician, clock };
  const sessionId = (number: number) => plan.sessions[number - 1]?.id ?? "";
  return { clinic, patient, plan, by, sessionId };
}

/** The first session done. */
async function arrangeDone(protocol: Protocol) {
  const arranged = await arrange(protocol);
  await makeTreatment(arranged.clinic, { planSessionId: arranged.sessionId(1), performedOn: done.on });
  return arranged;
}

/** Both sessions booked, 62 days apart. */
async function arrangeBooked(protocol: Protocol) {
  const arranged = await arrange(protocol);
  const { plan, by } = arranged;
  const placements = [placement(arranged, 1, first), placement(arranged, 2, after62Days)];
  const booked = await bookCourse.execute(by, { planId: plan.id, version: plan.version, placements });
  const second = expectOk(booked).appointments.find(({ number }) => number === 2);
  if (second === undefined) throw new Error("session 2 is not booked");
  return { ...arranged, second };
}

/** Another patient's first session, at 10:00 with the same clinician in the same room. */
async function bookAnother({ clinic }: Awaited<ReturnType<typeof arrange>>, day: string) {
  const patient = await makePatient(clinic);
  const { sessions } = await makePlan(clinic, { patient, lengths: [50, 50], actor: clinic.actors.clinician });
  return makeAppointment(clinic, { patientId: patient.id, planSessionId: sessions[0]?.id ?? "", day });
}

const draft = (patientId: string) => ({
  patientId,
  indication: "acne_scars" as const,
  zones: ["cheeks_chin"],
  sessions: [{ lengthHundredthsMm: 50 }, { lengthHundredthsMm: 50 }],
});

const bookable = async (protocol: Protocol) => {
  const arranged = await arrange(protocol);
  const placements = [placement(arranged, 1, first), placement(arranged, 2, after43Days)];
  const { id: planId, version } = arranged.plan;
  return (await bookCourse.execute(arranged.by, { planId, version, placements })).ok;
};

/** One probe for every operation that plans, offers, books, moves, performs or explains a session. */
export const probes: Readonly<Record<string, Probe>> = {
  "plan.check-plan": {
    strict: shallow,
    async lets(protocol) {
      const clinic = await makeClinic({ protocol });
      const patient = await makePatient(clinic);
      const by = { actor: clinic.actors.clinician, clock };
      return expectOk(await checkPlan.execute(by, draft(patient.id))).findings.length === 0;
    },
  },
  "plan.create-plan": {
    strict: shallow,
    async lets(protocol) {
      const clinic = await makeClinic({ protocol });
      const patient = await makePatient(clinic);
      const by = { actor: clinic.actors.clinician, clock };
      return (await createPlan.execute(by, { ...draft(patient.id), overrides: [] })).ok;
    },
  },
  "plan.revise-plan": {
    strict: shallow,
    async lets(protocol) {
      const { plan, patient, by } = await arrange(protocol, [25, 25]);
      const { patientId: _, ...revised } = draft(patient.id);
      const input = { planId: plan.id, version: plan.version, ...revised, overrides: [] };
      return (await revisePlan.execute(by, input)).ok;
    },
  },
  "plan.book-course": { strict: slow, lets: bookable },
  "plan.propose-course": {
    strict: slow,
    async lets(protocol) {
      const { plan, by } = await arrangeDone(protocol);
      const { proposals } = expectOk(await proposeCourse.execute(by, { planId: plan.id }));
      const days = proposals.flatMap(({ placements }) => placements.map(({ day }) => day));
      if (days.length === 0) throw new Error("nothing is proposed");
      return days.some((day) => day < done.after60Days);
    },
  },
  "plan.get-plan": {
    strict: slow,
    async lets(protocol) {
      const { plan, by } = await arrangeDone(protocol);
      const { sessions } = expectOk(await getPlan.execute(by, { planId: plan.id }));
      return (sessions[1]?.earliest ?? "") <= done.after43Days;
    },
  },
  "portal.get-course": {
    strict: slow,
    async lets(protocol) {
      const { clinic, patient, by } = await arrangeDone(protocol);
      const actor = clinic.actors.patientOf(patient);
      const { courses } = expectOk(await getCourse.execute({ ...by, actor }, {}));
      return (courses[0]?.sessions[1]?.earliest ?? "") <= done.after43Days;
    },
  },
  "appointment.find-free-times": {
    strict: slow,
    async lets(protocol) {
      const { by, sessionId } = await arrangeDone(protocol);
      const input = { planSessionId: sessionId(2), from: done.after43Days, to: done.after43Days };
      return expectOk(await findFreeTimes.execute(by, input)).days[0]?.allowed === true;
    },
  },
  "appointment.preview-move": {
    strict: slow,
    async lets(protocol) {
      const { by, second } = await arrangeBooked(protocol);
      const input = { appointmentId: second.id, day: after43Days, time: "10:00" };
      return expectOk(await previewMove.execute(by, input)).allowed;
    },
  },
  "appointment.preview-cascade": {
    strict: slow,
    async lets(protocol) {
      const { by, plan, second } = await arrangeBooked(protocol);
      const local = { day: after43Days, time: "10:00" };
      const change = { kind: "move", appointmentId: second.id, local };
      return expectOk(await previewCascade.execute(by, { planId: plan.id, change })).possible;
    },
  },
  "appointment.swap-visits": {
    strict: slow,
    async lets(protocol) {
      const arranged = await arrangeBooked(protocol);
      const { by, second } = arranged;
      const other = await bookAnother(arranged, after43Days);
      const pair = { appointmentId: second.id, version: second.version, otherId: other.id, otherVersion: 1 };
      return (await swapVisits.execute(by, pair)).ok;
    },
  },
  "appointment.overbook-visit": {
    strict: slow,
    async lets(protocol) {
      const arranged = await arrangeBooked(protocol);
      const { by, clinic, second, sessionId } = arranged;
      await bookAnother(arranged, after43Days);
      const place = { clinicianId: clinic.clinician.id, roomId: clinic.rooms[0].id };
      const over = { planSessionId: sessionId(2), version: second.version, ...place, reason: "Sisters" };
      return (await overbookVisit.execute(by, { ...over, local: { day: after43Days, time: "10:00" } })).ok;
    },
  },
  "appointment.move-session": {
    strict: slow,
    async lets(protocol) {
      const { by, second } = await arrangeBooked(protocol);
      const to = { appointmentId: second.id, version: second.version, local: { day: after43Days, time: "10:00" } };
      return (await moveSession.execute(by, to)).ok;
    },
  },
  "visit.import-treatment": {
    strict: slow,
    async lets(protocol) {
      const { clinic, sessionId } = await arrangeDone(protocol);
      const at = { now: () => clock.now().add({ hours: 24 * 70 }) };
      const second = {
        performedOn: done.after43Days,
        deepestLengthHundredthsMm: 50,
        zones: ["cheeks_chin"],
        outcome: "completed",
      };
      const input = { planSessionId: sessionId(2), ...second };
      const { findings } = expectOk(await importTreatment.execute({ actor: clinic.actors.system, clock: at }, input));
      return findings.every(({ rule }) => rule !== "INTERVAL_TOO_SHORT");
    },
  },
  "clinic.calculate-next": {
    strict: slow,
    async lets(protocol) {
      const { by } = await arrange(protocol);
      const used = { lengthHundredthsMm: 50, nextLengthHundredthsMm: 50, zones: ["cheeks_chin"], performedOn: first };
      return expectOk(await calculateNext.execute(by, used)).earliest <= after43Days;
    },
  },
};
