import { expect, test } from "vitest";
import { setUpClinic } from "@/lib/clinic/set-up-clinic";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import type { MemberActor } from "@/lib/operation/actor";
import { registerPatient } from "@/lib/patients/register-patient";
import { checkPlan } from "@/lib/plans/check-plan";
import { createPlan } from "@/lib/plans/create-plan";
import { approveProtocol } from "@/lib/protocols/approve-protocol";
import { listProtocols } from "@/lib/protocols/list-protocols";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makeMember, testPassword } from "../../factories/member";
import { auditOf } from "../../factories/rows";

const zone = "Europe/Madrid";

async function found(more: object = {}) {
  const email = `nora.${newId()}@clinic.test`;
  const input = { clinicName: "Clinic of Nora", zone, ownerName: "Nora New", email, password: testPassword, ...more };
  const { clinicId, memberId } = expectOk(await setUpClinic.execute({ actor: { kind: "anonymous" }, clock }, input));
  const clinic = { id: clinicId, name: "Clinic of Nora", zone };
  const member = await prisma().member.findUniqueOrThrow({ where: { clinicId_id: { clinicId, id: memberId } } });
  const { userId, name, role, prescriber } = member;
  return { clinic, owner: { kind: "member", clinic, userId, memberId, name, role, prescriber } satisfies MemberActor };
}

async function foundingProtocol(actor: MemberActor) {
  const [first] = expectOk(await listProtocols.execute({ actor, clock }, {})).versions;
  if (first === undefined) throw new Error("a clinic is founded with a protocol");
  return first;
}

test("a clinic is founded with a protocol that governs nothing until a clinician has approved it", async () => {
  const { clinic, owner } = await found();
  expect(await auditOf(clinic.id, "clinic.set-up-clinic")).toHaveLength(1);
  const first = await foundingProtocol(owner);
  expect(first).toMatchObject({
    version: 1,
    status: "awaiting_approval",
    effectiveFrom: "2027-01-11",
    proposedBy: { name: "Nora New" },
    proposedAt: "2027-01-11T09:00:00.000Z",
  });
  const { actor } = await makeMember(clinic, { name: "Carl Clinician", role: "clinician" });
  await prisma().procedure.create({
    data: {
      clinicId: clinic.id,
      id: newId(),
      name: "Visit",
      numbingMin: 0,
      treatmentMin: 30,
      recoveryMin: 0,
      changeoverMin: 0,
    },
  });
  const desk = (await makeMember(clinic, { name: "Dora Desk", role: "front_desk" })).actor;
  const pia = { givenName: "Pia", familyName: "Patient", birthDate: "1990-03-14" };
  const patient = expectOk(await registerPatient.execute({ actor: desk, clock }, pia));
  const sessions = [{ lengthHundredthsMm: 50 }, { lengthHundredthsMm: 50 }];
  const draft = { patientId: patient.id, indication: "acne_scars" as const, zones: ["cheeks_chin"], sessions };
  const refusals = [
    expectRefusal(await createPlan.execute({ actor, clock }, draft)),
    expectRefusal(await checkPlan.execute({ actor, clock }, draft)),
  ];
  const message = "No protocol is approved yet: a clinician approves it under Settings, Protocol.";
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({ kind: "conflict", message, fields: [{ path: "protocol", rule: "not_approved" }] });
  }
  const statement = "I have read it and we work by it.";
  const approval = { protocolId: first.id, statement };
  expect(expectRefusal(await approveProtocol.execute({ actor: owner, clock }, approval)).kind).toBe("forbidden");
  expectOk(await approveProtocol.execute({ actor, clock }, approval));
  expect(expectOk(await createPlan.execute({ actor, clock }, draft)).protocolVersion).toBe(1);
});

test("in a single-handed practice the owner prescribes, and approves the protocol", async () => {
  const { owner } = await found({ ownerPrescribes: true });
  expect(owner.prescriber).toBe(true);
  const { id: protocolId } = await foundingProtocol(owner);
  const statement = "I have read it and work by it.";
  expect(expectOk(await approveProtocol.execute({ actor: owner, clock }, { protocolId, statement })).status).toBe(
    "in_force",
  );
});
