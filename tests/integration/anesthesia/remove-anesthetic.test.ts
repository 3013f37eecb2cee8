import { describe, expect, test } from "vitest";
import { removeAnesthetic } from "@/lib/anesthesia/remove-anesthetic";
import { skipAnesthetic } from "@/lib/anesthesia/skip-anesthetic";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { makeClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeNumbing, arrangeVisit, clockAt, isoAt, rowsOf } from "./arrange";

test("cream comes off, by whom and when, and the visit's version rises", async () => {
  const { clinic, clinicId, visitId, cream, by } = await arrangeNumbing();
  const answer = expectOk(await removeAnesthetic.execute(by(46), cream));
  expect(answer).toMatchObject({ version: cream.version + 1, findings: [] });
  const [row] = await rowsOf(clinicId, visitId);
  expect(row?.removedAt?.toISOString()).toBe("2027-01-11T09:46:00.000Z");
  expect(row?.removedById).toBe(clinic.clinician.id);
  const [event] = await auditOf(clinicId, "anesthesia.remove-anesthetic");
  expect(event?.after).toMatchObject({ applicationId: cream.applicationId, removedAt: "2027-01-11T09:46:00Z" });
});

describe("how long it was on goes with the record once it was read", () => {
  test.each([
    ["too short to have worked", 11, "ANESTHESIA_CONTACT_SHORT", "warn"],
    ["longer than usual", 91, "ANESTHESIA_CONTACT_LONG", "warn"],
    ["past the label's most: it is off all the same", 321, "ANESTHESIA_CONTACT_OVER_CAP", "block"],
  ])("%s", async (_how, minutes, rule, severity) => {
    const { clinicId, visitId, cream, by } = await arrangeNumbing();
    const before = await countRows(clinicId);
    const unread = expectRefusal(await removeAnesthetic.execute(by(minutes), cream));
    expect(unread).toMatchObject({ kind: "findings", findings: [{ rule, severity, field: "time" }] });
    expect((await rowsOf(clinicId, visitId))[0]?.removedAt).toBeNull();
    expect(await countRows(clinicId)).toEqual(before);
    expectOk(await removeAnesthetic.execute(by(minutes), { ...cream, acknowledged: [rule] }));
    expect((await rowsOf(clinicId, visitId))[0]?.findings).toMatchObject([
      { step: "removed", rule, severity, acknowledgedBy: "Carl Clinician" },
    ]);
  });
});

describe("refused, and nothing written", () => {
  test("before it went on, even when acknowledged, and at a time to come", async () => {
    const { clinicId, visitId, cream, by } = await arrangeNumbing({}, { time: "10:01" });
    const early = { ...cream, at: isoAt(-3), acknowledged: ["ANESTHESIA_TIMES_ORDER", "ANESTHESIA_CONTACT_SHORT"] };
    expect(expectRefusal(await removeAnesthetic.execute(by(46), early))).toMatchObject({
      kind: "findings",
      findings: [{ rule: "ANESTHESIA_TIMES_ORDER", severity: "block", field: "time" }],
    });
    expect(expectRefusal(await removeAnesthetic.execute(by(46), { ...cream, time: "10:47" }))).toMatchObject({
      kind: "invalid",
      fields: [{ path: "time", rule: "future" }],
    });
    expect((await rowsOf(clinicId, visitId))[0]?.removedAt).toBeNull();
  });

  test("a second time: a time once recorded stays", async () => {
    const { clinicId, visitId, cream, by } = await arrangeNumbing();
    const { version } = expectOk(await removeAnesthetic.execute(by(46), cream));
    expect(expectRefusal(await removeAnesthetic.execute(by(50), { ...cream, version })).kind).toBe("conflict");
    expect((await rowsOf(clinicId, visitId))[0]?.removedAt?.toISOString()).toBe("2027-01-11T09:46:00.000Z");
  });

  test("what is no cream of this visit, a version of before, another clinic, and the desk", async () => {
    const { clinic, cream, by } = await arrangeNumbing();
    expect(expectRefusal(await removeAnesthetic.execute(by(46), { ...cream, applicationId: newId() })).kind).toBe(
      "not_found",
    );
    const other = await arrangeNumbing();
    const foreign = { ...cream, applicationId: other.cream.applicationId };
    expect(expectRefusal(await removeAnesthetic.execute(by(46), foreign)).kind).toBe("not_found");
    expect(expectRefusal(await removeAnesthetic.execute(by(46), { ...cream, version: 1 })).kind).toBe("stale");
    const elsewhere = { actor: (await makeClinic()).actors.clinician, clock: clockAt(46) };
    expect(expectRefusal(await removeAnesthetic.execute(elsewhere, cream)).kind).toBe("not_found");
    const desk = { actor: clinic.actors.desk, clock: clockAt(46) };
    expect(expectRefusal(await removeAnesthetic.execute(desk, cream)).kind).toBe("forbidden");
  });

  test("a reason for none is no cream, and an ended visit is closed", async () => {
    const { visitId, by } = await arrangeVisit();
    const { applicationId, version } = expectOk(
      await skipAnesthetic.execute(by(5), { visitId, version: 1, because: "The patient declined" }),
    );
    expect(expectRefusal(await removeAnesthetic.execute(by(46), { visitId, version, applicationId })).kind).toBe(
      "not_found",
    );
    const { clinicId, cream, by: then } = await arrangeNumbing();
    await prisma().visit.update({
      where: { clinicId_id: { clinicId, id: cream.visitId } },
      data: { endedAt: new Date("2027-01-11T10:00:00Z"), endKind: "not_treated", endReason: "Felt unwell" },
    });
    expect(expectRefusal(await removeAnesthetic.execute(then(90), cream)).kind).toBe("conflict");
  });
});
