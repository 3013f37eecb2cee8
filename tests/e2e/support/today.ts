import { Temporal } from "temporal-polyfill";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import type { MemberActor } from "@/lib/operation/actor";
import type { PlanDto } from "@/lib/plans/plan.schema";
import { defaultProtocol, questionnaire } from "@/lib/rules";
import { answerScreening } from "@/lib/screening/answer-screening";
import { makeAppointment } from "../../factories/appointment";
import type { TestClinic } from "../../factories/clinic";
import { makeConsent } from "../../factories/consent";
import { expectOk } from "../../factories/expect-ok";
import type { Api } from "./api";
import { registerPatient } from "./patients";

/** Somebody who is booked for today. */
export type Booked = {
  readonly name: string;
  readonly plan: PlanDto;
  readonly appointmentId: string;
  readonly clinicId: string;
};

/** As much of the demo clinic as the factories need, with everything booked in one room with one clinician. */
export async function demoClinic(clinicId: string, place: 0 | 1): Promise<TestClinic> {
  const clinic = await prisma().clinic.findUniqueOrThrow({ where: { id: clinicId } });
  const rooms = await prisma().resource.findMany({ where: { clinicId, kind: "room" }, orderBy: { name: "asc" } });
  const members = await prisma().member.findMany({
    where: { clinicId, role: "clinician", endedAt: null },
    orderBy: [{ prescriber: "asc" }, { name: "asc" }],
  });
  const procedure = await prisma().procedure.findFirstOrThrow({ where: { clinicId } });
  const [room, clinician] = [rooms[place], members[place]];
  if (room === undefined || clinician === undefined) throw new Error("this is not the demo clinic");
  const { id: memberId, userId, name, prescriber } = clinician;
  const { id, zone } = clinic;
  const actor: MemberActor = {
    ...{ kind: "member", role: "clinician", clinic: { id, name: clinic.name, zone } },
    ...{ memberId, userId, name, prescriber },
  };
  return { clinic, clinician, rooms: [room, room], procedure, actors: { clinician: actor } } as unknown as TestClinic;
}

type Options = {
  /** Which session of the course is booked, from 1. */
  readonly session?: number;
  /** How long ago the screening was answered and the consent signed. */
  readonly signedDaysAgo?: number;
  /** Needle planned for the first session, hundredths of a millimetre; 50 in the later ones. */
  readonly firstLengthHundredthsMm?: number;
};

/**
 * A patient with a course of which one session is booked for now, whatever day it is and whether the clinic is open: the booking is
 * written past the rosters. The screening was answered and the consent signed three days ago, unless told otherwise.
 * @param place which of the clinic's rooms and clinicians; the second is the prescriber
 */
export async function bookNow(
  api: Api,
  place: 0 | 1,
  { session = 1, signedDaysAgo = 3, firstLengthHundredthsMm = 50 }: Options = {},
): Promise<Booked> {
  const { id: patientId } = await registerPatient(api);
  const sessions = [firstLengthHundredthsMm, 50, 50, 50].map((lengthHundredthsMm) => ({ lengthHundredthsMm }));
  const course = { patientId, indication: "acne_scars", zones: ["cheeks_chin"], sessions, overrides: [] };
  const plan = await api.post<PlanDto>("/plans", course);
  const { clinicId } = await prisma().patient.findFirstOrThrow({ where: { id: patientId } });
  const clinic = await demoClinic(clinicId, place);
  const now = Temporal.Now.zonedDateTimeISO(clinic.clinic.zone);
  const before = now
    .subtract({ hours: 24 * signedDaysAgo })
    .toInstant()
    .toString();
  const clock = fixedClock(before);
  const asked = questionnaire(defaultProtocol, { birthDate: "1990-02-14" }).map(({ id }) => id);
  const answers = asked.map((question) => ({ question, applies: false }));
  const { clinician: actor } = clinic.actors;
  expectOk(await answerScreening.execute({ actor, clock }, { patientId, kind: "full", answers }));
  await makeConsent(clinic, { planId: plan.id, signedAt: before });
  const time = now.toPlainTime().toString({ smallestUnit: "minute" });
  const planSessionId = plan.sessions[session - 1]?.id ?? "";
  await freePlace(clinicId, clinic);
  const booking = { patientId, planSessionId, day: now.toPlainDate().toString(), time };
  const { id: appointmentId } = await makeAppointment(clinic, booking);
  return { name: plan.patientName, plan, appointmentId, clinicId };
}

/** Takes the holds of the demo's own visits and of earlier tests off this place, so that tests can be run at any hour. */
async function freePlace(clinicId: string, { clinician, rooms }: TestClinic): Promise<void> {
  const subjects = [clinician.id, rooms[0].id];
  const near = { gte: new Date(Date.now() - 12 * 3_600_000), lte: new Date(Date.now() + 12 * 3_600_000) };
  const holds = await prisma().resourceHold.findMany({
    where: { clinicId, live: true, subjectId: { in: subjects }, startsAt: near },
    select: { appointmentId: true },
  });
  const ids = holds.flatMap(({ appointmentId }) => (appointmentId === null ? [] : [appointmentId]));
  const gone = { status: "cancelled" as const, endedAt: new Date(), endReason: "makes room for a test" };
  await prisma().appointment.updateMany({ where: { clinicId, id: { in: ids } }, data: gone });
}
