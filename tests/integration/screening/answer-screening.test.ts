import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { bookCourse } from "@/lib/plans/book-course";
import { createPlan } from "@/lib/plans/create-plan";
import { getPlan } from "@/lib/plans/get-plan";
import { proposeCourse } from "@/lib/plans/propose-course";
import { answerScreening } from "@/lib/screening/answer-screening";
import { getScreening } from "@/lib/screening/get-screening";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { countRows } from "../../factories/rows";
import { placement } from "../appointments/arrange";
import { allAnswers, arrangeScreened, arrangeUnasked } from "./arrange";

const stopped = { isotretinoin: { applies: true, until: "2026-12-03" } };

describe("a dated answer", () => {
  test("moves the windows of a plan, what is proposed, and refuses a booking before its day", async () => {
    const arranged = await arrangeUnasked();
    const { clinic, patient, by } = arranged;
    const plan = await makePlan(clinic, { patient, lengths: [50, 50] });
    const before = expectOk(await getPlan.execute(by, { planId: plan.id }));
    expect(before.sessions[0]?.earliest).toBe(before.today);
    expectOk(await answerScreening.execute(by, { patientId: patient.id, kind: "full", answers: allAnswers(stopped) }));

    const { sessions } = expectOk(await getPlan.execute(by, { planId: plan.id }));
    expect(sessions[0]).toMatchObject({ earliest: "2027-06-03" });
    expect(sessions[0]?.why).toContain("Oral isotretinoin");
    const { proposals } = expectOk(await proposeCourse.execute(by, { planId: plan.id }));
    const days = proposals.flatMap(({ placements }) => placements.map(({ day }) => day));
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((day) => day >= "2027-06-03")).toBe(true);
    const early = { planId: plan.id, version: plan.version, placements: [placement(arranged, 1, "2027-06-02")] };
    expect(expectRefusal(await bookCourse.execute(by, early))).toMatchObject({
      kind: "findings",
      findings: [{ rule: "SCREEN_ISOTRETINOIN", severity: "block", earliest: "2027-06-03" }],
    });
  });

  test("no longer counts once the question is answered anew", async () => {
    const { clinic, patient, by } = await arrangeScreened(stopped);
    const plan = await makePlan(clinic, { patient, lengths: [50, 50], actor: clinic.actors.prescriber });
    const review = [{ question: "isotretinoin", applies: false }];
    expectOk(await answerScreening.execute(by, { patientId: patient.id, kind: "review", answers: review }));
    const { sessions, today } = expectOk(await getPlan.execute(by, { planId: plan.id }));
    expect(sessions[0]?.earliest).toBe(today);
  });
});

test("what was answered first is kept, a review changes nothing it does not name", async () => {
  const { clinic, patient, by } = await arrangeScreened({ nsaid: { applies: true, note: "ibuprofen, now and then" } });
  expectOk(await answerScreening.execute(by, { patientId: patient.id, kind: "review", answers: [], weightKg: 61.5 }));
  const { record } = expectOk(await getScreening.execute(by, { patientId: patient.id }));
  expect(record?.answers.find(({ question }) => question === "nsaid")).toMatchObject({
    applies: true,
    note: "ibuprofen, now and then",
  });
  expect(record).toMatchObject({ weightKg: 61.5, fullOn: "2027-01-11", lastOn: "2027-01-11" });
  expect(await prisma().screening.count({ where: { clinicId: clinic.clinic.id } })).toBe(2);
});

test("that nothing has changed leaves medicines and allergies as they were; an empty list takes them off", async () => {
  const { patient, by } = await arrangeUnasked();
  const said = { patientId: patient.id, kind: "full" as const, answers: allAnswers() };
  expectOk(await answerScreening.execute(by, { ...said, medicines: ["ibuprofen"], allergies: ["latex"] }));
  const review = { patientId: patient.id, kind: "review" as const, answers: [] };
  const lists = async () => {
    const { record } = expectOk(await getScreening.execute(by, { patientId: patient.id }));
    return [record?.medicines, record?.allergies];
  };
  expectOk(await answerScreening.execute(by, review));
  expect(await lists()).toEqual([["ibuprofen"], ["latex"]]);
  expectOk(await answerScreening.execute(by, { ...review, medicines: ["aspirin"] }));
  expect(await lists()).toEqual([["aspirin"], ["latex"]]);
  expectOk(await answerScreening.execute(by, { ...review, medicines: [] }));
  expect(await lists()).toEqual([[], ["latex"]]);
});

test("a patient answers their own in the portal, without a word on skin type", async () => {
  const { clinic, patient } = await arrangeUnasked();
  const call = { actor: clinic.actors.patientOf(patient), clock };
  const input = { kind: "full" as const, answers: allAnswers(), medicines: ["levothyroxine 50 µg"] };
  expect(expectOk(await answerScreening.execute(call, input)).patientId).toBe(patient.id);
  const { record, findings } = expectOk(await getScreening.execute(call, {}));
  expect(record?.medicines).toEqual(["levothyroxine 50 µg"]);
  expect(findings).toEqual([]);
  const judged = await answerScreening.execute(call, { ...input, fitzpatrick: 2 });
  expect(expectRefusal(judged)).toMatchObject({ kind: "invalid", fields: [{ path: "fitzpatrick" }] });
});

