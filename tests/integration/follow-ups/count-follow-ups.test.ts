import { expect, test } from "vitest";
import { countFollowUps } from "@/lib/follow-ups/count-follow-ups";
import { snoozeFollowUp } from "@/lib/follow-ups/snooze-follow-up";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { addDue, arrangeDue, at } from "./arrange";

test("the count is of those who wait: without the snoozed, until they press more", async () => {
  const { clinic, desk, second } = await arrangeDue();
  await addDue(clinic);
  const count = async (clock = desk.clock) => expectOk(await countFollowUps.execute({ ...desk, clock }, {})).count;
  expect(await count()).toBe(2);
  expectOk(await snoozeFollowUp.execute(desk, { planSessionId: second, until: "2027-03-20", reason: "on holiday" }));
  expect(await count()).toBe(1);
  expect(await count(at("2027-03-15"))).toBe(2);
  expect(await count(at("2027-01-12"))).toBe(0);
});

test("a patient may not ask", async () => {
  const { clinic, patient, desk } = await arrangeDue();
  const call = { ...desk, actor: clinic.actors.patientOf(patient) };
  expect(expectRefusal(await countFollowUps.execute(call, {}))).toMatchObject({ kind: "forbidden" });
});
