import { defaultForms } from "@/lib/consent/default-form";
import { prisma } from "@/lib/db/client";
import { dayToDb } from "@/lib/db/day";
import { newId } from "@/lib/kernel/id";
import type { ActorClinic, PatientActor, SystemActor } from "@/lib/operation/actor";
import { defaultProtocol, type Protocol } from "@/lib/rules";
import { makeMember, type TestMember } from "./member";

export type TestClinic = Awaited<ReturnType<typeof makeClinic>>;

type ClinicOptions = {
  readonly zone?: string;
  readonly gridMin?: number;
  readonly protocol?: Protocol;
  /** Opening hours of both clinicians, Monday to Friday. */
  readonly hours?: { readonly from: string; readonly to: string };
  /** Names of the devices of which the procedure holds one. None: it needs none. */
  readonly devices?: readonly string[];
  readonly buffers?: { readonly bufferBeforeMin?: number; readonly bufferAfterMin?: number };
  readonly booking?: { readonly noticeDays?: number; readonly horizonDays?: number };
};

const beginning = dayToDb("2020-01-01");

async function insertRoom(clinicId: string, name: string) {
  const room = { id: newId(), name };
  await prisma().resource.create({ data: { clinicId, kind: "room", ...room } });
  return room;
}

async function insertDevice(clinicId: string, procedureId: string, name: string) {
  const device = { id: newId(), name };
  await prisma().resource.create({ data: { clinicId, kind: "device", ...device } });
  await prisma().procedureDevice.create({ data: { clinicId, procedureId, resourceId: device.id } });
  return device;
}

async function insertHours(clinicId: string, memberId: string, { from, to }: { from: string; to: string }) {
  const days = [1, 2, 3, 4, 5].map((weekday) => ({
    clinicId,
    id: newId(),
    memberId,
    weekday,
    fromTime: from,
    toTime: to,
    validFrom: beginning,
  }));
  await prisma().workingHours.createMany({ data: days });
}

async function insertProcedure(clinicId: string, buffers: { bufferBeforeMin: number; bufferAfterMin: number }) {
  const minutes = { numbingMin: 45, treatmentMin: 30, recoveryMin: 15, changeoverMin: 10, ...buffers };
  const procedure = { id: newId(), name: "Microneedling", ...minutes };
  await prisma().procedure.create({ data: { clinicId, ...procedure } });
  return procedure;
}

async function insertProtocol(clinicId: string, data: Protocol, { id: memberId, name }: TestMember) {
  const id = newId();
  await prisma().protocol.create({
    data: { clinicId, id, version: 1, data, reason: "Opening", effectiveFrom: beginning },
  });
  const statement = "Read for the opening of the clinic.";
  await prisma().protocolApproval.create({
    data: { clinicId, protocolId: id, memberId, name, statement, approvedAt: beginning },
  });
  return id;
}

async function insertForm(clinicId: string, { id: publishedById, name: publishedByName }: TestMember) {
  const { sections, ...form } = defaultForms.en;
  const published = { publishedAt: beginning, publishedById, publishedByName, statement: "Read for the opening." };
  const data = { clinicId, id: newId(), ...form, sections: [...sections], changedAt: beginning, ...published };
  await prisma().consentTemplate.create({ data });
}

/**
 * A clinic with an owner, a prescriber, a clinician, a desk, two rooms, one procedure (45 + 30 + 15 + 10 minutes), the default
 * protocol, approved by the prescriber, the default consent form, published by them, and both clinicians working Monday to Friday. Every test makes its own, so that tests may share a database.
 */
export async function makeClinic({
  zone = "Europe/Madrid",
  gridMin = 15,
  protocol = defaultProtocol,
  hours = { from: "09:00", to: "18:00" },
  devices: deviceNames = [],
  buffers = {},
  booking = {},
}: ClinicOptions = {}) {
  const id = newId();
  const clinic: ActorClinic = { id, name: `Clinic ${id.slice(-6)}`, zone };
  await prisma().clinic.create({ data: { ...clinic, gridMin, ...booking } });
  const owner = await makeMember(clinic, { name: "Olga Owner", role: "owner" });
  const prescriber = await makeMember(clinic, { name: "Paula Prescriber", role: "clinician", prescriber: true });
  const clinician = await makeMember(clinic, { name: "Carl Clinician", role: "clinician" });
  const desk = await makeMember(clinic, { name: "Dora Desk", role: "front_desk" });
  for (const { member } of [prescriber, clinician]) await insertHours(id, member.id, hours);
  const rooms = [await insertRoom(id, "Room 1"), await insertRoom(id, "Room 2")] as const;
  const procedure = await insertProcedure(id, { bufferBeforeMin: 0, bufferAfterMin: 0, ...buffers });
  const devices = [];
  for (const name of deviceNames) devices.push(await insertDevice(id, procedure.id, name));
  const protocolId = await insertProtocol(id, protocol, prescriber.member);
  await insertForm(id, prescriber.member);
  const system: SystemActor = { kind: "system", clinic, name: "Test job" };
  const patientOf = (patient: { readonly id: string; readonly givenName: string }): PatientActor => ({
    kind: "patient",
    clinic,
    userId: newId(),
    patientId: patient.id,
    name: patient.givenName,
  });
  return {
    clinic,
    protocolId,
    procedure,
    rooms,
    devices,
    owner: owner.member,
    prescriber: prescriber.member,
    clinician: clinician.member,
    desk: desk.member,
    actors: {
      owner: owner.actor,
      prescriber: prescriber.actor,
      clinician: clinician.actor,
      desk: desk.actor,
      system,
      patientOf,
    },
  };
}
