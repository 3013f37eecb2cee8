import { describe, expect, test } from "vitest";
import { hashText } from "@/lib/consent/hash-text";
import { canonicalJson, genesis, sealOf } from "@/lib/consent/seal";
import { prisma } from "@/lib/db/client";
import { sqlState } from "@/lib/db/sqlstate";
import { inTransaction } from "@/lib/db/transaction";
import { newId } from "@/lib/kernel/id";
import { makeConsent } from "../../factories/consent";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { arrangeConsent } from "../consent/arrange";
import { refusedBy } from "./encounter";

/** Statements that copy a consent as the owner of the database would: the row, its ticks, its bundle. */
async function arrangeCopy() {
  const arranged = await arrangeConsent();
  const { consentId } = await makeConsent(arranged.clinic, { planId: arranged.plan.id, countersigned: false });
  const { clinicId, patient } = arranged;
  const [id, chain] = [newId(), await prisma().consentChain.findUniqueOrThrow({ where: { clinicId } })];
  const columns = (
    await prisma().$queryRaw<{ name: string }[]>`
    SELECT column_name::text AS name FROM information_schema.columns
    WHERE table_name = 'consent' AND column_name NOT IN ('clinic_id', 'id') ORDER BY 1`
  ).map(({ name }) => name);
  const row = (changed: Readonly<Record<string, string>> = {}) =>
    `INSERT INTO consent (clinic_id, id, ${columns.join(", ")}) SELECT clinic_id, '${id}', ${columns
      .map((name) => changed[name] ?? name)
      .join(", ")} FROM consent WHERE id = '${consentId}'`;
  const ticks = `INSERT INTO consent_tick (clinic_id, consent_id, item, accepted, at)
    SELECT clinic_id, '${id}', item, accepted, at FROM consent_tick WHERE consent_id = '${consentId}'`;
  const hash = hashText(canonicalJson({}));
  const [seq, seal] = [chain.seq + 1, sealOf(chain.seq + 1, chain.seal, hash)];
  const bundle = (more: { seq?: number; previous?: string; seal?: string; kind?: string } = {}) =>
    `INSERT INTO consent_evidence (clinic_id, seq, consent_id, patient_id, kind, at, content, content_hash, previous_seal, seal)
     VALUES ('${clinicId}', ${more.seq ?? seq}, '${id}', '${patient.id}', '${more.kind ?? "signed"}', now(), '{}', '${hash}',
     '${more.previous ?? chain.seal}', '${more.seal ?? seal}')`;
  return { ...arranged, consentId, id, row, ticks, bundle, chain, hash };
}

test("a consent that is whole is taken", async () => {
  const { row, ticks, bundle } = await arrangeCopy();
  expect(await refusedBy(row(), ticks, bundle())).toBeNull();
});

