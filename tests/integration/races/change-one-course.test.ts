import { expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { moveSession } from "@/lib/appointments/move-session";
import { bookCourse } from "@/lib/plans/book-course";
import { auditOf } from "../../factories/rows";
import { arrangeBooked, arrangeCourse, bookingOf } from "../appointments/arrange";
import { overlappingHolds } from "./arrange";

const ten = Array.from({ length: 10 }, (_, index) => index);

test("of ten who book one course at once on one version one books it, and the others are told it changed", async () => {
  const arranged = await arrangeCourse();
  const answers = await Promise.all(ten.map(() => bookCourse.execute(arranged.desk, bookingOf(arranged))));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers)
    if (!answer.ok) expect(answer.refusal).toMatchObject({ kind: "stale", currentVersion: 2 });
});

test("ten requests with one idempotency key at once book once and get one answer", async () => {
  const arranged = await arrangeCourse();
  const call = { ...arranged.desk, idempotencyKey: "ten-at-once" };
  const answers = await Promise.all(ten.map(() => bookCourse.execute(call, bookingOf(arranged))));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]?.ok).toBe(true);
  expect(await auditOf(arranged.clinic.clinic.id, "plan.book-course")).toHaveLength(1);
});

test("of ten who move or cancel one visit at once one does, and the others are told it changed", async () => {
  const { clinic, desk, visit } = await arrangeBooked();
  const change = { appointmentId: visit(2).id, version: 1 };
  const answers = await Promise.all(
    ten.map((index) =>
      index % 2 === 0
        ? moveSession.execute(desk, { ...change, local: { day: "2027-03-22", time: `1${index / 2}:00` } })
        : cancelAppointment.execute(desk, { ...change, reason: "ill" }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(["stale", "conflict"]).toContain(answer.refusal.kind);
  expect(await overlappingHolds(clinic.clinic.id)).toBe(0);
});
