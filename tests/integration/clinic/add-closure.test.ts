import { expect, test } from "vitest";
import { addClosure } from "@/lib/clinic/add-closure";
import { prisma } from "@/lib/db/client";
import { makeClinic } from "../../factories/clinic";
import { arrangeBooked } from "../appointments/arrange";
import { expectChanged, expectOwnerOnly, expectRefused, expectStrands } from "./arrange-change";

test("the clinic is closed on the days given, both included", async () => {
  const { clinic } = await arrangeBooked(2);
  const closure = { fromDay: "2027-03-20", toDay: "2027-03-21", reason: "Works" };
  const { answer, row } = await expectChanged(clinic, addClosure, closure);
  expect(row).toMatchObject({ subjectId: answer.id, before: null, after: closure });
  const key = { clinicId_id: { clinicId: clinic.clinic.id, id: answer.id } };
  expect(await prisma().closure.findUnique({ where: key })).toMatchObject({
    fromDay: new Date("2027-03-20"),
    toDay: new Date("2027-03-21"),
    reason: "Works",
  });
});

test("visits on closed days are named, must be seen, and stay booked", async () => {
  const { clinic, visit } = await arrangeBooked(4);
  const input = { fromDay: "2027-03-19", toDay: "2027-05-19", reason: "Renovation" };
  const [first] = await expectStrands(clinic, addClosure, {
    change: { kind: "add-closure", input },
    stranded: [visit(2).id, visit(3).id],
  });
  expect(first?.reasons).toEqual([{ code: "CLOSED", message: "The clinic is closed on Fri 19 Mar 2027: Renovation." }]);
});

test("each fault is named by its field and rule, and nothing is written", async () => {
  const clinic = await makeClinic();
  const sound = { fromDay: "2027-02-01", toDay: "2027-02-02", reason: "Holiday" };
  await expectChanged(clinic, addClosure, sound);
  const invalid = (path: string, rule: string) => ({ kind: "invalid", fields: [{ path, rule }] });
  const rows: [object, object][] = [
    [{ fromDay: "2027-01-10" }, invalid("fromDay", "past")],
    [{ toDay: "2027-01-31" }, invalid("toDay", "order")],
    [{ reason: "" }, invalid("reason", "too_small")],
    [{ toDay: "2027-02-09" }, { kind: "conflict", fields: [{ path: "fromDay", rule: "overlap" }] }],
  ];
  for (const [fault, refusal] of rows) await expectRefused(clinic, addClosure, { ...sound, ...fault }, refusal);
});

test("only an owner; two clinics close on the same days without meeting", async () => {
  const clinic = await makeClinic();
  await expectOwnerOnly(clinic, addClosure, { fromDay: "2027-02-01", toDay: "2027-02-01", reason: "Holiday" }, []);
});
