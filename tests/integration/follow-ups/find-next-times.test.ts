import { expect, test } from "vitest";
import { findNextTimes } from "@/lib/follow-ups/find-next-times";
import { bookCourse } from "@/lib/plans/book-course";
import { makeAppointment } from "../../factories/appointment";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { countRows } from "../../factories/rows";
import { arrangeDue, at } from "./arrange";

test("the next three days with a free time are offered, none before the on-schedule days, and each can be booked", async () => {
  const { clinic, plan, desk, second: planSessionId } = await arrangeDue();
  const early = { ...desk, clock: at("2027-02-16") };
  const before = await countRows(clinic.clinic.id);
  const answer = expectOk(await findNextTimes.execute(early, { planSessionId }));
  expect(await countRows(clinic.clinic.id)).toEqual(before);
  expect(answer).toMatchObject({ planVersion: plan.version, number: 2 });
  expect(answer.times.map(({ day }) => day)).toEqual(["2027-03-08", "2027-03-09", "2027-03-10"]);
  const [
    { startsAt, clinicianId, roomId, clinicianName } = { startsAt: "", clinicianId: "", roomId: "", clinicianName: "" },
  ] = answer.times;
  expect(clinicianName).toBe("Paula Prescriber");
  const placements = [{ number: 2, startsAt, clinicianId, roomId }];
  expectOk(await bookCourse.execute(early, { planId: plan.id, version: answer.planVersion, placements }));
});

test("a late session is offered the next days from today on", async () => {
  const { desk, second: planSessionId } = await arrangeDue();
  const late = { ...desk, clock: at("2027-08-06") };
  const { times } = expectOk(await findNextTimes.execute(late, { planSessionId }));
  expect(times.map(({ day }) => day)).toEqual(["2027-08-06", "2027-08-09", "2027-08-10"]);
});

test("a booked session, one that needs nobody, another clinic's and a patient are refused", async () => {
  const { clinic, patient, desk, second, third } = await arrangeDue();
  const elsewhere = await arrangeDue();
  await makeAppointment(clinic, { patientId: patient.id, planSessionId: second, day: "2027-03-10" });
  const booked = await findNextTimes.execute(desk, { planSessionId: second });
  expect(expectRefusal(booked)).toMatchObject({
    kind: "conflict",
    fields: [{ path: "planSessionId", rule: "booked" }],
  });
  const settled = await findNextTimes.execute(desk, { planSessionId: third });
  expect(expectRefusal(settled)).toMatchObject({ kind: "conflict", fields: [{ rule: "settled" }] });
  const foreign = await findNextTimes.execute(desk, { planSessionId: elsewhere.second });
  expect(expectRefusal(foreign)).toMatchObject({ kind: "not_found" });
  const call = { ...desk, actor: clinic.actors.patientOf(patient) };
  expect(expectRefusal(await findNextTimes.execute(call, { planSessionId: second }))).toMatchObject({
    kind: "forbidden",
  });
});
