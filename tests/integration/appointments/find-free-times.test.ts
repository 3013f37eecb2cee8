import { expect, test } from "vitest";
import { findFreeTimes } from "@/lib/appointments/find-free-times";
import { moveSession } from "@/lib/appointments/move-session";
import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import { testClock } from "../../factories/clock";
import { makeConsent } from "../../factories/consent";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { arrangeBooked } from "./arrange";

test("days the rules refuse have no times and say why; the first legal day has", async () => {
  const { desk, plan } = await arrangeBooked(1);
  const planSessionId = plan.sessions[1]?.id;
  const answer = expectOk(await findFreeTimes.execute(desk, { planSessionId, from: "2027-03-01", to: "2027-03-03" }));
  expect(answer.window).toMatchObject({ earliest: "2027-03-02", ideal: "2027-03-19", latest: "2027-03-30" });
  expect(answer.days[0]).toMatchObject({ day: "2027-03-01", allowed: false, times: [] });
  expect(answer.days[0]?.why).toContain("Earliest Tue 2 Mar 2027.");
  expect(answer.days[1]).toMatchObject({ day: "2027-03-02", allowed: true, why: null });
  // 09:00 to 16:30 every 15 minutes, by either of two clinicians: the visit lasts 90 minutes and the day ends at 18:00.
  expect(answer.days[1]?.times).toHaveLength(31 * 2);
  expect(answer.days[1]?.times[0]).toMatchObject({
    startsAt: "2027-03-02T08:00:00.000Z",
    clinicianName: "Paula Prescriber",
    roomName: "Room 1",
    label: "Tue 2 Mar 2027, 09:00",
  });
});

test("every time offered for a booked visit can be moved to, and its own time is among them", async () => {
  const { clinic, desk, plan, visit } = await arrangeBooked(1);
  const input = {
    planSessionId: plan.sessions[0]?.id,
    from: "2027-01-19",
    to: "2027-01-19",
    clinicianId: clinic.clinician.id,
  };
  const [day] = expectOk(await findFreeTimes.execute(desk, input)).days;
  expect(day?.times.map(({ startsAt }) => startsAt)).toContain(visit(1).startsAt);
  let version = 1;
  for (const { startsAt, clinicianId, roomId } of (day?.times ?? []).filter((_, index) => index % 10 === 0)) {
    const move = { appointmentId: visit(1).id, version, startsAt, clinicianId, roomId };
    version = expectOk(await moveSession.execute(desk, move)).version;
  }
  expect(version).toBeGreaterThan(3);
});

test("a withdrawn consent is named once and no day has times; a use of photographs taken back stops nothing", async () => {
  const { clinic, desk, plan } = await arrangeBooked(1);
  const { consentId } = await makeConsent(clinic, { planId: plan.id, photos: ["photo_teaching"] });
  const planSessionId = plan.sessions[1]?.id;
  const ask = async () =>
    expectOk(await findFreeTimes.execute(desk, { planSessionId, from: "2027-03-02", to: "2027-03-04" }));
  const call = { actor: clinic.actors.clinician, clock: testClock };
  expectOk(await withdrawConsent.execute(call, { consentId, scope: "photo_teaching" }));
  const before = await ask();
  expect(before.stopped).toEqual([]);
  expect(before.days.every(({ allowed, times }) => allowed && times.length > 0)).toBe(true);
  expectOk(await withdrawConsent.execute(call, { consentId, scope: "treatment" }));
  const after = await ask();
  expect(after.stopped).toMatchObject([{ rule: "CONSENT_WITHDRAWN", severity: "block" }]);
  expect(after.days.every(({ allowed, times }) => !allowed && times.length === 0)).toBe(true);
});

test("for a kind of visit alone, taken times are left out", async () => {
  const { clinic, desk } = await arrangeBooked(1);
  const input = {
    procedureId: clinic.procedure.id,
    from: "2027-01-19",
    to: "2027-01-20",
    clinicianId: clinic.clinician.id,
  };
  const { window, days } = expectOk(await findFreeTimes.execute(desk, input));
  expect(window).toBeNull();
  const taken = days[0]?.times.map(({ label }) => label.slice(-5)) ?? [];
  // Busy from 10:45 to 11:15; a visit numbs for 45 minutes and is treated for 30.
  expect(taken).toContain("09:30");
  expect(taken).not.toContain("09:45");
  expect(taken).not.toContain("10:15");
  expect(taken).toContain("10:30");
  expect(days[1]?.times.length).toBe(31);
});

test("32 days, none or both subjects, another clinic's session or clinician are refused", async () => {
  const [{ clinic, desk, plan }, elsewhere] = [await arrangeBooked(1), await arrangeBooked(1)];
  const procedureId = clinic.procedure.id;
  const span = { from: "2027-03-01", to: "2027-03-31" };
  const refusalOf = async (input: object) => expectRefusal(await findFreeTimes.execute(desk, { ...span, ...input }));
  expectOk(await findFreeTimes.execute(desk, { ...span, procedureId }));
  expect(await refusalOf({ procedureId, to: "2027-04-01" })).toMatchObject({
    kind: "invalid",
    fields: [{ path: "to" }],
  });
  expect(await refusalOf({ procedureId, to: "2027-02-28" })).toMatchObject({
    kind: "invalid",
    fields: [{ path: "to" }],
  });
  expect(await refusalOf({})).toMatchObject({ kind: "invalid", fields: [{ path: "planSessionId" }] });
  expect(await refusalOf({ procedureId, planSessionId: plan.sessions[0]?.id })).toMatchObject({ kind: "invalid" });
  expect(await refusalOf({ planSessionId: elsewhere.plan.sessions[0]?.id })).toMatchObject({ kind: "not_found" });
  expect(await refusalOf({ procedureId: elsewhere.clinic.procedure.id })).toMatchObject({ kind: "not_found" });
  const clinicianId = elsewhere.clinic.clinician.id;
  expect(await refusalOf({ procedureId, clinicianId })).toMatchObject({
    fields: [{ path: "clinicianId", rule: "unknown" }],
  });
});

test("a patient may not search", async () => {
  const { clinic, patient, desk } = await arrangeBooked(1);
  const call = { ...desk, actor: clinic.actors.patientOf(patient) };
  const input = { procedureId: clinic.procedure.id, from: "2027-03-01", to: "2027-03-02" };
  expect(expectRefusal(await findFreeTimes.execute(call, input))).toMatchObject({ kind: "forbidden" });
});
