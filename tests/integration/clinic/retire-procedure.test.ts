import { expect, test } from "vitest";
import { addProcedure } from "@/lib/clinic/add-procedure";
import { listStrandedBookings } from "@/lib/clinic/list-stranded-bookings";
import { retireProcedure } from "@/lib/clinic/retire-procedure";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { expectOk } from "../../factories/expect-ok";
import { arrangeBooked } from "../appointments/arrange";
import { asOwner, expectChanged, expectOwnerOnly, expectRefused } from "./arrange-change";

async function addPeel(clinic: TestClinic): Promise<string> {
  const { id: _, ...minutes } = clinic.procedure;
  const rest = { name: "Peel", bufferBeforeMin: 0, bufferAfterMin: 0, clinicianIds: [], deviceIds: [] };
  return (await expectChanged(clinic, addProcedure, { ...minutes, ...rest })).answer.id;
}

test("a kind of visit goes out of use, and what is booked of it stays as it is", async () => {
  const { clinic } = await arrangeBooked(2);
  await addPeel(clinic);
  const { id } = clinic.procedure;
  const { row } = await expectChanged(clinic, retireProcedure, { id });
  const key = { clinicId_id: { clinicId: clinic.clinic.id, id } };
  expect((await prisma().procedure.findUnique({ where: key }))?.retiredAt).toEqual(new Date("2027-01-11T09:00:00Z"));
  expect(row).toMatchObject({ subjectId: id, before: { name: "Microneedling" } });
  expect(expectOk(await listStrandedBookings.execute(asOwner(clinic), {})).bookings).toEqual([]);
});

test("the last one stays, and one that is not there is not found", async () => {
  const clinic = await makeClinic();
  const refusal = { kind: "conflict", fields: [{ path: "id", rule: "last_procedure" }] };
  await expectRefused(clinic, retireProcedure, { id: clinic.procedure.id }, refusal);
  await expectRefused(clinic, retireProcedure, { id: newId() }, { kind: "not_found" });
});

test("only an owner, and only of this clinic", async () => {
  const clinic = await makeClinic();
  await expectOwnerOnly(clinic, retireProcedure, { id: await addPeel(clinic) }, ["not_found"]);
});
