import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/id";
import { endMember } from "@/lib/members/end-member";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { lookUp, makeFeed } from "./arrange";

test("a staff feed is read as the clinic, a patient's as that patient", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const staff = await makeFeed({ actor: clinic.actors.clinician, clock });
  const own = await makeFeed({ actor: clinic.actors.patientOf(patient), clock });
  const asStaff = expectOk(await lookUp(staff.secret));
  expect(asStaff).toMatchObject({ feedId: staff.id, actor: { kind: "system", clinic: clinic.clinic } });
  const asPatient = expectOk(await lookUp(own.secret));
  expect(asPatient).toMatchObject({ feedId: own.id, actor: { kind: "patient", patientId: patient.id } });
});

test("an unknown secret, and one made by or for a member who left, lead nowhere", async () => {
  const clinic = await makeClinic();
  const own = await makeFeed({ actor: clinic.actors.clinician, clock });
  const room = await makeFeed({ actor: clinic.actors.clinician, clock }, { roomId: clinic.rooms[0].id });
  expectOk(await endMember.execute({ actor: clinic.actors.owner, clock }, { memberId: clinic.clinician.id }));
  for (const secret of [own.secret, room.secret, "x".repeat(43)]) {
    expect(expectRefusal(await lookUp(secret))).toMatchObject({ kind: "not_found" });
  }
});

test("a place that asks for too many that are not there must wait, even for one that is; others need not", async () => {
  const clinic = await makeClinic();
  const { secret } = await makeFeed({ actor: clinic.actors.clinician, clock });
  const place = `flood-${newId()}`;
  for (let miss = 0; miss < 60; miss += 1) expectRefusal(await lookUp(`guess-${miss}`, place));
  expect(expectRefusal(await lookUp(secret, place))).toMatchObject({ kind: "rate_limited" });
  expectOk(await lookUp(secret));
});
