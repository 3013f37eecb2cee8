import { expect } from "vitest";
import { previewRosterChange } from "@/lib/clinic/preview-roster-change";
import type { RosterChangeInput } from "@/lib/clinic/preview-roster-change.schema";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import type { Operation } from "@/lib/operation/operation";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";

export const asOwner = ({ actors }: TestClinic) => ({ actor: actors.owner, clock: testClock });

type AnyOperation = Pick<Operation, "name" | "execute">;

/** Asserts that an input is refused with these fields (path and rule), and that nothing was written. */
export async function expectRefused(clinic: TestClinic, operation: AnyOperation, input: unknown, expected: object) {
  const before = await countRows(clinic.clinic.id);
  expect(expectRefusal(await operation.execute(asOwner(clinic), input))).toMatchObject(expected);
  expect(await countRows(clinic.clinic.id)).toEqual(before);
}

/** Asserts that nobody but an owner runs a change, and that another clinic's owner does not reach what it is about. */
export async function expectOwnerOnly(
  clinic: TestClinic,
  operation: AnyOperation,
  input: unknown,
  elsewhere: string[],
) {
  const before = await countRows(clinic.clinic.id);
  const { clinician, prescriber, desk, patientOf } = clinic.actors;
  for (const actor of [clinician, prescriber, desk, patientOf({ id: newId(), givenName: "Pia" })]) {
    expect(expectRefusal(await operation.execute({ actor, clock: testClock }, input)).kind).toBe("forbidden");
  }
  if (elsewhere.length > 0) {
    const refusal = expectRefusal(await operation.execute(asOwner(await makeClinic()), input));
    expect(elsewhere).toContain(refusal.kind);
  }
  expect(await countRows(clinic.clinic.id)).toEqual(before);
}

/** What is said of a change that strands: the kind as the preview names it, and the ids it strands, by start. */
type Stranding = { readonly change: RosterChangeInput; readonly stranded: readonly string[] };

/**
 * Asserts the whole of the promise: the preview names the visits and writes nothing; saving without having seen exactly them is
 * refused with the list and writes nothing; saving with them is done, audited, and leaves each of them booked as it was.
 */
export async function expectStrands(clinic: TestClinic, operation: AnyOperation, { change, stranded }: Stranding) {
  const clinicId = clinic.clinic.id;
  const before = await countRows(clinicId);
  const visits = () => prisma().appointment.findMany({ where: { clinicId }, orderBy: { id: "asc" } });
  const booked = await visits();

  const preview = expectOk(await previewRosterChange.execute(asOwner(clinic), change));
  expect(preview.stranded.map(({ appointmentId }) => appointmentId)).toEqual(stranded);
  expect(await countRows(clinicId)).toEqual(before);

  const fields = stranded.map((id) => ({ path: `acknowledged.${id}`, rule: "stranded" }));
  for (const acknowledged of [[], [newId()], [...stranded.slice(1), newId()]]) {
    const answer = await operation.execute(asOwner(clinic), { ...change.input, acknowledged });
    expect(expectRefusal(answer)).toMatchObject({ kind: "conflict", fields });
  }
  expect(await countRows(clinicId)).toEqual(before);

  const done = expectOk(await operation.execute(asOwner(clinic), { ...change.input, acknowledged: stranded }));
  expect(done).toMatchObject({ stranded: preview.stranded });
  expect(await visits()).toEqual(booked);
  const [row, ...more] = await auditOf(clinicId, operation.name);
  expect(more).toEqual([]);
  expect(row).toMatchObject({ actorName: "Olga Owner", after: { stranded } });
  return preview.stranded;
}

/** Asserts that a change strands nobody and is done as it stands. @returns its answer and audit row */
export async function expectChanged(clinic: TestClinic, operation: AnyOperation, input: unknown) {
  const answer = expectOk(await operation.execute(asOwner(clinic), input)) as { id: string };
  const row = (await auditOf(clinic.clinic.id, operation.name)).at(-1);
  expect(row).toMatchObject({ actorKind: "member", actorName: "Olga Owner" });
  return { answer, row };
}
