import { expect, test } from "vitest";
import { addDevice } from "@/lib/clinic/add-device";
import { addProcedure } from "@/lib/clinic/add-procedure";
import { retireProcedure } from "@/lib/clinic/retire-procedure";
import { reviseProcedure } from "@/lib/clinic/revise-procedure";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { arrangeBooked } from "../appointments/arrange";
import { expectChanged, expectOwnerOnly, expectRefused, expectStrands } from "./arrange-change";
import { holdDevice } from "./hold-device";

const asItIs = ({ procedure }: TestClinic) => ({
  ...procedure,
  bufferBeforeMin: 0,
  bufferAfterMin: 0,
  clinicianIds: [] as string[],
  deviceIds: [] as string[],
});

test("minutes hold for bookings to come: booked visits keep their phases", async () => {
  const { clinic, visit } = await arrangeBooked(1);
  const where = { clinicId: clinic.clinic.id, appointmentId: visit(1).id };
  const phases = () => prisma().appointmentPhase.findMany({ where, orderBy: { startsAt: "asc" } });
  const before = await phases();
  const input = { ...asItIs(clinic), name: "Needling", treatmentMin: 300, numbingMin: 0, bufferAfterMin: 15 };
  const { row } = await expectChanged(clinic, reviseProcedure, input);
  expect(await phases()).toEqual(before);
  expect(row).toMatchObject({
    subjectId: clinic.procedure.id,
    before: { name: "Microneedling", treatmentMin: 30, clinicianIds: [], deviceIds: [] },
    after: { name: "Needling", treatmentMin: 300, bufferAfterMin: 15 },
  });
});

test("who may no longer do it strands their visits; nobody named lets everybody", async () => {
  const { clinic, visit } = await arrangeBooked(2);
  const input = { ...asItIs(clinic), clinicianIds: [clinic.prescriber.id] };
  const [first] = await expectStrands(clinic, reviseProcedure, {
    change: { kind: "revise-procedure", input },
    stranded: [visit(1).id, visit(2).id],
  });
  expect(first?.reasons).toEqual([{ code: "NO_SKILL", message: "Carl Clinician does not do Microneedling." }]);
  await expectChanged(clinic, reviseProcedure, asItIs(clinic));
  const rows = await prisma().procedureClinician.count({ where: { clinicId: clinic.clinic.id } });
  expect(rows).toBe(0);
});

test("a device that no longer serves strands the visits booked with it, and no visit that was booked without one", async () => {
  const { clinic, visit } = await arrangeBooked(2);
  const { answer: penA } = await expectChanged(clinic, addDevice, { name: "Pen A" });
  const { answer: penB } = await expectChanged(clinic, addDevice, { name: "Pen B" });
  await holdDevice(clinic, visit(1).id, penA.id);
  const [only] = await expectStrands(clinic, reviseProcedure, {
    change: { kind: "revise-procedure", input: { ...asItIs(clinic), deviceIds: [penB.id] } },
    stranded: [visit(1).id],
  });
  expect(only?.reasons).toEqual([{ code: "DEVICE_UNFIT", message: "Microneedling is not done with Pen A." }]);
});

test("each fault is named by its field and rule, and nothing is written", async () => {
  const clinic = await makeClinic();
  const { id: _, ...fields } = asItIs(clinic);
  const { answer } = await expectChanged(clinic, addProcedure, { ...fields, name: "Peel" });
  const invalid = (path: string, rule: string) => ({ kind: "invalid", fields: [{ path, rule }] });
  const rows: [object, object][] = [
    [{ name: "PEEL" }, invalid("name", "exists")],
    [{ treatmentMin: 0 }, invalid("treatmentMin", "too_small")],
    [{ clinicianIds: [clinic.owner.id] }, invalid("clinicianIds", "unknown")],
    [{ deviceIds: [newId()] }, invalid("deviceIds", "unknown")],
    [{ id: newId() }, { kind: "not_found" }],
  ];
  for (const [fault, refusal] of rows)
    await expectRefused(clinic, reviseProcedure, { ...asItIs(clinic), ...fault }, refusal);
  await expectChanged(clinic, retireProcedure, { id: answer.id });
  await expectRefused(clinic, reviseProcedure, { ...fields, id: answer.id, name: "Peel" }, { kind: "not_found" });
});

test("only an owner, and only of this clinic", async () => {
  const clinic = await makeClinic();
  await expectOwnerOnly(clinic, reviseProcedure, asItIs(clinic), ["not_found"]);
});
