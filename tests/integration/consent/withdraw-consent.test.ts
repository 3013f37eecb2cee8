import { expect, test } from "vitest";
import { moveSession } from "@/lib/appointments/move-session";
import { listConsents } from "@/lib/consent/list-consents";
import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import { prisma } from "@/lib/db/client";
import { listFollowUps } from "@/lib/follow-ups/list-follow-ups";
import { fixedClock } from "@/lib/kernel/clock";
import { bookCourse } from "@/lib/plans/book-course";
import { getPlan } from "@/lib/plans/get-plan";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { makeConsent } from "../../factories/consent";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeConsent } from "./arrange";

async function arrangeSigned(photos: readonly string[] = []) {
  const arranged = await arrangeConsent();
  const { consentId } = await makeConsent(arranged.clinic, { planId: arranged.plan.id, photos });
  return { ...arranged, consentId };
}
type Arranged = Awaited<ReturnType<typeof arrangeSigned>>;

const place = ({ clinic }: Arranged, number: number, day: string) => ({
  number,
  startsAt: `${day}T09:00:00Z`,
  clinicianId: clinic.clinician.id,
  roomId: clinic.rooms[0].id,
});

async function book(arranged: Arranged, number: number, day: string) {
  const { version } = expectOk(await getPlan.execute(arranged.by, { planId: arranged.plan.id }));
  const input = { planId: arranged.plan.id, version, placements: [place(arranged, number, day)] };
  return bookCourse.execute(arranged.desk, input);
}

test("a patient withdraws in the portal: booking and moving stop at once, and a follow-up begins", async () => {
  const arranged = await arrangeSigned();
  const { asPatient, desk, clinic, clinicId, patient, consentId } = arranged;
  const { appointments } = expectOk(await book(arranged, 1, "2027-02-01"));
  expectOk(await withdrawConsent.execute(asPatient, { consentId, scope: "treatment" }));

  const refusal = expectRefusal(await book(arranged, 2, "2027-03-15"));
  expect(refusal).toMatchObject({ kind: "findings", findings: [{ rule: "CONSENT_WITHDRAWN", severity: "block" }] });
  const [visit] = appointments;
  const to = { startsAt: "2027-02-02T09:00:00Z", clinicianId: clinic.clinician.id, roomId: clinic.rooms[0].id };
  const moved = await moveSession.execute(desk, { appointmentId: visit?.id, version: visit?.version, ...to });
  expect(expectRefusal(moved)).toMatchObject({ kind: "findings", findings: [{ rule: "CONSENT_WITHDRAWN" }] });
  const { followUps } = expectOk(await listFollowUps.execute(desk, {}));
  expect(followUps.map(({ kind, number, since }) => [kind, number, since])).toEqual([
    ["consent_withdrawn", 1, "2027-01-11"],
    ["consent_withdrawn", 2, "2027-01-11"],
  ]);
  const state = expectOk(await listConsents.execute(asPatient, {})).plans[0];
  expect(state).toMatchObject({ state: "withdrawn", consents: [{ withdrawnOn: "2027-01-11" }] });
  expect(await prisma().consent.count({ where: { clinicId, patientId: patient.id } })).toBe(1);
  expect(await auditOf(clinicId, "consent.withdraw-consent")).toMatchObject([
    { actorKind: "patient", subjectId: consentId },
  ]);
});

test("signing anew after a withdrawal opens booking again", async () => {
  const arranged = await arrangeSigned();
  const { by, clinic, consentId, plan } = arranged;
  expectOk(await withdrawConsent.execute(by, { consentId, scope: "treatment", reason: "Told us on the phone" }));
  expect(expectRefusal(await book(arranged, 1, "2027-02-01")).kind).toBe("findings");
  await makeConsent(clinic, { planId: plan.id, clock: fixedClock("2027-01-11T10:00:00Z") });
  expectOk(await book(arranged, 1, "2027-02-01"));
});

test("nothing signed yet is no obstacle to a booking", async () => {
  const arranged = { ...(await arrangeConsent()), consentId: "" };
  expectOk(await book(arranged, 1, "2027-02-01"));
});

test("a use of photographs is taken back by itself and stops nothing else", async () => {
  const arranged = await arrangeSigned(["photo_teaching", "photo_marketing"]);
  const { asPatient, desk, patient, consentId } = arranged;
  expectOk(await withdrawConsent.execute(asPatient, { consentId, scope: "photo_marketing" }));
  const [plan] = expectOk(await listConsents.execute(desk, { patientId: patient.id })).plans;
  expect(plan).toMatchObject({ state: "stands", consents: [{ photos: ["photo_teaching"], withdrawnOn: null }] });
  expectOk(await book(arranged, 1, "2027-02-01"));
});

test("the next booked session that outlasts the consent is a follow-up when it draws near", async () => {
  const arranged = await arrangeSigned();
  for (const [number, day] of [
    [1, "2027-02-01"],
    [2, "2027-07-20"],
  ] as const)
    expectOk(await book(arranged, number, day));
  const { clinicId, clinic } = arranged;
  const [state] = expectOk(await listConsents.execute(arranged.by, { patientId: arranged.patient.id })).plans;
  expect(state?.renewBefore).toEqual({ number: 2, day: "2027-07-20" });
  await prisma().$executeRaw`UPDATE appointment SET status = 'cancelled', ended_at = now(), end_reason = 'ill'
    WHERE clinic_id = ${clinicId}::uuid AND day = '2027-02-01'`;
  const at = async (instant: string) => {
    const call = { actor: clinic.actors.desk, clock: fixedClock(instant) };
    return expectOk(await listFollowUps.execute(call, {})).followUps.filter(({ kind }) => kind === "consent_lapsing");
  };
  expect(await at("2027-06-20T09:00:00Z")).toEqual([]);
  const [lapsing] = await at("2027-06-29T09:00:00Z");
  expect(lapsing).toMatchObject({ number: 2, since: "2027-06-29", finding: { rule: "CONSENT_EXPIRED" } });
  expect(lapsing?.reason).toContain("will lapse");
});

test("refused, and nothing written: twice, what was never agreed to, another patient, another clinic, the owner", async () => {
  const { by, asPatient, owner, clinic, clinicId, consentId } = await arrangeSigned();
  const before = await countRows(clinicId);
  const never = await withdrawConsent.execute(asPatient, { consentId, scope: "photo_marketing" });
  expect(expectRefusal(never)).toMatchObject({ kind: "invalid", fields: [{ path: "scope", rule: "not_given" }] });
  const strangers = [clinic.actors.patientOf(await makePatient(clinic)), (await makeClinic()).actors.clinician];
  for (const actor of strangers) {
    const refusal = await withdrawConsent.execute({ actor, clock }, { consentId, scope: "treatment" });
    expect(expectRefusal(refusal).kind).toBe("not_found");
  }
  expect(expectRefusal(await withdrawConsent.execute(owner, { consentId, scope: "treatment" })).kind).toBe("forbidden");
  const after = await countRows(clinicId);
  expect({ ...after, patient: before.patient, audit_event: before.audit_event }).toEqual(before);
  expectOk(await withdrawConsent.execute(asPatient, { consentId, scope: "treatment" }));
  expect(expectRefusal(await withdrawConsent.execute(by, { consentId, scope: "treatment" })).kind).toBe("conflict");
});
