import { expect, test } from "vitest";
import { previewMove } from "@/lib/appointments/preview-move";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { countRows } from "../../factories/rows";
import { arrangeBooked } from "./arrange";

test("without a start it tells the window, why, and what the next session leaves open", async () => {
  const { desk, visit } = await arrangeBooked();
  expect(expectOk(await previewMove.execute(desk, { appointmentId: visit(2).id }))).toEqual({
    appointmentId: visit(2).id,
    version: 1,
    number: 2,
    count: 4,
    earliest: "2027-03-02",
    ideal: "2027-03-19",
    latest: "2027-03-30",
    why: "Earliest Tue 2 Mar 2027: 1.5 mm on the cheeks and chin on Tue 19 Jan 2027 needs 42 days.",
    upTo: {
      day: "2027-04-07",
      why: "Latest Wed 7 Apr 2027: the session on Wed 19 May 2027 needs 42 days after 1.5 mm.",
    },
    allowed: true,
    startsAt: null,
    endsAt: null,
    findings: [],
    reasons: [],
    headline: null,
  });
});

test("the last session has no upper bound", async () => {
  const { desk, visit } = await arrangeBooked();
  expect(expectOk(await previewMove.execute(desk, { appointmentId: visit(4).id }))).toMatchObject({ upTo: null });
});

test("a legal start is allowed, by instant or by day and time", async () => {
  const { desk, visit } = await arrangeBooked();
  const appointmentId = visit(2).id;
  for (const start of [{ startsAt: "2027-03-22T09:00:00Z" }, { day: "2027-03-22", time: "10:00" }]) {
    expect(expectOk(await previewMove.execute(desk, { appointmentId, ...start }))).toMatchObject({
      allowed: true,
      headline: null,
      startsAt: "2027-03-22T09:00:00.000Z",
      endsAt: "2027-03-22T10:30:00.000Z",
    });
  }
});

test("too early it says why in one sentence, and still names the window", async () => {
  const { desk, visit } = await arrangeBooked();
  const input = { appointmentId: visit(2).id, day: "2027-03-01", time: "10:00" };
  expect(expectOk(await previewMove.execute(desk, input))).toMatchObject({
    allowed: false,
    earliest: "2027-03-02",
    headline:
      "Too soon: 1.5 mm on the cheeks and chin on Tue 19 Jan 2027 needs 42 days; Mon 1 Mar 2027 is day 41. Earliest Tue 2 Mar 2027.",
  });
});

test("before the session it follows, the window is still counted from that session", async () => {
  const { desk, visit } = await arrangeBooked();
  const input = { appointmentId: visit(2).id, day: "2027-01-12", time: "10:00" };
  const preview = expectOk(await previewMove.execute(desk, input));
  expect(preview).toMatchObject({ allowed: false, earliest: "2027-03-02" });
  expect(preview.findings.map(({ rule }) => rule)).toContain("COURSE_ORDER");
});

test("outside hours, off the grid and in an unknown room it gives every reason", async () => {
  const { desk, visit } = await arrangeBooked();
  const appointmentId = visit(2).id;
  const late = expectOk(await previewMove.execute(desk, { appointmentId, day: "2027-03-22", time: "19:05" }));
  expect(late.reasons.map(({ code, field }) => [code, field])).toEqual([
    ["OFF_GRID", "startsAt"],
    ["OUTSIDE_HOURS", "startsAt"],
  ]);
  const roomId = crypto.randomUUID();
  const nowhere = await previewMove.execute(desk, { appointmentId, day: "2027-03-22", time: "10:00", roomId });
  expect(expectOk(nowhere)).toMatchObject({ allowed: false, reasons: [{ code: "unknown", field: "roomId" }] });
});

test("a time the clocks skip, a day without a time and two starts are invalid", async () => {
  const { desk, visit } = await arrangeBooked(1);
  const appointmentId = visit(1).id;
  const gap = await previewMove.execute(desk, { appointmentId, day: "2027-03-28", time: "02:30" });
  expect(expectRefusal(gap)).toMatchObject({ kind: "invalid", fields: [{ path: "time", rule: "dst_gap" }] });
  const timeless = await previewMove.execute(desk, { appointmentId, day: "2027-03-22" });
  expect(expectRefusal(timeless)).toMatchObject({ kind: "invalid", fields: [{ path: "time" }] });
  const both = { appointmentId, day: "2027-03-22", time: "10:00", startsAt: "2027-03-22T09:00:00Z" };
  expect(expectRefusal(await previewMove.execute(desk, both))).toMatchObject({ kind: "invalid" });
});

test("it writes nothing, and another clinic's visit does not exist", async () => {
  const [{ clinic, desk, visit }, elsewhere] = [await arrangeBooked(1), await arrangeBooked(1)];
  const before = await countRows(clinic.clinic.id);
  expectOk(await previewMove.execute(desk, { appointmentId: visit(1).id, day: "2027-01-20", time: "10:00" }));
  const theirs = await previewMove.execute(desk, { appointmentId: elsewhere.visit(1).id });
  expect(expectRefusal(theirs)).toMatchObject({ kind: "not_found" });
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});

test("a patient may not ask", async () => {
  const { clinic, patient, desk, visit } = await arrangeBooked(1);
  const actor = clinic.actors.patientOf(patient);
  const answer = await previewMove.execute({ ...desk, actor }, { appointmentId: visit(1).id });
  expect(expectRefusal(answer)).toMatchObject({ kind: "forbidden" });
});
