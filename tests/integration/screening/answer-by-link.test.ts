import { describe, expect, test } from "vitest";
import { findLink as findSigningLink } from "@/lib/consent/find-link";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/id";
import { getPlan } from "@/lib/plans/get-plan";
import { operations } from "@/lib/registry";
import { answerScreening } from "@/lib/screening/answer-screening";
import { findLink } from "@/lib/screening/find-link";
import { getScreening } from "@/lib/screening/get-screening";
import { sendLink } from "@/lib/screening/send-link";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { allAnswers } from "./arrange";
import { anonymous, arrangeKnown, arrangeLink, somewhere } from "./arrange-link";

const full = () => ({ kind: "full" as const, answers: allAnswers() });
const nothing = { kind: "review" as const, answers: [] };

test("the first time every question is answered: written as the patient's own, with the link, and the windows move", async () => {
  const { clinic, by, clinicId, patient, sent, asRespondent } = await arrangeLink();
  const plan = await makePlan(clinic, { patient, lengths: [50, 50] });
  const asked = expectOk(await getScreening.execute(asRespondent, {}));
  expect(asked).toMatchObject({ patientId: patient.id, isHidden: true, record: null, findings: [], last: null });
  const stopped = { isotretinoin: { applies: true, until: "2026-12-03" } };
  const input = {
    kind: "full" as const,
    answers: allAnswers(stopped),
    weightKg: 61,
    medicines: [],
    allergies: ["latex"],
  };
  const answered = expectOk(await answerScreening.execute(asRespondent, input));
  expect(answered).toMatchObject({ patientId: patient.id, answeredOn: "2027-01-11" });
  const where = { clinicId, id: answered.screeningId };
  const row = await prisma().screening.findFirstOrThrow({ where, include: { answers: true } });
  expect(row).toMatchObject({ memberId: null, linkId: sent.linkId, kind: "full", allergies: ["latex"] });
  expect(row.answers).toHaveLength(asked.questions.length);
  const { sessions } = expectOk(await getPlan.execute(by, { planId: plan.id }));
  expect(sessions[0]).toMatchObject({ earliest: "2027-06-03" });
  const read = expectOk(await getScreening.execute(by, { patientId: patient.id }));
  expect(read.last).toEqual({
    ...{ kind: "full", on: "2027-01-11", at: "2027-01-11T09:00:00.000Z" },
    ...{ how: "link", askedBy: null, toAddress: patient.email },
  });
  const [event] = await auditOf(clinicId, "screening.answer-screening");
  expect(event).toMatchObject({ actorKind: "respondent", actorId: sent.linkId, patientId: patient.id });
});

test("later it is asked what has changed; that nothing has leaves every answer, medicine and allergy as it was", async () => {
  const { by, patient, asRespondent } = await arrangeKnown({ nsaid: { applies: true, note: "ibuprofen" } });
  const asked = expectOk(await getScreening.execute(asRespondent, {}));
  expect(asked.record).toMatchObject({ fullOn: "2027-01-04", lastOn: "2027-01-04" });
  expectOk(await answerScreening.execute(asRespondent, nothing));
  const { record, last } = expectOk(await getScreening.execute(by, { patientId: patient.id }));
  expect(record).toMatchObject({ medicines: ["levothyroxine"], allergies: ["latex"], lastOn: "2027-01-11" });
  expect(record).toMatchObject({ fullOn: "2027-01-04", fitzpatrick: 2, sensitivity: "sensitive" });
  expect(record?.answers.find(({ question }) => question === "nsaid")).toMatchObject({
    applies: true,
    note: "ibuprofen",
  });
  expect(last).toMatchObject({ kind: "review", how: "link" });
});

test("whoever holds a link is told when was answered, and nothing of what", async () => {
  const { asRespondent } = await arrangeKnown({ pregnancy: { applies: true, note: "since March" } });
  const { questions: _, zones: __, ...told } = expectOk(await getScreening.execute(asRespondent, {}));
  expect(told.record).toEqual({
    ...{ answers: [], medicines: [], allergies: [], weightKg: null, fitzpatrick: null, sensitivity: null },
    ...{ fullOn: "2027-01-04", lastOn: "2027-01-04" },
  });
  expect(JSON.stringify(told)).not.toMatch(/pregnan|March|levothyroxine|latex|clinician/i);
});

