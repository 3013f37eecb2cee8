import { expect, test } from "vitest";
import { addDevice } from "@/lib/clinic/add-device";
import { retireDevice } from "@/lib/clinic/retire-device";
import { prisma } from "@/lib/db/client";
import { makeClinic } from "../../factories/clinic";
import { expectChanged, expectOwnerOnly, expectRefused } from "./arrange-change";

test("a device is added, in use, with its name trimmed", async () => {
  const clinic = await makeClinic();
  const { answer, row } = await expectChanged(clinic, addDevice, { name: "  Blue device " });
  const key = { clinicId_id: { clinicId: clinic.clinic.id, id: answer.id } };
  const stored = await prisma().resource.findUnique({ where: key });
  expect(stored).toMatchObject({ kind: "device", name: "Blue device", retiredAt: null });
  expect(row).toMatchObject({ subjectId: answer.id, before: null, after: { name: "Blue device" } });
});

test("a name is asked for, and one that any room or device has or had is refused", async () => {
  const clinic = await makeClinic();
  const { answer } = await expectChanged(clinic, addDevice, { name: "Old device" });
  await expectChanged(clinic, retireDevice, { id: answer.id });
  const taken = { kind: "invalid", fields: [{ path: "name", rule: "exists" }] };
  for (const name of ["Room 1", "room 2", "OLD DEVICE"]) await expectRefused(clinic, addDevice, { name }, taken);
  const empty = { kind: "invalid", fields: [{ path: "name", rule: "too_small" }] };
  await expectRefused(clinic, addDevice, { name: "  " }, empty);
});

test("only an owner; another clinic may use the same name", async () => {
  const clinic = await makeClinic();
  await expectOwnerOnly(clinic, addDevice, { name: "Blue device" }, []);
  await expectChanged(await makeClinic(), addDevice, { name: "Blue device" });
  await expectChanged(clinic, addDevice, { name: "Blue device" });
});