test("an audit row tells what was answered", async () => {
  const { clinic, patient, screening } = await arrangeScreened(stopped);
  const event = await prisma().auditEvent.findFirstOrThrow({
    where: { clinicId: clinic.clinic.id, operation: "screening.answer-screening" },
  });
  expect(event).toMatchObject({ subjectId: screening.screeningId, patientId: patient.id });
  expect(JSON.stringify(event.after)).toContain("isotretinoin");
});

describe("refused, and nothing written", () => {
  const bad: readonly [string, object, string][] = [
    ["a question left out", { answers: allAnswers().slice(1) }, "required"],
    ["a question nobody asks", { answers: [...allAnswers(), { question: "left_handed", applies: true }] }, "unknown"],
    [
      "a last day where none can end it",
      { answers: allAnswers({ keloid: { applies: true, until: "2026-01-01" } }) },
      "not_asked",
    ],
    [
      "a zone the protocol does not know",
      { answers: allAnswers({ laser_ipl: { applies: true, zones: ["moon"] } }) },
      "unknown",
    ],
    [
      "a place where none is asked for",
      { answers: allAnswers({ pregnancy: { applies: true, zones: ["face"] } }) },
      "not_asked",
    ],
  ];
  test.each(bad)("%s", async (_what, wrong, rule) => {
    const { clinic, patient, by } = await arrangeUnasked();
    const before = await countRows(clinic.clinic.id);
    const refusal = expectRefusal(
      await answerScreening.execute(by, { patientId: patient.id, kind: "full", answers: [], ...wrong }),
    );
    expect(refusal).toMatchObject({
      kind: "invalid",
      fields: expect.arrayContaining([expect.objectContaining({ rule })]),
    });
    expect(await countRows(clinic.clinic.id)).toEqual(before);
  });

  test("one question answered twice, a no with an end, a weight of nobody", async () => {
    const { clinic, patient, by } = await arrangeUnasked();
    const before = await countRows(clinic.clinic.id);
    const twice = [...allAnswers(), { question: "keloid", applies: true }];
    const ended = allAnswers({ nsaid: { applies: false, until: "2026-01-01" } });
    for (const wrong of [{ answers: twice }, { answers: ended }, { answers: allAnswers(), weightKg: 900 }]) {
      const refusal = await answerScreening.execute(by, { patientId: patient.id, kind: "full", ...wrong });
      expect(expectRefusal(refusal).kind).toBe("invalid");
    }
    expect(await countRows(clinic.clinic.id)).toEqual(before);
  });

  test("a review before anything was answered", async () => {
    const { patient, by } = await arrangeUnasked();
    const refusal = await answerScreening.execute(by, { patientId: patient.id, kind: "review", answers: [] });
    expect(expectRefusal(refusal)).toMatchObject({ kind: "invalid", fields: [{ path: "kind" }] });
  });

  test("another patient's, another clinic's, and the desk", async () => {
    const { clinic, patient, by } = await arrangeUnasked();
    const other = await makePatient(clinic);
    const elsewhere = await makePatient(await makeClinic());
    const input = { kind: "full" as const, answers: allAnswers() };
    const asPatient = { actor: clinic.actors.patientOf(patient), clock };
    for (const [call, patientId] of [
      [asPatient, other.id],
      [by, elsewhere.id],
    ] as const) {
      expect(expectRefusal(await answerScreening.execute(call, { ...input, patientId })).kind).toBe("not_found");
    }
    const desk = await answerScreening.execute(
      { actor: clinic.actors.desk, clock },
      { ...input, patientId: patient.id },
    );
    expect(expectRefusal(desk).kind).toBe("forbidden");
  });
});

describe("planning for a patient whom the screening stands against", () => {
  const design = {
    indication: "wrinkles" as const,
    zones: ["face"],
    sessions: [{ lengthHundredthsMm: 50 }, { lengthHundredthsMm: 50 }],
  };

  test("is refused where nobody lets it pass, and takes a prescriber's reason where one may", async () => {
    const { clinic, patient } = await arrangeScreened({ pregnancy: { applies: true } });
    const prescriber = { actor: clinic.actors.prescriber, clock };
    const refusal = expectRefusal(await createPlan.execute(prescriber, { patientId: patient.id, ...design }));
    expect(refusal).toMatchObject({ kind: "findings", findings: [{ rule: "SCREEN_PREGNANCY", field: "zones" }] });
    const other = await arrangeScreened({ keloid: { applies: true } });
    const overrides = [{ rule: "SCREEN_KELOID", reason: "Test patch healed flat, patient informed" }];
    const input = { patientId: other.patient.id, ...design, overrides };
    const by = { actor: other.clinic.actors.prescriber, clock };
    expect(expectOk(await createPlan.execute(by, input)).overrides).toMatchObject([{ rule: "SCREEN_KELOID" }]);
  });

  test("goes on where waiting is enough: the course begins later", async () => {
    const { patient, by } = await arrangeScreened(stopped);
    const plan = expectOk(await createPlan.execute(by, { patientId: patient.id, ...design }));
    expect(plan.sessions[0]?.earliest).toBe("2027-06-03");
    expect(plan.findings.filter(({ severity }) => severity === "block")).toEqual([]);
  });
});
