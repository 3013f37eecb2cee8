import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { revokeFeed } from "@/lib/feeds/revoke-feed";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { auditOf, countRows } from "../../factories/rows";
import { lookUp, makeFeed } from "./arrange";

test("a revoked feed answers nothing from then on, and its end is audited", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const call = { actor: clinic.actors.patientOf(patient), clock };
  const { id, secret } = await makeFeed(call);
  expectOk(await lookUp(secret));
  const revoked = expectOk(await revokeFeed.execute(call, { feedId: id }));
  expect(revoked).toEqual({ id, revokedAt: "2027-01-11T09:00:00.000Z" });
  expect(expectRefusal(await lookUp(secret))).toMatchObject({ kind: "not_found" });
  expect(await auditOf(clinic.clinic.id, "feed.revoke-feed")).toMatchObject([
    { subjectId: id, patientId: patient.id, actorKind: "patient", after: { revoked: true } },
  ]);
  expect(expectRefusal(await revokeFeed.execute(call, { feedId: id }))).toMatchObject({ kind: "not_found" });
});

test("a feed of somebody else, of another patient or another clinic does not exist for whoever asks, and stays", async () => {
  const [clinic, elsewhere] = [await makeClinic(), await makeClinic()];
  const { actors, rooms } = clinic;
  const [patient, other] = [await makePatient(clinic), await makePatient(clinic)];
  const room = await makeFeed({ actor: actors.desk, clock }, { roomId: rooms[0].id });
  const own = await makeFeed({ actor: actors.patientOf(patient), clock });
  const before = await countRows(clinic.clinic.id);
  for (const [actor, feedId] of [
    [actors.clinician, room.id],
    [actors.desk, own.id],
    [actors.patientOf(other), own.id],
    [actors.patientOf(patient), room.id],
    [elsewhere.actors.owner, room.id],
  ] as const) {
    expect(expectRefusal(await revokeFeed.execute({ actor, clock }, { feedId }))).toMatchObject({ kind: "not_found" });
  }
  expect(await countRows(clinic.clinic.id)).toEqual(before);
  expect(await prisma().calendarFeed.count({ where: { clinicId: clinic.clinic.id, revokedAt: null } })).toBe(2);
  expectOk(await revokeFeed.execute({ actor: actors.owner, clock }, { feedId: own.id }));
});