describe("a blank or partial consent cannot exist, whatever path it comes by", () => {
  test.each([
    ["no stroke", { mark: `'{"strokes": [], "width": 1, "height": 1}'` }, "consent_marked"],
    ["a touch for a stroke", { mark: `'{"strokes": [[{"x": 1, "y": 1}]]}'` }, "consent_marked"],
    ["an empty name for a mark", { mark: `'{"typed": " "}'` }, "consent_marked"],
    ["a mark that is both", { mark: `'{"typed": "a", "strokes": [[{"x": 1}, {"x": 2}]]}'` }, "consent_marked"],
    ["a mark that is none", { mark: "'{}'" }, "consent_marked"],
    ["a text that is not the hash's", { text: "'I agree'" }, "consent_signed"],
    ["an empty text", { text: "' '", text_hash: "encode(sha256(' '), 'hex')" }, "consent_signed"],
    ["no name", { signer_name: "' '" }, "consent_signed"],
    ["signed before it was opened", { opened_at: "signed_at + interval '1 second'" }, "consent_signed"],
    ["over before it was signed", { valid_until: "signed_on - 1" }, "consent_signed"],
    ["on another day", { signed_on: "signed_on - 1" }, "consent_day"],
    ["covering less than it names", { covers: "'{neck}'" }, "consent_scope"],
    ["no zone", { zones: "'{}'" }, "consent_scope"],
    ["reaching less deep than its longest", { covers_length_hundredths_mm: "25" }, "consent_scope"],
    ["a witness who did not sign", { witness_name: "'Wanda'" }, "consent_witnessed"],
    ["a tablet nobody handed over", { member_id: "NULL" }, "consent_identified"],
    ["a portal sign-in on the tablet", { identity: "'portal_sign_in'::consent_identity" }, "consent_identified"],
    ["sections left out", { sections: "sections[2:]" }, "consent_sections"],
    ["an off-label statement nobody wrote", { off_label_accepted: "NOT off_label_accepted" }, "consent_sections"],
    ["another version of the form", { template_version: "7" }, "consent_on_published_form"],
  ] as const)("%s", async (_what, changed, constraint) => {
    const { row, ticks, bundle } = await arrangeCopy();
    expect(await refusedBy(row(changed), ticks, bundle())).toBe(constraint);
  });

  test("ticks missing, refused, or given at another time", async () => {
    const { row, ticks, bundle, id } = await arrangeCopy();
    expect(await refusedBy(row(), bundle())).toBe("consent_complete");
    const without = (item: string) => `${ticks} AND item <> '${item}'`;
    for (const item of ["section:serious_risks", "photo_record", "electronic"]) {
      expect(await refusedBy(row(), without(item), bundle())).toBe("consent_complete");
    }
    const refused = ticks.replace("item, accepted, at FROM", "item, item <> 'section:capacity' AND accepted, at FROM");
    expect(await refusedBy(row(), refused, bundle())).toBe("consent_complete");
    expect(await refusedBy(row(), ticks.replace("accepted, at FROM", "accepted, at - interval '1 day' FROM"))).toBe(
      "consent_tick_in_time",
    );
    expect(await refusedBy(row(), ticks, bundle())).toBeNull();
    const late = `INSERT INTO consent_tick SELECT clinic_id, '${id}', 'section:late', true, at FROM consent_tick WHERE consent_id = '${id}' LIMIT 1`;
    expect(await refusedBy(late)).toBe("consent_tick_in_time");
  });

  test("on a draft, without a seal, or to another patient's plan", async () => {
    const { row, ticks, bundle, clinic, clinicId } = await arrangeCopy();
    expect(await refusedBy(row(), ticks)).toBe("consent_evidenced");
    const draft = newId();
    const form = `INSERT INTO consent_template (clinic_id, id, language, version, title, sections, changes, material, changed_at)
      SELECT clinic_id, '${draft}', language, 2, title, sections, changes, false, now() FROM consent_template WHERE clinic_id = '${clinicId}'`;
    expect(await refusedBy(form, row({ template_id: `'${draft}'`, template_version: "2" }), ticks, bundle())).toBe(
      "consent_on_published_form",
    );
    const other = await makePlan(clinic, { patient: await makePatient(clinic) });
    expect(await refusedBy(row({ plan_id: `'${other.id}'` }), ticks, bundle())).toBe("consent_own_plan");
  });
});

test("the chain has no gap, no other seal and no fork, and nobody moves its end by hand", async () => {
  const { row, ticks, bundle, chain, hash, clinicId } = await arrangeCopy();
  const tell = (sql: string) => refusedBy(row(), ticks, sql);
  expect(await tell(bundle({ seq: chain.seq + 2, seal: sealOf(chain.seq + 2, chain.seal, hash) }))).toBe(
    "consent_evidence_chained",
  );
  const forked = sealOf(chain.seq + 1, genesis, hash);
  expect(await tell(bundle({ previous: genesis, seal: forked }))).toBe("consent_evidence_chained");
  expect(await tell(bundle({ seal: forked }))).toBe("consent_evidence_sealed");
  const move = prisma().$executeRaw`UPDATE consent_chain SET seq = 0 WHERE clinic_id = ${clinicId}::uuid`;
  expect(await move.then(() => null, sqlState)).toBe("42501");
});