test("whoever holds a link may run what names them, and nothing else, and reaches no other patient", async () => {
  const { asRespondent, clinic, clinicId } = await arrangeLink();
  const may: string[] = [];
  for (const operation of operations) {
    const result = await operation.execute(asRespondent, {});
    const kind = result.ok ? "ok" : result.refusal.kind;
    if (kind !== "forbidden" && !operation.allow.includes("anyone")) may.push(operation.name);
  }
  expect(may.sort()).toEqual(["screening.answer-screening", "screening.get-screening"]);
  const { id: patientId } = await makePatient(clinic);
  const before = await countRows(clinicId);
  expect(expectRefusal(await getScreening.execute(asRespondent, { patientId })).kind).toBe("not_found");
  expect(expectRefusal(await answerScreening.execute(asRespondent, { patientId, ...full() })).kind).toBe("not_found");
  const judged = await answerScreening.execute(asRespondent, { ...full(), sensitivity: "normal" });
  expect(expectRefusal(judged)).toMatchObject({ kind: "invalid", fields: [{ rule: "clinician_only" }] });
  const early = await answerScreening.execute(asRespondent, nothing);
  expect(expectRefusal(early)).toMatchObject({ kind: "invalid", fields: [{ path: "kind", rule: "first" }] });
  const short = await answerScreening.execute(asRespondent, { ...full(), answers: allAnswers().slice(1) });
  expect(expectRefusal(short)).toMatchObject({ kind: "invalid", fields: [{ rule: "required" }] });
  expect(await countRows(clinicId)).toEqual(before);
});

describe("a link that is used, replaced or over leads nowhere, all alike, and nothing is written", () => {
  type Link = Awaited<ReturnType<typeof arrangeLink>>;
  const closed: readonly [string, (link: Link) => Promise<unknown>, string?][] = [
    ["used", async ({ asRespondent }) => expectOk(await answerScreening.execute(asRespondent, full()))],
    ["replaced", async ({ desk, patient }) => expectOk(await sendLink.execute(desk, { patientId: patient.id }))],
    ["over", async () => {}, "2027-01-18T09:00:00Z"],
  ];
  test.each(closed)("%s", async (_how, close, at = "2027-01-11T09:05:00Z") => {
    const link = await arrangeLink();
    await close(link);
    const clock = fixedClock(at);
    const { secret, asRespondent, clinicId } = link;
    const before = await countRows(clinicId);
    const found = await findLink.execute({ ...anonymous, clock }, { secret, address: somewhere() });
    expect(expectRefusal(found)).toEqual({ kind: "not_found", message: "This link does not exist." });
    // Whoever had the page open before it closed.
    for (const input of [full(), nothing]) {
      const refusal = expectRefusal(await answerScreening.execute({ ...asRespondent, clock }, input));
      expect(refusal).toMatchObject({ kind: "conflict" });
      expect(refusal.message).toContain("has been used, or has ended");
    }
    expect(await countRows(clinicId)).toEqual(before);
  });
});

test("answers sent twice at the same moment are written once", async () => {
  const { asRespondent, clinicId } = await arrangeLink();
  const results = await Promise.all(Array.from({ length: 6 }, () => answerScreening.execute(asRespondent, full())));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  for (const result of results) if (!result.ok) expect(result.refusal.kind).toBe("conflict");
  expect(await prisma().screening.count({ where: { clinicId } })).toBe(1);
  expect(await prisma().screeningAnswer.count({ where: { clinicId } })).toBe(allAnswers().length);
  expect(await auditOf(clinicId, "screening.answer-screening")).toHaveLength(1);
});

test("an unknown link leads nowhere; a place that tries many waits, for links to sign as well", async () => {
  const address = somewhere();
  const guess = () => ({ secret: newId(), address });
  expect(expectRefusal(await findLink.execute(anonymous, guess())).kind).toBe("not_found");
  for (let tried = 0; tried < 60; tried += 1) await findLink.execute(anonymous, guess());
  expect(expectRefusal(await findLink.execute(anonymous, guess())).kind).toBe("rate_limited");
  expect(expectRefusal(await findSigningLink.execute(anonymous, guess())).kind).toBe("rate_limited");
});

test("a link to answer is no link to sign", async () => {
  const { secret } = await arrangeLink();
  const found = await findSigningLink.execute(anonymous, { secret, address: somewhere() });
  expect(expectRefusal(found).kind).toBe("not_found");
});
