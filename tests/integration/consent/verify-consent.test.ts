import { expect, test } from "vitest";
import { countersignConsent } from "@/lib/consent/countersign-consent";
import { verifyConsent } from "@/lib/consent/verify-consent";
import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import { prisma } from "@/lib/db/client";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { makeConsent } from "../../factories/consent";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { arrangeConsent } from "./arrange";

async function arrangeSigned() {
  const arranged = await arrangeConsent();
  const first = await makeConsent(arranged.clinic, { planId: arranged.plan.id, photos: ["photo_teaching"] });
  const second = await makeConsent(arranged.clinic, { planId: arranged.plan.id });
  const verify = async (consentId = first.consentId) =>
    expectOk(await verifyConsent.execute(arranged.by, { consentId }));
  return { ...arranged, first, second, verify };
}

/** Alters the database as somebody with every right would, past its own triggers. */
async function tamper(sql: string): Promise<void> {
  await prisma().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    expect(await tx.$executeRawUnsafe(sql)).toBeGreaterThan(0);
  });
}

test("what was sealed is what is there, through countersignature, withdrawals and others' signatures", async () => {
  const { asPatient, first, verify } = await arrangeSigned();
  expectOk(await withdrawConsent.execute(asPatient, { consentId: first.consentId, scope: "photo_teaching" }));
  expectOk(await withdrawConsent.execute(asPatient, { consentId: first.consentId, scope: "treatment" }));
  const found = await verify();
  expect(found).toMatchObject({ intact: true, differences: [], chainFaults: [], code: first.code });
  expect(found.checkedAt).toBe("2027-01-11T09:00:00Z");
  expect(found.bundles.map(({ kind }) => kind)).toEqual([
    "signed",
    "copy",
    "countersigned",
    "photo_withdrawn",
    "withdrawn",
  ]);
});

/** Another content under a bundle with its seal made anew: the database holds nothing against it, the chain does. */
const resealed = (id: string) => `UPDATE consent_evidence
  SET content = '{}', content_hash = encode(sha256('{}'), 'hex'),
      seal = encode(sha256(convert_to(seq || ' ' || previous_seal || ' ' || encode(sha256('{}'), 'hex'), 'UTF8')), 'hex')
  WHERE consent_id = '${id}' AND kind = 'signed'`;

test.each([
  [
    "the zones",
    (id: string) => `UPDATE consent SET zones = '{neck}', covers = '{neck}' WHERE id = '${id}'`,
    /in bundle 1: the scope \(zones/,
  ],
  [
    "the mark",
    (id: string) => `UPDATE consent SET mark = '{"typed": "x"}' WHERE id = '${id}'`,
    /bundle 1: the signature/,
  ],
  [
    "the day",
    (id: string) => `UPDATE consent SET signed_at = signed_at + interval '1 hour' WHERE id = '${id}'`,
    /bundle 1: the times/,
  ],
  [
    "a tick",
    (id: string) => `UPDATE consent_tick SET accepted = true WHERE consent_id = '${id}' AND item = 'photo_marketing'`,
    /bundle 1: the answers/,
  ],
  [
    "the text with its hash",
    (id: string) => `UPDATE consent SET text = 'x', text_hash = encode(sha256('x'), 'hex') WHERE id = '${id}'`,
    /bundle 1: the text/,
  ],
  [
    "who countersigned",
    (id: string) => `UPDATE consent_countersignature SET name = 'x' WHERE consent_id = '${id}'`,
    /bundle 3: the countersignature/,
  ],
  [
    "the countersignature away",
    (id: string) => `DELETE FROM consent_countersignature WHERE consent_id = '${id}'`,
    /no longer in the record/,
  ],
  ["the bundle itself, seals made anew", resealed, /does not follow the one before/],
  [
    "a bundle away",
    (id: string) => `DELETE FROM consent_evidence WHERE consent_id = '${id}' AND kind = 'copy'`,
    /is missing from the chain/,
  ],
])("an alteration by somebody with every right is named: %s", async (_what, sql, said) => {
  const { first, verify } = await arrangeSigned();
  await tamper(sql(first.consentId));
  const found = await verify();
  expect(found.intact).toBe(false);
  expect([...found.differences, ...found.chainFaults].join("\n")).toMatch(said);
});

test("what was done to another consent is told of the chain, not of this one", async () => {
  const { second, verify } = await arrangeSigned();
  await tamper(resealed(second.consentId));
  const ofFirst = await verify();
  expect(ofFirst).toMatchObject({ intact: false, differences: [] });
  expect(ofFirst.chainFaults.join("\n")).toMatch(/does not follow the one before/);
  expect((await verify(second.consentId)).differences).toContain("Not as it was sealed in bundle 4: the signature.");
});

test("the last bundles cut off are missed", async () => {
  const { clinicId, second, verify } = await arrangeSigned();
  await tamper(`DELETE FROM consent_evidence WHERE clinic_id = '${clinicId}' AND seq = 6`);
  expect((await verify(second.consentId)).chainFaults).toContain("The end of the chain is not where it was.");
});

test("two clinics' chains know nothing of each other; others and the desk may not look", async () => {
  const { first, desk, asPatient } = await arrangeSigned();
  const other = await makeClinic();
  const call = { actor: other.actors.clinician, clock };
  expect(expectRefusal(await verifyConsent.execute(call, { consentId: first.consentId })).kind).toBe("not_found");
  expect(
    expectRefusal(
      await countersignConsent.execute(call, { consentId: first.consentId, capacity: true, explained: true }),
    ).kind,
  ).toBe("not_found");
  for (const one of [desk, asPatient]) {
    expect(expectRefusal(await verifyConsent.execute(one, { consentId: first.consentId })).kind).toBe("forbidden");
  }
});