test("what was signed is only ever added to, and a published form is not edited", async () => {
  const { clinicId, consentId } = await arrangeCopy();
  for (const sql of [
    `UPDATE consent SET text = 'x' WHERE id = '${consentId}'`,
    `DELETE FROM consent_tick WHERE consent_id = '${consentId}'`,
    `UPDATE consent_evidence SET content = '{}' WHERE clinic_id = '${clinicId}'`,
    "TRUNCATE consent_withdrawal",
  ]) {
    expect(
      await prisma()
        .$executeRawUnsafe(sql)
        .then(() => null, sqlState),
    ).toBe("42501");
  }
  expect(await refusedBy(`UPDATE consent_template SET title = 'x' WHERE clinic_id = '${clinicId}'`)).toBe(
    "consent_template_frozen",
  );
  expect(await refusedBy(`DELETE FROM consent_template WHERE clinic_id = '${clinicId}'`)).toBe(
    "consent_template_frozen",
  );
});

test("a language has one draft; nothing is countersigned or withdrawn before it is signed; a doubt is noted", async () => {
  const { clinicId, consentId, clinic } = await arrangeCopy();
  const draft = (
    version: number,
  ) => `INSERT INTO consent_template (clinic_id, id, language, version, title, sections, changes, material, changed_at)
    SELECT clinic_id, '${newId()}', language, ${version}, title, sections, changes, false, now() FROM consent_template
    WHERE clinic_id = '${clinicId}' AND version = 1`;
  expect(await refusedBy(draft(2), draft(3))).toBe("consent_template_one_draft");
  const countersign = (at: string, capacity: boolean) => `INSERT INTO consent_countersignature
    (clinic_id, consent_id, member_id, name, signed_at, statement, capacity)
    VALUES ('${clinicId}', '${consentId}', '${clinic.clinician.id}', 'Carl', '${at}', 'Explained', ${capacity})`;
  expect(await refusedBy(countersign("2027-01-10T09:00Z", true))).toBe("consent_after_signature");
  expect(await refusedBy(countersign("2027-01-12T09:00Z", false))).toBe("consent_countersignature_shape");
  const withdraw = `INSERT INTO consent_withdrawal (clinic_id, consent_id, scope, withdrawn_at, name)
    VALUES ('${clinicId}', '${consentId}', 'treatment', '2027-01-10T09:00Z', 'Zoë')`;
  expect(await refusedBy(withdraw)).toBe("consent_after_signature");
});

test("a patient sees and adds their own consents only, and no draft of a form; the identity role reads no text", async () => {
  const { clinicId, clinic, patient } = await arrangeCopy();
  const other = await makePatient(clinic);
  const as = (patientId: string) => ({ role: "cadence_app", clinicId, userId: newId(), patientId }) as const;
  const seen = (patientId: string) =>
    inTransaction(as(patientId), async (tx) => [
      await tx.consent.count(),
      (await tx.consentTick.count()) > 0,
      (await tx.consentEvidence.count()) > 0,
      await tx.consentTemplate.count({ where: { publishedAt: null } }),
    ]);
  expect(await seen(patient.id)).toEqual([1, true, true, 0]);
  expect(await seen(other.id)).toEqual([0, false, false, 0]);
  const forged = inTransaction(
    as(other.id),
    (tx) =>
      tx.$executeRaw`INSERT INTO message (clinic_id, id, patient_id, cause, to_address, subject, body, send_after)
      VALUES (${clinicId}::uuid, ${newId()}::uuid, ${other.id}::uuid, 'plan.book-course', 'a@b.test', 'x', 'x', now())`,
  );
  expect(await forged.then(() => null, sqlState)).toBe("42501");
  const read = inTransaction({ role: "cadence_auth" }, (tx) => tx.$queryRaw`SELECT text FROM consent LIMIT 1`);
  expect(await read.then(() => null, sqlState)).toBe("42501");
});
