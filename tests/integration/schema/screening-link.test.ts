import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { sqlState } from "@/lib/db/sqlstate";
import { inTransaction } from "@/lib/db/transaction";
import { newId } from "@/lib/kernel/id";
import { sendLink } from "@/lib/screening/send-link";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { arrangeKnown } from "../screening/arrange-link";
import { refusedBy } from "./encounter";

/** A link of a patient who has answered before, and statements about it. */
async function arrange() {
  const arranged = await arrangeKnown();
  const { clinic, clinicId, patient, sent } = arranged;
  const plan = await makePlan(clinic, { patient });
  const other = await makePatient(clinic);
  const { id: earlier } = await prisma().screening.findFirstOrThrow({ where: { clinicId } });
  const id = newId();
  const row = {
    patient_id: `'${patient.id}'`,
    link_id: `'${sent.linkId}'`,
    member_id: "NULL",
    fitzpatrick: "NULL",
    sensitivity: "NULL",
    answered_at: "'2027-01-12T09:00Z'",
  };
  const insert = (changed: Partial<typeof row> = {}) => `INSERT INTO screening
    (clinic_id, id, protocol_id, kind, answered_on, ${Object.keys(row).join(", ")})
    VALUES ('${clinicId}', '${id}', '${clinic.protocolId}', 'full', '2027-01-12', ${Object.values({ ...row, ...changed }).join(", ")})`;
  const answer = (screeningId: string) => `INSERT INTO screening_answer (clinic_id, screening_id, question, applies)
    VALUES ('${clinicId}', '${screeningId}', 'made_up', false)`;
  const scope = { role: "cadence_link", clinicId, userId: sent.linkId, patientId: patient.id } as const;
  /** The SQL state by which statements of the link's holder are refused; null when they are taken. */
  const asHolder = (...statements: readonly string[]) =>
    inTransaction(scope, async (tx) => {
      for (const statement of statements) await tx.$executeRawUnsafe(statement);
    }).then(() => null, sqlState);
  return { ...arranged, plan, other, earlier, id, insert, answer, scope, asHolder };
}

describe("whoever holds a link", () => {
  test("adds one questionnaire with its answers by that link, and reads none", async () => {
    const { insert, answer, id, asHolder, scope, patient } = await arrange();
    expect(await asHolder(insert(), answer(id))).toBeNull();
    expect(await asHolder("SELECT question FROM screening_answer")).toBe("42501");
    for (const column of ["medicines", "allergies", "weight_kg", "fitzpatrick", "sensitivity"]) {
      expect([column, await asHolder(`SELECT ${column} FROM screening`)]).toEqual([column, "42501"]);
    }
    const seen = await inTransaction(scope, (tx) => tx.patient.findMany({ select: { id: true, givenName: true } }));
    expect(seen).toEqual([{ id: patient.id, givenName: patient.givenName }]);
  });

  test("adds nothing in another name, by another link or without one, and nothing to what was answered before", async () => {
    const { insert, answer, earlier, other, desk, patient, asHolder, clinic } = await arrange();
    expect(await asHolder(insert({ link_id: "NULL" }))).toBe("42501");
    expect(await asHolder(insert({ patient_id: `'${other.id}'` }))).not.toBeNull();
    expect(await asHolder(insert({ member_id: `'${clinic.clinician.id}'` }))).toBe("23514");
    expect(await asHolder(insert({ fitzpatrick: "2" }))).toBe("23514");
    expect(await asHolder(insert({ sensitivity: "'normal'" }))).toBe("23514");
    expect(await asHolder(answer(earlier))).toBe("42501");
    await sendLink.execute(desk, { patientId: patient.id });
    const { id: newer } = await prisma().screeningLink.findFirstOrThrow({
      where: { patientId: patient.id, revokedAt: null },
    });
    expect(await asHolder(insert({ link_id: `'${newer}'` }))).not.toBeNull();
    expect(await asHolder(insert())).toBe("23514");
  });

  test("changes nothing, and every other table is shut, whatever row-level security would say", async () => {
    const { asHolder, sent } = await arrange();
    for (const sql of [
      "UPDATE screening SET kind = 'full'",
      "DELETE FROM screening_answer",
      `UPDATE screening_link SET expires_at = now() + interval '1 year' WHERE id = '${sent.linkId}'`,
      `SELECT token_hash FROM screening_link`,
      "SELECT phone FROM patient",
      "UPDATE patient SET given_name = 'x'",
      "SELECT 1 FROM treatment_plan",
    ]) {
      expect([sql, await asHolder(sql)]).toEqual([sql, "42501"]);
    }
    const open = await prisma().$queryRaw<{ name: string }[]>`
      SELECT c.relname::text AS name FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v')
        AND (has_any_column_privilege('cadence_link', c.oid, 'SELECT, INSERT, UPDATE') OR has_table_privilege('cadence_link', c.oid, 'DELETE, TRUNCATE'))
      ORDER BY 1`;
    expect(open.map(({ name }) => name)).toEqual([
      "audit_event",
      "patient",
      "protocol",
      "protocol_approval",
      "screening",
      "screening_answer",
      "screening_link",
    ]);
  });

  test("is audited as itself and as nobody else", async () => {
    const { asHolder, clinicId, patient, sent } = await arrange();
    const event = (kind: string, actor: string) => `INSERT INTO audit_event
      (clinic_id, id, at, actor_kind, actor_id, actor_name, operation, patient_id, request_id)
      VALUES ('${clinicId}', '${newId()}', now(), '${kind}', '${actor}', 'x', 'screening.answer-screening', '${patient.id}', '${newId()}')`;
    expect(await asHolder(event("respondent", sent.linkId))).toBeNull();
    expect(await asHolder(event("respondent", newId()))).toBe("42501");
    expect(await asHolder(event("member", sent.linkId))).toBe("42501");
  });
});

