import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { sqlState } from "@/lib/db/sqlstate";
import { inTransaction } from "@/lib/db/transaction";
import { scopeOf } from "@/lib/operation/actor";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { expectOk } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makeProtocolVersion } from "../../factories/protocol";
import { propose, withdraw } from "./arrange";

/** The SQLSTATE with which raw SQL is refused, as a member of the clinic; null when it is let pass. */
async function asStaff({ actors }: TestClinic, sql: string): Promise<string | null> {
  try {
    await inTransaction(scopeOf(actors.owner), (tx) => tx.$executeRawUnsafe(sql));
    return null;
  } catch (error) {
    return sqlState(error);
  }
}
const asOwnerOfTheDatabase = (sql: string) =>
  prisma()
    .$transaction((tx) => tx.$executeRawUnsafe(sql))
    .then(() => null, sqlState);

const forbidden = "42501";
const check = "23514";

const approval = ({ clinic, prescriber }: TestClinic, id: string, statement = "Read it.") =>
  `INSERT INTO protocol_approval VALUES ('${clinic.id}', '${id}', '${prescriber.id}', 'Paula', '${statement}', now())`;
const withdrawal = ({ clinic, owner }: TestClinic, id: string, reason = "Wrong") =>
  `INSERT INTO protocol_withdrawal VALUES ('${clinic.id}', '${id}', '${owner.id}', 'Olga', '${reason}', now())`;

describe("what was written of a protocol is never changed and never removed", () => {
  test.each([
    ["protocol", "reason = 'x'"],
    ["protocol_approval", "statement = 'x'"],
    ["protocol_withdrawal", "reason = 'x'"],
  ])("%s", async (table, set) => {
    const clinic = await makeClinic();
    expectOk(await withdraw(clinic, expectOk(await propose(clinic)).id));
    expect(await asStaff(clinic, `UPDATE ${table} SET ${set} WHERE clinic_id = '${clinic.clinic.id}'`)).toBe(forbidden);
    expect(await asStaff(clinic, `DELETE FROM ${table} WHERE clinic_id = '${clinic.clinic.id}'`)).toBe(forbidden);
  });
});

test("a version is approved or withdrawn, never both and neither twice, whatever path it comes by", async () => {
  const clinic = await makeClinic();
  const approved = await makeProtocolVersion(clinic, { version: 2 });
  const withdrawn = await makeProtocolVersion(clinic, { version: 3, isApproved: false });
  expect(await asOwnerOfTheDatabase(withdrawal(clinic, withdrawn))).toBeNull();
  expect(await asOwnerOfTheDatabase(withdrawal(clinic, approved))).toBe(check);
  expect(await asOwnerOfTheDatabase(approval(clinic, withdrawn))).toBe(check);
  expect(await asOwnerOfTheDatabase(approval(clinic, approved))).toBe("23505");
});

test("of an approval and a withdrawal that overlap in time, the database lets one pass", async () => {
  const clinic = await makeClinic();
  for (let version = 2; version < 7; version += 1) {
    const id = await makeProtocolVersion(clinic, { version, isApproved: false });
    const both = [asOwnerOfTheDatabase(approval(clinic, id)), asOwnerOfTheDatabase(withdrawal(clinic, id))];
    expect((await Promise.all(both)).sort()).toEqual([check, null]);
  }
});

test("an approval says something, and so does a withdrawal", async () => {
  const clinic = await makeClinic();
  const id = await makeProtocolVersion(clinic, { version: 2, isApproved: false });
  expect(await asStaff(clinic, approval(clinic, id, " "))).toBe(check);
  expect(await asStaff(clinic, withdrawal(clinic, id, " "))).toBe(check);
});

test("no one approves in another clinic, and a patient reads approvals and writes none", async () => {
  const [clinic, other] = [await makeClinic(), await makeClinic()];
  const id = await makeProtocolVersion(clinic, { version: 2, isApproved: false });
  expect(await asStaff(other, approval(clinic, id))).toBe(forbidden);
  const patient = clinic.actors.patientOf(await makePatient(clinic));
  await inTransaction(scopeOf(patient), async (tx) => {
    expect(await tx.protocolApproval.count()).toBe(1);
  });
  const written = inTransaction(scopeOf(patient), (tx) => tx.$executeRawUnsafe(approval(clinic, id)));
  expect(await written.then(() => null, sqlState)).toBe(forbidden);
});

test("only who treats prescribes: a clinician, or the owner of a single-handed practice", async () => {
  const { clinic } = await makeClinic();
  const prescribes = (role: string) =>
    asOwnerOfTheDatabase(`UPDATE member SET prescriber = true WHERE clinic_id = '${clinic.id}' AND role = '${role}'`);
  expect([await prescribes("owner"), await prescribes("clinician"), await prescribes("front_desk")]).toEqual([
    null,
    null,
    check,
  ]);
});
