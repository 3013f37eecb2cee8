import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/id";
import { getVisit } from "@/lib/visits/get-visit";
import { type VisitDto, visitSchema } from "@/lib/visits/get-visit.schema";
import { makeClinic } from "../../factories/clinic";
import { expectOk } from "../../factories/expect-ok";
import { auditOf } from "../../factories/rows";
import { makeTreatment } from "../../factories/treatment";
import { arrangeVisit, walkTo } from "./arrange";
import { cheeks } from "./needling";
import { arrangeSigned, finish } from "./walk";

test("a visit that has just begun shows who is there, what is planned, every step and what still stands against it", async () => {
  const { call, clinic, clinicId, visitId, patient, plan, appointment } = await arrangeVisit({
    answers: { keloid: { applies: true } },
  });
  const visit = expectOk(await call<VisitDto>(getVisit));
  expect(visitSchema.parse(visit)).toEqual(visit);
  expect(visit).toMatchObject({
    ...{ id: visitId, version: 1, state: "open", day: "2027-01-11", arrivedAt: "2027-01-11T09:00:00.000Z" },
    clinician: { id: clinic.clinician.id, name: "Carl Clinician" },
    appointment: { id: appointment.id, version: 2, startsAt: "2027-01-11T09:00:00.000Z", roomName: "Room 1" },
    patient: { id: patient.id, birthDate: "1990-03-14", askedOn: "2027-01-11", allergies: [], weightKg: null },
    course: {
      planId: plan.id,
      sessionNumber: 1,
      sessionCount: 2,
      lengthHundredthsMm: 50,
      zones: [{ id: "cheeks_chin" }],
    },
    nextStep: "identity_recheck",
    consent: { signedOn: "2027-01-08", maxLengthHundredthsMm: 50, needs: "reaffirmation", reaffirmed: null },
    ...{ anesthesia: null, isNumbing: false, treatment: null, lastTreatment: null, signature: null, addenda: [] },
  });
  const rules = (found: readonly { rule: string }[]) => found.map(({ rule }) => rule);
  expect(rules(visit.findings.session)).toEqual(["SCREEN_KELOID"]);
  expect(rules(visit.findings.consent)).toEqual(["CONSENT_REAFFIRM", "CONSENT_CHANGED_HEALTH"]);
  expect(rules(visit.findings.anesthesia)).toEqual(["ANESTHESIA_NOT_RECORDED"]);
  expect(visit.steps).toHaveLength(11);
  expect(visit.steps.every(({ done }) => done === null)).toBe(true);
  expect(visit.aftercare[0]).toMatchObject({ from: null, to: null });
  expect(await auditOf(clinicId, "visit.get-visit")).toMatchObject([{ subjectId: visitId, patientId: patient.id }]);
});

test("what was done last time is there for this time", async () => {
  const arranged = await arrangeVisit();
  const planSessionId = arranged.plan.sessions[1]?.id ?? "";
  await makeTreatment(arranged.clinic, { planSessionId, performedOn: "2026-10-01" });
  const visit = expectOk(await arranged.call<VisitDto>(getVisit));
  expect(visit.lastTreatment).toMatchObject({ visitId: null, performedOn: "2026-10-01", zoneRecords: [], needles: [] });
});

test("as it goes on it shows who did what when; once treated, what was done, and the time after with its dates", async () => {
  const arranged = await arrangeVisit();
  await walkTo(arranged, "antisepsis");
  const before = expectOk(await arranged.call<VisitDto>(getVisit));
  expect(before).toMatchObject({
    nextStep: "rolling",
    anesthesia: "not_used",
    findings: { session: [], consent: [], anesthesia: [] },
  });
  expect(before.consent?.reaffirmed).toEqual({ at: "2027-01-11T09:00:00.000Z", byName: "Pia Patient", signed: false });
  expect(before.steps.find(({ id }) => id === "antisepsis")?.done).toEqual({
    ...{ at: "2027-01-11T09:00:00.000Z", byName: "Carl Clinician", note: null, data: { agent: "Chlorhexidine 0.5 %" } },
  });
  expect(before.steps.find(({ id }) => id === "anesthesia_removed")?.needed).toBe(false);
  await finish(arranged);
  const after = expectOk(await arranged.call<VisitDto>(getVisit));
  expect(after.nextStep).toBeNull();
  expect(after.treatment).toMatchObject({
    sessionNumber: 1,
    zoneRecords: [cheeks].map(({ ...zone }) => ({ ...zone, topicals: [] })),
  });
  expect(after.aftercare[0]).toMatchObject({ from: "2027-01-11T09:00:00Z", to: "2027-01-12T09:00:00Z" });
});

test("a signed visit is read as it was; the desk and patients read none, and another clinic's does not exist", async () => {
  const { call, clinic, patient } = await arrangeSigned();
  expect(expectOk(await call<VisitDto>(getVisit, {}, { actor: clinic.actors.owner }))).toMatchObject({
    state: "signed",
    nextStep: null,
  });
  for (const actor of [clinic.actors.desk, clinic.actors.patientOf(patient)]) {
    expect(await call(getVisit, {}, { actor })).toMatchObject({ refusal: { kind: "forbidden" } });
  }
  const { actors } = await makeClinic();
  expect(await call(getVisit, {}, { actor: actors.clinician })).toMatchObject({ refusal: { kind: "not_found" } });
  expect(await call(getVisit, { visitId: newId() })).toMatchObject({ refusal: { kind: "not_found" } });
});
