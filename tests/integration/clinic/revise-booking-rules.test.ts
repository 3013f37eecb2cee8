import { expect, test } from "vitest";
import { listStrandedBookings } from "@/lib/clinic/list-stranded-bookings";
import { reviseBookingRules } from "@/lib/clinic/revise-booking-rules";
import { prisma } from "@/lib/db/client";
import { makeClinic } from "../../factories/clinic";
import { expectOk } from "../../factories/expect-ok";
import { auditOf } from "../../factories/rows";
import { arrangeBooked } from "../appointments/arrange";
import { asOwner, expectOwnerOnly, expectRefused } from "./arrange-change";

const rules = { gridMin: 60, noticeDays: 3, horizonDays: 20, undoMinutes: 10 };

test("the rules for who books change, and what is booked stays possible", async () => {
  const [{ clinic }, other] = [await arrangeBooked(4), await makeClinic()];
  const id = clinic.clinic.id;
  expect(expectOk(await reviseBookingRules.execute(asOwner(clinic), rules))).toEqual(rules);
  expect(await prisma().clinic.findUnique({ where: { id } })).toMatchObject(rules);
  expect(await prisma().clinic.findUnique({ where: { id: other.clinic.id } })).toMatchObject({ gridMin: 15 });
  const [row] = await auditOf(id, "clinic.revise-booking-rules");
  const before = { gridMin: 15, noticeDays: 0, horizonDays: 500, undoMinutes: 2 };
  expect(row).toMatchObject({ subjectId: id, before, after: rules });
  expect(expectOk(await listStrandedBookings.execute(asOwner(clinic), {})).bookings).toEqual([]);
});

test("each fault is named by its field and rule, and nothing is written", async () => {
  const clinic = await makeClinic();
  const invalid = (path: string, rule: string) => ({ kind: "invalid", fields: [{ path, rule }] });
  const rows: [object, object][] = [
    [{ gridMin: 25 }, invalid("gridMin", "invalid_value")],
    [{ noticeDays: -1 }, invalid("noticeDays", "too_small")],
    [{ noticeDays: 61 }, invalid("noticeDays", "too_big")],
    [{ noticeDays: 20 }, invalid("noticeDays", "order")],
    [{ horizonDays: 13 }, invalid("horizonDays", "too_small")],
    [{ horizonDays: 801 }, invalid("horizonDays", "too_big")],
    [{ undoMinutes: 61 }, invalid("undoMinutes", "too_big")],
    [{ undoMinutes: 1.5 }, invalid("undoMinutes", "invalid_type")],
  ];
  for (const [fault, refusal] of rows) await expectRefused(clinic, reviseBookingRules, { ...rules, ...fault }, refusal);
  expect(await auditOf(clinic.clinic.id, "clinic.revise-booking-rules")).toEqual([]);
});

test("only an owner", async () => {
  await expectOwnerOnly(await makeClinic(), reviseBookingRules, rules, []);
});
