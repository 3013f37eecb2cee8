import { expect, test } from "vitest";
import { addDevice } from "@/lib/clinic/add-device";
import { addRoom } from "@/lib/clinic/add-room";
import { renameDevice } from "@/lib/clinic/rename-device";
import { retireDevice } from "@/lib/clinic/retire-device";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { makeClinic } from "../../factories/clinic";
import { expectChanged, expectOwnerOnly, expectRefused } from "./arrange-change";

async function arrangeDevice() {
  const clinic = await makeClinic();
  const { answer } = await expectChanged(clinic, addDevice, { name: "Blue device" });
  return { clinic, id: answer.id };
}

test("a device is called something else, also the same in other letters", async () => {
  const { clinic, id } = await arrangeDevice();
  const { row } = await expectChanged(clinic, renameDevice, { id, name: "BLUE device" });
  const key = { clinicId_id: { clinicId: clinic.clinic.id, id } };
  expect(await prisma().resource.findUnique({ where: key })).toMatchObject({ name: "BLUE device" });
  expect(row).toMatchObject({ subjectId: id, before: { name: "Blue device" }, after: { name: "BLUE device" } });
});

test("a taken name, the other kind and what is out of use are refused, and nothing is written", async () => {
  const { clinic, id } = await arrangeDevice();
  const taken = { kind: "invalid", fields: [{ path: "name", rule: "exists" }] };
  await expectRefused(clinic, renameDevice, { id, name: "Room 1" }, taken);
  const { answer: other } = await expectChanged(clinic, addRoom, { name: "Of the other kind" });
  await expectRefused(clinic, renameDevice, { id: other.id, name: "New name" }, { kind: "not_found" });
  await expectRefused(clinic, renameDevice, { id: newId(), name: "New name" }, { kind: "not_found" });
  await expectChanged(clinic, retireDevice, { id });
  await expectRefused(clinic, renameDevice, { id, name: "New name" }, { kind: "not_found" });
});

test("only an owner, and only of this clinic", async () => {
  const { clinic, id } = await arrangeDevice();
  await expectOwnerOnly(clinic, renameDevice, { id, name: "New name" }, ["not_found"]);
});
