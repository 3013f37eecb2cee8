import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { listFollowUps } from "@/lib/follow-ups/list-follow-ups";
import { newId } from "@/lib/kernel/id";
import { endUntreated } from "@/lib/visits/end-untreated";
import { makeClinic } from "../../factories/clinic";
import { expectOk } from "../../factories/expect-ok";
import { auditOf } from "../../factories/rows";
import { arrangeVisit, day, refusedWithoutTrace, walkTo } from "./arrange";
import { arrangeFinished, arrangeSigned } from "./walk";

const why = { reason: "A cold sore that is not healed" };

test("the visit ends with its reason, the appointment holds nothing and tells the desk no reason, the session is due again", async () => {
  const { call, clinic, clinicId, visitId, appointment, by, plan, patient } = await arrangeVisit();
  expectOk(await call(endUntreated, why));
  expect(await prisma().visit.findFirst({ where: { clinicId } })).toMatchObject({
    endKind: "not_treated",
    endReason: why.reason,
  });
  const ended = await prisma().appointment.findFirstOrThrow({ where: { id: appointment.id } });
  expect(ended).toMatchObject({ status: "cancelled", endReason: "The patient came; the session did not take place." });
  expect(await prisma().resourceHold.count({ where: { clinicId, live: true } })).toBe(0);
  const { followUps } = expectOk(await listFollowUps.execute({ ...by, actor: clinic.actors.desk }, {}));
  expect(followUps).toMatchObject([{ planId: plan.id }]);
  expect(JSON.stringify(followUps)).not.toContain("cold sore");
  expect(await auditOf(clinicId, "visit.end-untreated")).toMatchObject([
    { subjectId: visitId, patientId: patient.id, after: why },
  ]);
});

test("is refused once treated, signed or ended, under cream, without a reason, stale, elsewhere and by others", async () => {
  const refused = (arranged: Awaited<ReturnType<typeof arrangeVisit>>, input: object = why, as = {}) =>
    refusedWithoutTrace(arranged, () => arranged.call(endUntreated, { ...why, ...input }, as));
  expect(await refused(await arrangeFinished())).toMatchObject({ kind: "conflict", fields: [{ rule: "treated" }] });
  expect(await refused(await arrangeSigned())).toMatchObject({ kind: "conflict", fields: [{ rule: "signed" }] });
  const arranged = await arrangeVisit();
  const { clinic, clinicId, visitId, call } = arranged;
  expect(await refused(arranged, { reason: " " })).toMatchObject({ kind: "invalid", fields: [{ path: "reason" }] });
  expect(await refused(arranged, { version: 9 })).toMatchObject({ kind: "stale" });
  expect(await refused(arranged, {}, { actor: (await makeClinic()).actors.clinician })).toMatchObject({
    kind: "not_found",
  });
  for (const actor of [clinic.actors.owner, clinic.actors.desk, clinic.actors.patientOf(arranged.patient)]) {
    expect(await refused(arranged, {}, { actor })).toMatchObject({ kind: "forbidden" });
  }
  await walkTo(arranged, "photos_before");
  const member = clinic.clinician.id;
  const cream = {
    productId: "lmx4",
    lot: "C1",
    expiresOn: new Date("2027-06-30"),
    grams: 5,
    areaCm2: 50,
    zones: ["cheeks_chin"],
  };
  const put = {
    skinIntact: true,
    occlusion: "none",
    appliedAt: new Date(`${day}T09:00:00Z`),
    appliedById: member,
    readBack: true,
  };
  await prisma().anesthesiaChecklist.create({ data: { clinicId, id: newId(), visitId, ...cream, ...put } });
  expect(await refused(arranged)).toMatchObject({ kind: "conflict", fields: [{ rule: "numbing" }] });
  const off = new Date(`${day}T09:30:00Z`);
  await prisma().anesthesiaChecklist.updateMany({
    where: { clinicId },
    data: { removedAt: off, removedById: member, wipedOffAt: off, wipedById: member },
  });
  const keyed = { idempotencyKey: "end" };
  const { version } = await prisma().visit.findFirstOrThrow({ where: { clinicId } });
  const first = await call(endUntreated, why, keyed);
  expect(await call(endUntreated, { ...why, version }, keyed)).toEqual(first);
  expect(await refused(arranged)).toMatchObject({ kind: "conflict", fields: [{ rule: "not_treated" }] });
});
