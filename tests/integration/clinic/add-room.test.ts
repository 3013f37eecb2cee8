import { expect, test } from "vitest";
import { addRoom } from "@/lib/clinic/add-room";
import { retireRoom } from "@/lib/clinic/retire-room";
import { prisma } from "@/lib/db/client";
import { makeClinic } from "../../factories/clinic";
import { expectChanged, expectOwnerOnly, expectRefused } from "./arrange-change";

test("a room is added, in use, with its name trimmed", async () => {
  const clinic = await makeClinic();
  const { answer, row } = await expectChanged(clinic, addRoom, { name: "  Blue room " });
  const key = { clinicId_id: { clinicId: clinic.clinic.id, id: answer.id } };
  const stored = await prisma().resource.findUnique({ where: key });
  expect(stored).toMatchObject({ kind: "room", name: "Blue room", retiredAt: null });
  expect(row).toMatchObject({ subjectId: answer.id, before: null, after: { name: "Blue room" } });
});

test("a name is asked for, and one that any room or device has or had is refused", async () => {
  const clinic = await makeClinic();
  const { answer } = await expectChanged(clinic, addRoom, { name: "Old room" });
  await expectChanged(clinic, retireRoom, { id: answer.id });
  const taken = { kind: "invalid", fields: [{ path: "name", rule: "exists" }] };
  for (const name of ["Room 1", "room 2", "OLD ROOM"]) await expectRefused(clinic, addRoom, { name }, taken);
  const empty = { kind: "invalid", fields: [{ path: "name", rule: "too_small" }] };
  await expectRefused(clinic, addRoom, { name: "  " }, empty);
});

test("only an owner; another clinic may use the same name", async () => {
  const clinic = await makeClinic();
  await expectOwnerOnly(clinic, addRoom, { name: "Blue room" }, []);
  await expectChanged(await makeClinic(), addRoom, { name: "Blue room" });
  await expectChanged(clinic, addRoom, { name: "Blue room" });
});
