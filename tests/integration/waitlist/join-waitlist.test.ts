import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { endPlan } from "@/lib/plans/end-plan";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { makeTreatment } from "../../factories/treatment";
import { arrangeBooked, arrangeCourse } from "../appointments/arrange";

type Arranged = Pick<Awaited<ReturnType<typeof arrangeCourse>>, "clinic" | "desk" | "plan">;

const session = ({ plan }: Pick<Arranged, "plan">, number: number) => plan.sessions[number - 1]?.id ?? "";

async function refused({ clinic, desk }: Arranged, input: object) {
  const before = await countRows(clinic.clinic.id);
  const refusal = expectRefusal(await joinWaitlist.execute(desk, input));
  expect(await countRows(clinic.clinic.id)).toEqual(before);
  return refusal;
}

test("a session waits with its wishes, whether it is due or booked", async () => {
  const arranged = await arrangeBooked(1);
  const { clinic, desk, patient } = arranged;
  const clinicId = clinic.clinic.id;
  const wishes = {
    weekdays: [3, 1],
    notBefore: "09:00",
    notAfter: "12:30",
    fromDay: "2027-02-01",
    untilDay: "2027-03-01",
  };
  const planSessionId = session(arranged, 2);
  const input = { planSessionId, clinicianId: clinic.clinician.id, ...wishes, note: " Lives next door " };
  const { id } = expectOk(await joinWaitlist.execute(desk, input));
  expect(await prisma().waitlistEntry.findUnique({ where: { clinicId_id: { clinicId, id } } })).toMatchObject({
    ...{ patientId: patient.id, planSessionId, memberId: clinic.clinician.id, weekdays: [1, 3] },
    ...{ notBefore: "09:00", notAfter: "12:30", note: "Lives next door", createdById: clinic.desk.id },
    ...{ fromDay: new Date("2027-02-01"), untilDay: new Date("2027-03-01"), endedAt: null },
    createdAt: new Date("2027-01-11T09:00:00Z"),
  });
  expect(await auditOf(clinicId, "waitlist.join-waitlist")).toMatchObject([
    { subjectId: id, patientId: patient.id, after: { planSessionId, notBefore: "09:00" } },
  ]);
  expectOk(await joinWaitlist.execute(desk, { planSessionId: session(arranged, 1) }));
});

test("a session that waits already, is done, or is of an ended course is refused", async () => {
  const arranged = await arrangeCourse();
  expectOk(await joinWaitlist.execute(arranged.desk, { planSessionId: session(arranged, 1) }));
  expect(await refused(arranged, { planSessionId: session(arranged, 1) })).toMatchObject({
    kind: "conflict",
    fields: [{ path: "planSessionId", rule: "waiting" }],
  });
  const planSessionId = session(arranged, 1);
  await makeTreatment(arranged.clinic, { planSessionId, performedOn: "2027-01-11", lengthHundredthsMm: 150 });
  expect(await refused(arranged, { planSessionId })).toMatchObject({ fields: [{ rule: "done" }] });
  const ended = await arrangeCourse();
  const { id: planId, version } = ended.plan;
  const by = { ...ended.desk, actor: ended.clinic.actors.prescriber };
  expectOk(await endPlan.execute(by, { planId, version, reason: "The patient moved away" }));
  expect(await refused(ended, { planSessionId: session(ended, 1) })).toMatchObject({ fields: [{ rule: "ended" }] });
});

test("of many who put one session on the list at once, one does", async () => {
  const arranged = await arrangeCourse();
  const input = { planSessionId: session(arranged, 1) };
  const answers = await Promise.all(Array.from({ length: 8 }, () => joinWaitlist.execute(arranged.desk, input)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(answer.refusal).toMatchObject({ kind: "conflict" });
});

test.each([
  ["an eighth weekday", { weekdays: [8] }, "weekdays.0"],
  ["a weekday twice", { weekdays: [1, 1] }, "weekdays"],
  ["a time that is none", { notBefore: "25:00" }, "notBefore"],
  ["a latest time before the earliest", { notBefore: "12:00", notAfter: "11:00" }, "notAfter"],
  ["a last day before the first", { fromDay: "2027-03-02", untilDay: "2027-03-01" }, "untilDay"],
  ["an empty note", { note: "  " }, "note"],
])("%s is invalid", async (_, change, path) => {
  const arranged = await arrangeCourse();
  expect(await refused(arranged, { planSessionId: session(arranged, 1), ...change })).toMatchObject({
    kind: "invalid",
    fields: [{ path }],
  });
});

test("another clinic's session and clinician do not exist, and who is no clinician takes no bookings", async () => {
  const [arranged, elsewhere] = [await arrangeCourse(), await arrangeCourse()];
  expect(await refused(arranged, { planSessionId: session(elsewhere, 1) })).toMatchObject({ kind: "not_found" });
  for (const clinicianId of [elsewhere.clinic.clinician.id, arranged.clinic.desk.id]) {
    expect(await refused(arranged, { planSessionId: session(arranged, 1), clinicianId })).toMatchObject({
      kind: "invalid",
      fields: [{ path: "clinicianId", rule: "unknown" }],
    });
  }
});

test("owner and clinician may too; a patient and a job may not; one idempotency key joins once", async () => {
  const arranged = await arrangeCourse();
  const { desk, clinic, patient } = arranged;
  const join = (call: object, number: number) =>
    joinWaitlist.execute({ ...desk, ...call }, { planSessionId: session(arranged, number) });
  expectOk(await join({ actor: clinic.actors.owner }, 1));
  expectOk(await join({ actor: clinic.actors.clinician }, 2));
  for (const actor of [clinic.actors.patientOf(patient), clinic.actors.system]) {
    expect(expectRefusal(await join({ actor }, 3))).toMatchObject({ kind: "forbidden" });
  }
  const first = await join({ idempotencyKey: "join-1" }, 3);
  expectOk(first);
  expect(await join({ idempotencyKey: "join-1" }, 3)).toEqual(first);
});
