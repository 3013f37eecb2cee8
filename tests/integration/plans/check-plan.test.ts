import { describe, expect, test } from "vitest";
import { checkPlan } from "@/lib/plans/check-plan";
import { planCheckSchema } from "@/lib/plans/check-plan.schema";
import { makeAppointment } from "../../factories/appointment";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makeDeepPlan, makePlan } from "../../factories/plan";
import { countRows } from "../../factories/rows";
import { makeTreatment } from "../../factories/treatment";

const sessions = (...lengths: readonly number[]) => lengths.map((lengthHundredthsMm) => ({ lengthHundredthsMm }));
const draft = { indication: "acne_scars", zones: ["cheeks_chin"], sessions: sessions(150, 150, 150, 150) };

async function check({ actors }: TestClinic, input: unknown, actor = actors.clinician) {
  return expectOk(await checkPlan.execute({ actor, clock }, input));
}

test("a draft answers with findings by field, windows for the ribbon, and writes nothing", async () => {
  const clinic = await makeClinic();
  const { id: patientId } = await makePatient(clinic);
  const before = await countRows(clinic.clinic.id);
  const answer = await check(clinic, { patientId, ...draft });
  expect(planCheckSchema.parse(answer)).toEqual(answer);
  expect(answer).toMatchObject({ today: "2027-01-11", healingDays: 40 });
  expect(answer.findings.map(({ rule, field }) => [rule, field])).toEqual(
    [0, 1, 2, 3].map((index) => ["ZONE_TOO_DEEP", `sessions.${index}.lengthHundredthsMm`]),
  );
  expect(answer.sessions).toMatchObject([
    { number: 1, id: null, state: "due", date: null, earliest: "2027-01-11", ideal: "2027-01-11" },
    { number: 2, earliest: "2027-02-22", ideal: "2027-03-11", latest: "2027-03-22" },
    { number: 3, earliest: "2027-04-22", ideal: "2027-05-11" },
    { number: 4 },
  ]);
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});

test("each finding says whether the person asking may let it pass", async () => {
  const clinic = await makeClinic();
  const { id: patientId } = await makePatient(clinic);
  const mayBe = async (who: "owner" | "clinician" | "prescriber" | "desk") =>
    (await check(clinic, { patientId, ...draft }, clinic.actors[who])).findings[0]?.youMayOverride;
  expect([await mayBe("owner"), await mayBe("clinician"), await mayBe("prescriber"), await mayBe("desk")]).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

describe("a draft that is wrong is told so by findings, not refused:", () => {
  test.each([
    ["one session", { sessions: sessions(50) }, "COURSE_SESSION_COUNT", "sessions"],
    ["six sessions", { sessions: sessions(50, 50, 50, 50, 50, 50) }, "COURSE_SESSION_COUNT", "sessions"],
    ["none yet", { sessions: [] }, "COURSE_SESSION_COUNT", "sessions"],
    ["3.0 mm", { sessions: sessions(50, 300) }, "NEEDLE_OUTSIDE_PROTOCOL", "sessions.1.lengthHundredthsMm"],
    ["0.37 mm", { sessions: sessions(37, 50) }, "NEEDLE_INCREMENT", "sessions.0.lengthHundredthsMm"],
    ["no zone yet", { zones: [] }, "ZONE_UNKNOWN", "zones"],
    ["an unknown zone", { zones: ["elbow"] }, "ZONE_UNKNOWN", "zones"],
  ])("%s", async (_name, wrong, rule, field) => {
    const clinic = await makeClinic();
    const { id: patientId } = await makePatient(clinic);
    const { findings } = await check(clinic, { patientId, ...draft, ...wrong });
    expect(findings.filter((finding) => finding.rule === rule)).toMatchObject([{ rule, field, severity: "block" }]);
  });
});

test("windows start on the day asked for, never before today", async () => {
  const clinic = await makeClinic();
  const { id: patientId } = await makePatient(clinic);
  const earliest = async (startFrom: string) =>
    (await check(clinic, { patientId, ...draft, startFrom })).sessions[0]?.earliest;
  expect(await earliest("2027-03-01")).toBe("2027-03-01");
  expect(await earliest("2026-03-01")).toBe("2027-01-11");
});

test("editing a plan keeps its record: what is done and booked stands, what was let pass is marked", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const plan = await makeDeepPlan(clinic, patient);
  const [first, second] = plan.sessions.map(({ id }) => id ?? "");
  await makeTreatment(clinic, { planSessionId: first ?? "", performedOn: "2027-01-04", lengthHundredthsMm: 150 });
  await makeAppointment(clinic, { patientId: patient.id, planSessionId: second ?? "", day: "2027-03-08" });
  const input = { patientId: patient.id, planId: plan.id, ...draft, sessions: sessions(50, 100, 150) };
  const { sessions: shown, findings } = await check(clinic, input);
  expect(shown).toMatchObject([
    { id: first, state: "done", lengthHundredthsMm: 150 },
    { id: second, state: "booked", date: "2027-03-08", lengthHundredthsMm: 100 },
    { state: "due", lengthHundredthsMm: 150 },
  ]);
  expect(findings.filter(({ severity }) => severity === "block")).toMatchObject([
    { field: "sessions.2.lengthHundredthsMm", overridden: true },
  ]);
});

test("another clinic's patient and another patient's plan do not exist, and a patient has no such door", async () => {
  const [clinic, other] = [await makeClinic(), await makeClinic()];
  const [patient, friend] = [await makePatient(clinic), await makePatient(clinic)];
  const plan = await makePlan(clinic, { patient });
  const kind = async (actor: Parameters<typeof checkPlan.execute>[0]["actor"], input: object) =>
    expectRefusal(await checkPlan.execute({ actor, clock }, { ...draft, ...input })).kind;
  expect(await kind(other.actors.owner, { patientId: patient.id })).toBe("not_found");
  expect(await kind(clinic.actors.clinician, { patientId: friend.id, planId: plan.id })).toBe("not_found");
  expect(await kind(clinic.actors.patientOf(patient), { patientId: patient.id })).toBe("forbidden");
});
