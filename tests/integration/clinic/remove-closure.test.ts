import { expect, test } from "vitest";
import { addClosure } from "@/lib/clinic/add-closure";
import { removeClosure } from "@/lib/clinic/remove-closure";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { makeClinic } from "../../factories/clinic";
import { expectChanged, expectOwnerOnly, expectRefused } from "./arrange-change";

const closure = { fromDay: "2027-02-01", toDay: "2027-02-05", reason: "Holiday" };

async function arrangeClosed() {
  const clinic = await makeClinic();
  const { answer } = await expectChanged(clinic, addClosure, closure);
  return { clinic, closureId: answer.id };
}

test("a closure that is taken back is gone, and the audit keeps what it was", async () => {
  const { clinic, closureId } = await arrangeClosed();
  const { row } = await expectChanged(clinic, removeClosure, { closureId });
  expect(await prisma().closure.count({ where: { clinicId: clinic.clinic.id } })).toBe(0);
  expect(row).toMatchObject({ subjectId: closureId, before: closure, after: null });
});

test("what is not there is not found, and nothing is written", async () => {
  const { clinic } = await arrangeClosed();
  await expectRefused(clinic, removeClosure, { closureId: newId() }, { kind: "not_found" });
});

test("only an owner, and only of this clinic", async () => {
  const { clinic, closureId } = await arrangeClosed();
  await expectOwnerOnly(clinic, removeClosure, { closureId }, ["not_found"]);
});
