import { expect, test } from "vitest";
import { recordReaction } from "@/lib/anesthesia/record-reaction";
import { fixedClock } from "@/lib/kernel/clock";
import { answerScreening } from "@/lib/screening/answer-screening";
import { beginVisit } from "@/lib/visits/begin-visit";
import { correctTreatment } from "@/lib/visits/correct-treatment";
import { getVisit } from "@/lib/visits/get-visit";
import type { VisitDto } from "@/lib/visits/get-visit.schema";
import { recordTreatment } from "@/lib/visits/record-treatment";
import { makeAppointment } from "../../factories/appointment";
import { makeConsent } from "../../factories/consent";
import { expectOk } from "../../factories/expect-ok";
import { cheeks, needling } from "./needling";
import { arrangeReady } from "./ready";

const next = "2027-03-15";

/** The first session with what was noted, and the patient's next visit, nine weeks later. */
async function arrangeNext(zone: object) {
  const first = await arrangeReady();
  const input = { ...needling(), zones: [{ ...cheeks, ...zone }] };
  expectOk(await first.call(recordTreatment, input));
  const { clinic, patient, plan } = first;
  const planSessionId = plan.sessions[1]?.id ?? "";
  const by = { actor: clinic.actors.clinician, clock: fixedClock(`${next}T09:00:00Z`) };
  const begin = async () => {
    const booked = await makeAppointment(clinic, { patientId: patient.id, planSessionId, day: next, time: "10:00" });
    expectOk(await answerScreening.execute(by, { patientId: patient.id, kind: "review", answers: [] }));
    return expectOk(await beginVisit.execute(by, { appointmentId: booked.id, version: 1 })).visitId;
  };
  const read = async (visitId: string) => expectOk(await getVisit.execute(by, { visitId })) as VisitDto;
  return { ...first, input, begin, read };
}
const asksAnew = ({ findings }: VisitDto) =>
  findings.consent.some(({ rule }) => rule === "CONSENT_CHANGED_ADVERSE_EVENT");

test("a reaction on a zone is before whoever clears the next visit, and asks for a new consent; one signed since knows of it", async () => {
  const { begin, read, clinic, plan } = await arrangeNext({ reaction: "Hives for two days" });
  const visitId = await begin();
  const visit = await read(visitId);
  expect(visit.events).toEqual([
    { on: "2027-01-11", kind: "needling", zone: "cheeks_chin", what: "Hives for two days" },
  ]);
  expect(asksAnew(visit)).toBe(true);
  await makeConsent(clinic, { planId: plan.id, signedAt: "2027-03-10T09:00:00Z" });
  const since = await read(visitId);
  expect(asksAnew(since)).toBe(false);
  expect(since.events).toHaveLength(1);
});

test("nothing noted, nothing to tell; a visit does not tell of itself", async () => {
  const { begin, read, visitId, call } = await arrangeNext({});
  const own = { kind: "other", signs: ["Dizzy"], action: "Lay down", at: "2027-01-11T09:00:00Z" };
  expect((await read(await begin())).events).toEqual([]);
  expectOk(await call(recordReaction, own));
  expect((await read(visitId)).events).toEqual([]);
});

test("a reaction to the numbing is told too, and one taken back by a correction is not", async () => {
  const { begin, read, call, input } = await arrangeNext({ reaction: "Noted on the wrong patient" });
  const reaction = {
    kind: "early",
    signs: ["A metallic taste", "Dizzy"],
    action: "Wiped off",
    at: "2027-01-11T09:00:00Z",
  };
  expectOk(await call(recordReaction, reaction, { clock: fixedClock("2027-01-11T09:15:00Z") }));
  const corrected = { ...input, zones: [cheeks], because: "It was somebody else" };
  expectOk(await call(correctTreatment, corrected));
  const { events } = await read(await begin());
  expect(events).toEqual([{ on: "2027-01-11", kind: "anesthetic", zone: null, what: "A metallic taste; Dizzy" }]);
});
