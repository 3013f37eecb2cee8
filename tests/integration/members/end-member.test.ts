import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { endMember } from "@/lib/members/end-member";
import { makeClinic } from "../../factories/clinic";
import { arrangeBooked } from "../appointments/arrange";
import { expectChanged, expectOwnerOnly, expectRefused, expectStrands } from "../clinic/arrange-change";

test("a clinician who leaves strands the visits booked with them, which must be seen and stay booked", async () => {
  const { clinic, visit } = await arrangeBooked(2);
  const { id: memberId } = clinic.clinician;
  const [first] = await expectStrands(clinic, endMember, {
    change: { kind: "end-member", input: { memberId } },
    stranded: [visit(1).id, visit(2).id],
  });
  expect(first?.reasons).toEqual([{ code: "CLINICIAN_GONE", message: "Carl Clinician takes no more bookings." }]);
  const key = { clinicId_id: { clinicId: clinic.clinic.id, id: memberId } };
  expect((await prisma().member.findUnique({ where: key }))?.endedAt).toEqual(new Date("2027-01-11T09:00:00Z"));
});

test("who is not booked leaves at once", async () => {
  const { clinic } = await arrangeBooked(1);
  const { row } = await expectChanged(clinic, endMember, { memberId: clinic.desk.id });
  expect(row).toMatchObject({ subjectId: clinic.desk.id, before: { name: "Dora Desk", role: "front_desk" } });
});

test("the last owner and who is not there are refused, and nothing is written", async () => {
  const clinic = await makeClinic();
  const last = { kind: "invalid", fields: [{ path: "memberId", rule: "last_owner" }] };
  await expectRefused(clinic, endMember, { memberId: clinic.owner.id }, last);
  await expectRefused(clinic, endMember, { memberId: newId() }, { kind: "not_found" });
});

test("only an owner, and only of this clinic", async () => {
  const clinic = await makeClinic();
  await expectOwnerOnly(clinic, endMember, { memberId: clinic.desk.id }, ["not_found"]);
});
