import { expect, test } from "vitest";
import { addDevice } from "@/lib/clinic/add-device";
import { retireDevice } from "@/lib/clinic/retire-device";
import { newId } from "@/lib/kernel/id";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { arrangeBooked } from "../appointments/arrange";
import { expectChanged, expectOwnerOnly, expectRefused, expectStrands } from "./arrange-change";
import { holdDevice } from "./hold-device";

async function addPens(clinic: TestClinic): Promise<[string, string]> {
  const a = await expectChanged(clinic, addDevice, { name: "Pen A" });
  const b = await expectChanged(clinic, addDevice, { name: "Pen B" });
  return [a.answer.id, b.answer.id];
}

test("a device goes out of use; the visits booked with it are named, must be seen, and stay booked", async () => {
  const { clinic, visit } = await arrangeBooked(3);
  const [penA, penB] = await addPens(clinic);
  for (const [number, pen] of [
    [1, penA],
    [2, penB],
    [3, penA],
  ] as const)
    await holdDevice(clinic, visit(number).id, pen);
  const [first] = await expectStrands(clinic, retireDevice, {
    change: { kind: "retire-device", input: { id: penA } },
    stranded: [visit(1).id, visit(3).id],
  });
  expect(first?.reasons).toEqual([{ code: "DEVICE_RETIRED", message: "Pen A is out of use." }]);
});

test("a device that is not there, is out of use, or is a room is not found", async () => {
  const clinic = await makeClinic();
  const [penA] = await addPens(clinic);
  await expectChanged(clinic, retireDevice, { id: penA });
  for (const id of [newId(), clinic.rooms[0].id, penA])
    await expectRefused(clinic, retireDevice, { id }, { kind: "not_found" });
});

test("only an owner, and only of this clinic", async () => {
  const clinic = await makeClinic();
  const [id] = await addPens(clinic);
  await expectOwnerOnly(clinic, retireDevice, { id }, ["not_found"]);
});
