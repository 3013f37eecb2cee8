import { expect, test } from "vitest";
import { addTimeOff } from "@/lib/clinic/add-time-off";
import { removeTimeOff } from "@/lib/clinic/remove-time-off";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { makeClinic } from "../../factories/clinic";
import { expectChanged, expectOwnerOnly, expectRefused } from "./arrange-change";

async function arrangeOff() {
  const clinic = await makeClinic();
  const days = { fromDay: "2027-02-01", toDay: "2027-02-05" };
  const input = { clinicianId: clinic.clinician.id, ...days, reason: "Holiday" };
  const { answer } = await expectChanged(clinic, addTimeOff, input);
  return { clinic, timeOffId: answer.id };
}

test("time off that is taken back is gone, and the audit keeps what it was", async () => {
  const { clinic, timeOffId } = await arrangeOff();
  const { row } = await expectChanged(clinic, removeTimeOff, { timeOffId });
  expect(await prisma().timeOff.count({ where: { clinicId: clinic.clinic.id } })).toBe(0);
  const before = { clinicianId: clinic.clinician.id, startsAt: "2027-01-31T23:00:00.000Z", reason: "Holiday" };
  expect(row).toMatchObject({ subjectId: timeOffId, before, after: null });
});

test("what is not there is not found, and nothing is written", async () => {
  const { clinic } = await arrangeOff();
  await expectRefused(clinic, removeTimeOff, { timeOffId: newId() }, { kind: "not_found" });
});

test("only an owner, and only of this clinic", async () => {
  const { clinic, timeOffId } = await arrangeOff();
  await expectOwnerOnly(clinic, removeTimeOff, { timeOffId }, ["not_found"]);
});
