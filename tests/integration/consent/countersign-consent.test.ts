import { expect, test } from "vitest";
import { countersignConsent } from "@/lib/consent/countersign-consent";
import { listConsents } from "@/lib/consent/list-consents";
import { readConsentFacts } from "@/lib/consent/read-consent-facts";
import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import { prisma } from "@/lib/db/client";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { makeConsent } from "../../factories/consent";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeConsent } from "./arrange";

async function arrangeSigned(terms = {}) {
  const arranged = await arrangeConsent();
  const { consentId } = await makeConsent(arranged.clinic, { planId: arranged.plan.id, countersigned: false, terms });
  return { ...arranged, consentId };
}
const sound = { capacity: true, explained: true } as const;

test("the clinician who explained it signs too: it stands, sealed and audited", async () => {
  const { by, clinicId, consentId, patient, plan } = await arrangeSigned();
  const before = expectOk(await listConsents.execute(by, { patientId: patient.id }));
  expect(before.plans[0]?.state).toBe("awaiting");
  const signed = expectOk(await countersignConsent.execute(by, { consentId, ...sound }));
  expect(signed).toMatchObject({ name: "Carl Clinician", capacity: true });
  expect(expectOk(await listConsents.execute(by, { patientId: patient.id })).plans[0]?.state).toBe("stands");
  const standing = await readConsentFacts(prisma(), clinicId, plan.id);
  expect(standing).toMatchObject({
    id: consentId,
    countersigned: true,
    facts: { capacity: { confirmed: true, doubt: false } },
  });
  const kinds = await prisma().consentEvidence.findMany({
    where: { clinicId },
    orderBy: { seq: "asc" },
    select: { kind: true },
  });
  expect(kinds.map(({ kind }) => kind)).toEqual(["signed", "copy", "countersigned"]);
  expect(await auditOf(clinicId, "consent.countersign-consent")).toMatchObject([
    { subjectId: consentId, patientId: patient.id },
  ]);
});

test("a doubt is noted and stops the treatment; without a note it is none", async () => {
  const { by, clinicId, consentId, patient, plan } = await arrangeSigned();
  const bare = await countersignConsent.execute(by, { consentId, capacity: false, explained: true });
  expect(expectRefusal(bare)).toMatchObject({ kind: "invalid", fields: [{ path: "note" }] });
  expectOk(
    await countersignConsent.execute(by, { consentId, capacity: false, explained: true, note: "Repeated himself" }),
  );
  expect(expectOk(await listConsents.execute(by, { patientId: patient.id })).plans[0]?.state).toBe("doubt");
  const standing = await readConsentFacts(prisma(), clinicId, plan.id);
  expect(standing?.facts.capacity).toEqual({ confirmed: false, doubt: true, note: "Repeated himself" });
});

test("refused, and nothing written: twice, withdrawn, another than who performs, unexplained, the wrong role, another clinic", async () => {
  const named = await arrangeSigned();
  const exclusive = await makeConsent(named.clinic, {
    planId: named.plan.id,
    countersigned: false,
    terms: { performerId: named.clinic.prescriber.id },
  });
  const other = { actor: (await makeClinic()).actors.clinician, clock };
  const { by, prescriber, desk, owner, asPatient, clinicId, consentId } = named;
  const before = await countRows(clinicId);
  const tell = async (call: typeof other, input: object) =>
    expectRefusal(await countersignConsent.execute(call, input)).kind;
  expect(await tell(by, { consentId: exclusive.consentId, ...sound })).toBe("conflict");
  expect(await tell(by, { consentId, capacity: true })).toBe("invalid");
  expect(await tell(other, { consentId, ...sound })).toBe("not_found");
  for (const call of [desk, owner, asPatient]) {
    expect(expectRefusal(await countersignConsent.execute(call, { consentId, ...sound })).kind).toBe("forbidden");
  }
  expect(await countRows(clinicId)).toEqual(before);
  expectOk(await countersignConsent.execute(prescriber, { consentId: exclusive.consentId, ...sound }));
  expect(await tell(prescriber as typeof other, { consentId: exclusive.consentId, ...sound })).toBe("conflict");
  expectOk(await withdrawConsent.execute(by, { consentId, scope: "treatment" }));
  expect(await tell(by, { consentId, ...sound })).toBe("conflict");
});
