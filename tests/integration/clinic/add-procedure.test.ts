import { expect, test } from "vitest";
import { addDevice } from "@/lib/clinic/add-device";
import { addProcedure } from "@/lib/clinic/add-procedure";
import { prisma } from "@/lib/db/client";
import { makeClinic } from "../../factories/clinic";
import { expectChanged, expectOwnerOnly, expectRefused } from "./arrange-change";

const peel = {
  name: "Peel",
  numbingMin: 0,
  treatmentMin: 40,
  recoveryMin: 10,
  changeoverMin: 5,
  bufferBeforeMin: 5,
  bufferAfterMin: 10,
  clinicianIds: [] as string[],
  deviceIds: [] as string[],
};

test("a kind of visit is added with its minutes, the people who may do it and the devices it needs one of", async () => {
  const clinic = await makeClinic();
  const { answer: pen } = await expectChanged(clinic, addDevice, { name: "Pen A" });
  const { clinicianIds: _, deviceIds: __, ...minutes } = peel;
  const input = { ...minutes, clinicianIds: [clinic.prescriber.id, clinic.prescriber.id], deviceIds: [pen.id] };
  const { answer, row } = await expectChanged(clinic, addProcedure, input);
  const key = { clinicId_id: { clinicId: clinic.clinic.id, id: answer.id } };
  const stored = await prisma().procedure.findUnique({ where: key, include: { clinicians: true, devices: true } });
  expect(stored).toMatchObject({
    ...minutes,
    retiredAt: null,
    clinicians: [{ memberId: clinic.prescriber.id }],
    devices: [{ resourceId: pen.id }],
  });
  expect(row).toMatchObject({ subjectId: answer.id, before: null, after: input });
});

test("each fault is named by its field and rule, and nothing is written", async () => {
  const [clinic, other] = [await makeClinic(), await makeClinic()];
  const invalid = (path: string, rule: string) => ({ kind: "invalid", fields: [{ path, rule }] });
  const rows: [object, object][] = [
    [{ name: "microneedling" }, invalid("name", "exists")],
    [{ name: "" }, invalid("name", "too_small")],
    [{ numbingMin: -1 }, invalid("numbingMin", "too_small")],
    [{ treatmentMin: 4 }, invalid("treatmentMin", "too_small")],
    [{ recoveryMin: 301 }, invalid("recoveryMin", "too_big")],
    [{ changeoverMin: 121 }, invalid("changeoverMin", "too_big")],
    [{ bufferBeforeMin: 2.5 }, invalid("bufferBeforeMin", "invalid_type")],
    [{ bufferAfterMin: 121 }, invalid("bufferAfterMin", "too_big")],
    [{ clinicianIds: [clinic.desk.id] }, invalid("clinicianIds", "unknown")],
    [{ clinicianIds: [other.clinician.id] }, invalid("clinicianIds", "unknown")],
    [{ deviceIds: [clinic.rooms[0].id] }, invalid("deviceIds", "unknown")],
  ];
  for (const [fault, refusal] of rows) await expectRefused(clinic, addProcedure, { ...peel, ...fault }, refusal);
});

test("only an owner", async () => {
  await expectOwnerOnly(await makeClinic(), addProcedure, peel, []);
});
