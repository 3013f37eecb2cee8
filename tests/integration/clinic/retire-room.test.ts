import { expect, test } from "vitest";
import { addDevice } from "@/lib/clinic/add-device";
import { retireRoom } from "@/lib/clinic/retire-room";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { makeClinic } from "../../factories/clinic";
import { arrangeBooked } from "../appointments/arrange";
import { expectChanged, expectOwnerOnly, expectRefused, expectStrands } from "./arrange-change";

test("a room nobody is booked in goes out of use and keeps its name", async () => {
  const { clinic } = await arrangeBooked(2);
  const { id } = clinic.rooms[1];
  const { row } = await expectChanged(clinic, retireRoom, { id });
  const key = { clinicId_id: { clinicId: clinic.clinic.id, id } };
  const retiredAt = new Date("2027-01-11T09:00:00Z");
  expect(await prisma().resource.findUnique({ where: key })).toMatchObject({ name: "Room 2", retiredAt });
  expect(row).toMatchObject({ subjectId: id, before: { name: "Room 2" }, after: { name: "Room 2" } });
});

test("every visit booked in it is named, must be seen, and stays booked", async () => {
  const { clinic, visit } = await arrangeBooked(4);
  const [first] = await expectStrands(clinic, retireRoom, {
    change: { kind: "retire-room", input: { id: clinic.rooms[0].id } },
    stranded: [1, 2, 3, 4].map((number) => visit(number).id),
  });
  expect(first?.reasons).toEqual([{ code: "ROOM_RETIRED", message: "Room 1 is out of use." }]);
});

test("a room that is not there, is out of use, or is a device is not found", async () => {
  const clinic = await makeClinic();
  const { answer } = await expectChanged(clinic, addDevice, { name: "Pen" });
  const { id } = clinic.rooms[1];
  await expectChanged(clinic, retireRoom, { id });
  for (const missing of [newId(), answer.id, id])
    await expectRefused(clinic, retireRoom, { id: missing }, { kind: "not_found" });
});

test("only an owner, and only of this clinic", async () => {
  const clinic = await makeClinic();
  await expectOwnerOnly(clinic, retireRoom, { id: clinic.rooms[0].id }, ["not_found"]);
});