test("a questionnaire by a link is of its patient, while it is open, and once, whoever writes it", async () => {
  const { insert, other, clinicId, sent, id } = await arrange();
  expect(await refusedBy(insert())).toBeNull();
  expect(await refusedBy(insert({ patient_id: `'${other.id}'` }))).toBe("screening_by_link");
  expect(await refusedBy(insert({ answered_at: "'2027-01-18T09:00Z'" }))).toBe("screening_by_link");
  expect(await refusedBy(insert({ answered_at: "'2027-01-11T08:59Z'" }))).toBe("screening_by_link");
  expect(await refusedBy(insert({ fitzpatrick: "2" }))).toBe("screening_by_patient");
  const revoke = `UPDATE screening_link SET revoked_at = now() WHERE id = '${sent.linkId}'`;
  expect(await refusedBy(revoke, insert())).toBe("screening_by_link");
  expect(await refusedBy(insert().replace(id, newId()))).toBe("screening_clinic_id_link_id_key");
  const second = `INSERT INTO screening_link (clinic_id, id, patient_id, token_hash, to_address, created_by, created_at, expires_at)
    SELECT clinic_id, '${newId()}', patient_id, repeat('a', 64), to_address, created_by, created_at, expires_at
    FROM screening_link WHERE clinic_id = '${clinicId}'`;
  expect(await refusedBy(second)).toBe("screening_link_one_open");
  const plain = second.replace("repeat('a', 64)", "repeat('Z', 64)");
  expect(await refusedBy(revoke, plain)).toBe("screening_link_ends");
});

test("a patient in the portal sees no link, answers by none, and judges no skin", async () => {
  const { clinicId, patient, insert } = await arrange();
  const scope = { role: "cadence_app", clinicId, userId: newId(), patientId: patient.id } as const;
  const asPatient = (sql: string) => inTransaction(scope, (tx) => tx.$executeRawUnsafe(sql)).then(() => null, sqlState);
  expect(await inTransaction(scope, (tx) => tx.screeningLink.count())).toBe(0);
  expect(await asPatient(insert({ link_id: "NULL" }))).toBeNull();
  expect(await asPatient(insert())).not.toBeNull();
  const judged = insert({ link_id: "NULL", sensitivity: "'normal'" }).replace(
    /VALUES \('([^']+)', '[^']+'/,
    `VALUES ('$1', '${newId()}'`,
  );
  expect(await asPatient(judged)).toBe("42501");
});

test("the identity role sees which links were used, and no answer", async () => {
  const asIdentity = (sql: string) =>
    inTransaction({ role: "cadence_auth" }, (tx) => tx.$queryRawUnsafe(sql)).then(() => null, sqlState);
  expect(await asIdentity("SELECT link_id FROM screening LIMIT 1")).toBeNull();
  for (const sql of [
    "SELECT medicines FROM screening",
    "SELECT 1 FROM screening_answer",
    "SELECT to_address FROM screening_link",
  ]) {
    expect([sql, await asIdentity(sql)]).toEqual([sql, "42501"]);
  }
});
