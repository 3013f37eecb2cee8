import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { dayToDb } from "@/lib/db/day";
import { snoozeFollowUp } from "@/lib/follow-ups/snooze-follow-up";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeDue, dueOn } from "./arrange";

const snooze = { until: "2027-03-15", reason: "she calls back on Monday" };

test("a snooze is kept with its day, its reason and what the matter was, and is audited", async () => {
  const { clinic, patient, desk, second } = await arrangeDue();
  expect(expectOk(await snoozeFollowUp.execute(desk, { planSessionId: second, ...snooze }))).toEqual({
    planSessionId: second,
    until: snooze.until,
  });
  const note = await prisma().followUpNote.findFirstOrThrow({ where: { clinicId: clinic.clinic.id } });
  expect(note).toMatchObject({
    kind: "snooze",
    about: "due",
    channel: null,
    text: snooze.reason,
    memberId: clinic.desk.id,
  });
  expect(note.snoozedUntil).toEqual(dayToDb(snooze.until));
  expect(await auditOf(clinic.clinic.id, "followUp.snooze-follow-up")).toMatchObject([
    { subjectId: second, patientId: patient.id, after: { about: "due", ...snooze } },
  ]);
});

test.each([
  ["2027-03-10", "past"],
  ["2027-09-11", "too_far"],
])("a snooze until %s is refused (%s), and nothing is written", async (until, rule) => {
  const { clinic, desk, second } = await arrangeDue();
  const before = await countRows(clinic.clinic.id);
  const refusal = expectRefusal(await snoozeFollowUp.execute(desk, { planSessionId: second, ...snooze, until }));
  expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path: "until", rule }] });
  expect(await countRows(clinic.clinic.id)).toEqual(before);
  expectOk(await snoozeFollowUp.execute(desk, { planSessionId: second, ...snooze, until: "2027-09-10" }));
  expectOk(await snoozeFollowUp.execute(desk, { planSessionId: second, ...snooze, until: dueOn }));
});

test("what needs nobody, another clinic's session, no reason and a patient are refused, and nothing is written", async () => {
  const { clinic, patient, desk, second: planSessionId, third } = await arrangeDue();
  const elsewhere = await arrangeDue();
  const before = await countRows(clinic.clinic.id);
  const settled = await snoozeFollowUp.execute(desk, { planSessionId: third, ...snooze });
  expect(expectRefusal(settled)).toMatchObject({ kind: "conflict", fields: [{ rule: "settled" }] });
  const foreign = await snoozeFollowUp.execute(desk, { planSessionId: elsewhere.second, ...snooze });
  expect(expectRefusal(foreign)).toMatchObject({ kind: "not_found" });
  const silent = await snoozeFollowUp.execute(desk, { planSessionId, ...snooze, reason: "  " });
  expect(expectRefusal(silent)).toMatchObject({ kind: "invalid" });
  const call = { ...desk, actor: clinic.actors.patientOf(patient) };
  expect(expectRefusal(await snoozeFollowUp.execute(call, { planSessionId, ...snooze }))).toMatchObject({
    kind: "forbidden",
  });
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});
