import { writeAppointments } from "@/lib/appointments/visit/write-appointments";
import { prisma } from "@/lib/db/client";
import { dayToDb } from "@/lib/db/day";
import { newId } from "@/lib/kernel/id";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { makeMember } from "../../factories/member";
import { cycles, type Lane, lanesOf, placeIn } from "./lanes";

/** A clinic in full swing, and the lanes that are still free in it. */
export type BusyClinic = { readonly clinic: TestClinic; readonly free: readonly Lane[] };

const patient = () => {
  const tag = newId().slice(-12);
  return { givenName: "Bea", familyName: `Busy ${tag}`, email: `bea.${tag}@patient.test`, phone: "+34600111222" };
};

async function addClinician({ clinic }: TestClinic, name: string): Promise<string> {
  const { member } = await makeMember(clinic, { name, role: "clinician" });
  const row = { clinicId: clinic.id, memberId: member.id, fromTime: "09:00", toTime: "18:00" };
  const validFrom = dayToDb("2020-01-01");
  await prisma().workingHours.createMany({
    data: [1, 2, 3, 4, 5].map((weekday) => ({ ...row, id: newId(), weekday, validFrom })),
  });
  return member.id;
}

async function addRoom({ clinic }: TestClinic, name: string): Promise<string> {
  const id = newId();
  await prisma().resource.create({ data: { clinicId: clinic.id, id, kind: "room", name } });
  return id;
}

/** One lane's year: a patient with a course of five and one of two sessions, booked in every cycle. Past every rule. */
function yearOf(lane: Lane, { clinic, protocolId, procedure }: TestClinic) {
  const clinicId = clinic.id;
  const patientId = newId();
  const plans = [5, 2].map((count) => ({ id: newId(), sessions: Array.from({ length: count }, newId) }));
  const sessionIds = plans.flatMap(({ sessions }) => sessions);
  return {
    patient: { clinicId, id: patientId, birthDate: dayToDb("1990-03-14"), ...patient() },
    plans: plans.map(({ id }) => ({
      ...{ clinicId, id, patientId, protocolId, procedureId: procedure.id, memberId: lane.clinicianId },
      ...{ indication: "acne_scars" as const, zones: ["cheeks_chin"] },
    })),
    sessions: plans.flatMap(({ id: planId, sessions }) =>
      sessions.map((id, index) => ({ clinicId, id, planId, number: index + 1, lengthHundredthsMm: 50 })),
    ),
    visits: sessionIds.map((planSessionId, cycle) => {
      const { startsAtMs, clinicianId, roomId } = placeIn(cycle % cycles, lane, clinic.zone);
      const place = { clinicianId, roomId, deviceId: null, startsAtMs, phases: procedure };
      return { id: newId(), patientId, planSessionId, ...place };
    }),
  };
}

/** A hundred years of visits are more than a transaction of the product ever writes. */
const aMinute = { timeout: 60_000 };

async function fill(clinic: TestClinic, lanes: readonly Lane[]): Promise<void> {
  const years = lanes.map((lane) => yearOf(lane, clinic));
  await prisma().$transaction(async (tx) => {
    await tx.patient.createMany({ data: years.map((year) => year.patient) });
    await tx.treatmentPlan.createMany({ data: years.flatMap(({ plans }) => plans) });
    await tx.planSession.createMany({ data: years.flatMap(({ sessions }) => sessions) });
    const visits = years.flatMap((year) => year.visits);
    await writeAppointments(tx, clinic.clinic, visits);
  }, aMinute);
}

/** 10 clinicians, 5 rooms and 4,200 appointments over 56 weeks: about 60 % of the rooms' time. The statistics are fresh. */
export async function makeBusyClinic(): Promise<BusyClinic> {
  const clinic = await makeClinic();
  const clinicianIds = [clinic.clinician.id, clinic.prescriber.id];
  while (clinicianIds.length < 10) clinicianIds.push(await addClinician(clinic, `Clinician ${clinicianIds.length}`));
  const roomIds: string[] = clinic.rooms.map(({ id }) => id);
  while (roomIds.length < 5) roomIds.push(await addRoom(clinic, `Room ${roomIds.length + 1}`));
  const { taken, free } = lanesOf(roomIds, clinicianIds);
  for (let from = 0; from < taken.length; from += 100) await fill(clinic, taken.slice(from, from + 100));
  await prisma().$executeRaw`ANALYZE`;
  return { clinic, free };
}
