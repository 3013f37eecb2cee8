import { expect, test } from "vitest";
import { addDevice } from "@/lib/clinic/add-device";
import { addRoom } from "@/lib/clinic/add-room";
import { renameRoom } from "@/lib/clinic/rename-room";
import { retireRoom } from "@/lib/clinic/retire-room";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { makeClinic } from "../../factories/clinic";
import { expectChanged, expectOwnerOnly, expectRefused } from "./arrange-change";

async function arrangeRoom() {
  const clinic = await makeClinic();
  const { answer } = await expectChanged(clinic, addRoom, { name: "Blue room" });
  return { clinic, id: answer.id };
}

test("a room is called something else, also the same in other letters", async () => {
  const { clinic, id } = await arrangeRoom();
  const { row } = await expectChanged(clinic, renameRoom, { id, name: "BLUE room" });
  const key = { clinicId_id: { clinicId: clinic.clinic.id, id } };
  expect(await prisma().resource.findUnique({ where: key })).toMatchObject({ name: "BLUE room" });
  expect(row).toMatchObject({ subjectId: id, before: { name: "Blue room" }, after: { name: "BLUE room" } });
});

test("a taken name, the other kind and what is out of use are refused, and nothing is written", async () => {
  const { clinic, id } = await arrangeRoom();
  const taken = { kind: "invalid", fields: [{ path: "name", rule: "exists" }] };
  await expectRefused(clinic, renameRoom, { id, name: "Room 1" }, taken);
  const { answer: other } = await expectChanged(clinic, addDevice, { name: "Of the other kind" });
  await expectRefused(clinic, renameRoom, { id: other.id, name: "New name" }, { kind: "not_found" });
  await expectRefused(clinic, renameRoom, { id: newId(), name: "New name" }, { kind: "not_found" });
  await expectChanged(clinic, retireRoom, { id });
  await expectRefused(clinic, renameRoom, { id, name: "New name" }, { kind: "not_found" });
});

test("only an owner, and only of this clinic", async () => {
  const { clinic, id } = await arrangeRoom();
  await expectOwnerOnly(clinic, renameRoom, { id, name: "New name" }, ["not_found"]);
});
