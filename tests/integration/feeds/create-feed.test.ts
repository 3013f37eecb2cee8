import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { createFeed } from "@/lib/feeds/create-feed";
import type { Actor } from "@/lib/operation/actor";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { auditOf, countRows } from "../../factories/rows";
import { makeFeed } from "./arrange";

async function arrange() {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  return { clinic, patient, asPatient: clinic.actors.patientOf(patient) };
}

test("the secret is told once, kept as a hash only, and neither the row nor the audit has it", async () => {
  const { clinic } = await arrange();
  const feed = await makeFeed({ actor: clinic.actors.clinician, clock });
  expect(feed).toMatchObject({ kind: "clinician", name: "Carl Clinician", madeBy: "Carl Clinician" });
  expect(feed.url).toMatch(/^http:\/\/localhost:3000\/api\/calendar\/[\w-]{43}\.ics$/);
  const row = await prisma().calendarFeed.findFirstOrThrow({ where: { clinicId: clinic.clinic.id } });
  expect(row).toMatchObject({ id: feed.id, memberId: clinic.clinician.id, createdById: clinic.clinician.id });
  expect(JSON.stringify(row)).not.toContain(feed.secret);
  const audit = await auditOf(clinic.clinic.id, "feed.create-feed");
  expect(audit).toMatchObject([{ subjectId: feed.id, after: { kind: "clinician", of: "Carl Clinician" } }]);
  expect(JSON.stringify(audit)).not.toContain(feed.secret);
});

test("owners for every clinician and room, the desk for rooms, clinicians for themselves and rooms, patients for themselves", async () => {
  const { clinic, patient, asPatient } = await arrange();
  const { actors, rooms, clinician } = clinic;
  const make = (actor: Actor, input = {}) => makeFeed({ actor, clock }, input);
  expect(await make(actors.owner, { memberId: clinician.id })).toMatchObject({ kind: "clinician" });
  expect(await make(actors.owner, { roomId: rooms[0].id })).toMatchObject({ kind: "room", name: "Room 1" });
  expect(await make(actors.desk, { roomId: rooms[1].id })).toMatchObject({ kind: "room", name: "Room 2" });
  expect(await make(actors.clinician, { memberId: clinician.id })).toMatchObject({ kind: "clinician" });
  expect(await make(actors.prescriber, { roomId: rooms[0].id })).toMatchObject({ kind: "room" });
  expect(await make(asPatient)).toMatchObject({ kind: "patient", name: patient.givenName, madeBy: null });
  const audit = await auditOf(clinic.clinic.id, "feed.create-feed");
  expect(audit.find(({ actorKind }) => actorKind === "patient")).toMatchObject({ patientId: patient.id });
});

test("another person's calendar, another clinic's, nobody's and two at once are refused, and nothing is written", async () => {
  const [{ clinic, asPatient }, elsewhere] = [await arrange(), await arrange()];
  const { actors, rooms, clinician, owner, desk } = clinic;
  const before = await countRows(clinic.clinic.id);
  const refused = async (actor: Actor, input: object) =>
    expectRefusal(await createFeed.execute({ actor, clock }, input)).kind;
  expect(await refused(actors.prescriber, { memberId: clinician.id })).toBe("forbidden");
  expect(await refused(actors.desk, { memberId: clinician.id })).toBe("forbidden");
  expect(await refused(actors.desk, { memberId: desk.id })).toBe("not_found");
  expect(await refused(actors.owner, { memberId: owner.id })).toBe("not_found");
  expect(await refused(asPatient, { roomId: rooms[0].id })).toBe("forbidden");
  expect(await refused(asPatient, { memberId: clinician.id })).toBe("forbidden");
  expect(await refused(actors.owner, {})).toBe("invalid");
  expect(await refused(actors.owner, { memberId: clinician.id, roomId: rooms[0].id })).toBe("invalid");
  expect(await refused(actors.owner, { memberId: elsewhere.clinic.clinician.id })).toBe("not_found");
  expect(await refused(actors.owner, { roomId: elsewhere.clinic.rooms[0].id })).toBe("not_found");
  expect(await refused(actors.system, {})).toBe("forbidden");
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});

test("an eleventh address of one calendar is refused", async () => {
  const { clinic } = await arrange();
  const call = { actor: clinic.actors.clinician, clock };
  for (let made = 0; made < 10; made += 1) await makeFeed(call);
  const refusal = expectRefusal(await createFeed.execute(call, {}));
  expect(refusal).toMatchObject({ kind: "conflict", fields: [{ rule: "too_many" }] });
  expectOk(await createFeed.execute(call, { roomId: clinic.rooms[0].id }));
});
