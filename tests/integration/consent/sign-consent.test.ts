import { describe, expect, test } from "vitest";
import { prepareConsent } from "@/lib/consent/prepare-consent";
import { signConsent } from "@/lib/consent/sign-consent";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { revisePlan } from "@/lib/plans/revise-plan";
import { makeClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { drawnMark, makeConsent, signature } from "../../factories/consent";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { waitingMessages } from "../../factories/message";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeConsent } from "./arrange";

async function arrangePrepared() {
  const arranged = await arrangeConsent();
  const prepared = expectOk(await prepareConsent.execute(arranged.by, { planId: arranged.plan.id }));
  return { ...arranged, prepared, input: { ...signature(prepared), identity: "photo_id" as const } };
}

test("on the clinic's tablet: text, scope, ticks, circumstances and seal are kept, and word of the copy goes out", async () => {
  const { by, clinicId, clinic, patient, plan, prepared, input } = await arrangePrepared();
  const origin = { address: "192.0.2.7", agent: "Tablet" };
  const signed = expectOk(await signConsent.execute({ ...by, origin }, input));
  expect(signed).toMatchObject({ planId: plan.id, validUntil: "2027-07-12", copyTo: patient.email });
  const row = await prisma().consent.findFirstOrThrow({ where: { clinicId }, include: { ticks: true } });
  expect(row).toMatchObject({
    id: prepared.consentId,
    text: prepared.text,
    textHash: prepared.textHash,
    zones: ["cheeks_chin"],
    maxLengthHundredthsMm: 50,
    coversLengthHundredthsMm: 50,
    sessions: 4,
    indication: "acne_scars",
    signerName: "Zoë Núñez",
    channel: "tablet",
    identity: "photo_id",
    memberId: clinic.clinician.id,
    address: "192.0.2.7",
    agent: "Tablet",
    timeZone: "Europe/Madrid",
  });
  expect(row.ticks).toHaveLength(prepared.sections.length + 4);
  const chain = await prisma().consentEvidence.findMany({ where: { clinicId }, orderBy: { seq: "asc" } });
  expect(chain.map(({ kind }) => kind)).toEqual(["signed", "copy"]);
  expect(chain[0]?.seal.startsWith(signed.code)).toBe(true);
  const [message] = await waitingMessages(clinicId);
  expect(message).toMatchObject({ toAddress: patient.email, cause: "consent.sign-consent" });
  expect(message?.body).toContain(`/verify/${signed.code}`);
  expect(message?.body).not.toMatch(/needl|acne/i);
  const [event] = await auditOf(clinicId, "consent.sign-consent");
  expect(event).toMatchObject({ subjectId: row.id, patientId: patient.id, actorId: clinic.clinician.id });
});

test("the face covers all it contains, and a longest needle its whole step", async () => {
  const { clinic, plan, clinicId } = await arrangeConsent({ zones: ["face"], lengths: [80, 80] });
  await makeConsent(clinic, { planId: plan.id });
  const row = await prisma().consent.findFirstOrThrow({ where: { clinicId } });
  expect(row.covers).toEqual(expect.arrayContaining(["face", "forehead", "cheeks_chin", "nose"]));
  expect(row.coversLengthHundredthsMm).toBe(100);
});

test("in the portal a patient signs with a typed name, accents and case aside", async () => {
  const { asPatient, clinicId, plan } = await arrangeConsent();
  const prepared = expectOk(await prepareConsent.execute(asPatient, { planId: plan.id }));
  expect(prepared.choices).toEqual({ products: [], performers: [] });
  expectOk(await signConsent.execute(asPatient, { ...signature(prepared), mark: { typed: "zoe  nuñez" } }));
  const row = await prisma().consent.findFirstOrThrow({ where: { clinicId } });
  expect(row).toMatchObject({
    channel: "portal",
    identity: "portal_sign_in",
    memberId: null,
    mark: { typed: "zoe  nuñez" },
  });
});

test("a device whose clock is wrong signs all the same, its times told by ours", async () => {
  const { by, clinicId, input, prepared } = await arrangePrepared();
  const hour = (at: string) => `${new Date(Date.parse(at) + 3_600_000).toISOString()}`;
  const ticks = input.ticks.map((tick) => ({ ...tick, at: hour(tick.at) }));
  const ahead = { ...input, openedAt: hour(input.openedAt), sentAt: hour(input.sentAt), ticks };
  expectOk(await signConsent.execute(by, ahead));
  const row = await prisma().consent.findFirstOrThrow({ where: { clinicId, id: prepared.consentId } });
  expect(row.signedAt.toISOString()).toBe("2027-01-11T09:00:00.000Z");
  expect(row.openedAt.toISOString()).toBe("2027-01-11T08:58:00.000Z");
});

test("a witness signs beside the patient", async () => {
  const { by, clinicId, input } = await arrangePrepared();
  const witness = { name: "Wanda Witness", mark: { typed: "Wanda Witness" } };
  expectOk(await signConsent.execute(by, { ...input, witness }));
  expect(await prisma().consent.findFirstOrThrow({ where: { clinicId } })).toMatchObject({
    witnessName: "Wanda Witness",
  });
});

describe("refused, and nothing written", () => {
  const bad: readonly [string, (input: Awaited<ReturnType<typeof arrangePrepared>>["input"]) => object, object][] = [
    [
      "a section not ticked",
      (input) => ({ ticks: input.ticks.slice(1) }),
      { path: "section:procedure_device", rule: "required" },
    ],
    [
      "a section ticked no",
      (input) => ({ ticks: input.ticks.map((tick, index) => (index === 3 ? { ...tick, accepted: false } : tick)) }),
      { rule: "required" },
    ],
    [
      "a use of photographs left open",
      (input) => ({ ticks: input.ticks.filter(({ item }) => item !== "photo_marketing") }),
      { path: "photo_marketing", rule: "required" },
    ],
    [
      "no agreement to sign on a screen",
      (input) => ({ ticks: input.ticks.filter(({ item }) => item !== "electronic") }),
      { path: "electronic", rule: "required" },
    ],
    [
      "a tick of a section the form has not",
      (input) => ({ ticks: [...input.ticks, { item: "section:made_up", accepted: true, at: input.sentAt }] }),
      { path: "section:made_up", rule: "unknown" },
    ],
    ["no stroke", () => ({ mark: { ...drawnMark, strokes: [] } }), {}],
    ["a touch instead of a stroke", () => ({ mark: { ...drawnMark, strokes: [[{ x: 1, y: 1 }]] } }), {}],
    ["somebody else's name typed", () => ({ mark: { typed: "Ann Other" } }), { path: "mark", rule: "name" }],
    ["an empty typed name", () => ({ mark: { typed: "  " } }), {}],
    ["nobody said how the signer is known", () => ({ identity: undefined }), { path: "identity", rule: "required" }],
    [
      "a form open since yesterday",
      () => ({ openedAt: "2027-01-10T08:00:00.000Z" }),
      { path: "openedAt", rule: "time" },
    ],
    [
      "a tick before the form was open",
      (input) => ({ ticks: input.ticks.map((tick) => ({ ...tick, at: "2027-01-11T08:00:00.000Z" })) }),
      { rule: "time" },
    ],
    [
      "one's own witness",
      () => ({ witness: { name: "zoe nunez", mark: { typed: "zoe nunez" } } }),
      { path: "witness.name", rule: "self" },
    ],
    ["a product the protocol does not know", () => ({ productClass: "snake_oil" }), { path: "productClass" }],
  ];
  test.each(bad)("%s", async (_what, wrong, field) => {
    const { by, clinicId, input } = await arrangePrepared();
    const before = await countRows(clinicId);
    const refusal = expectRefusal(await signConsent.execute(by, { ...input, ...wrong(input) }));
    expect(refusal).toMatchObject({
      kind: "invalid",
      fields: expect.arrayContaining([expect.objectContaining(field)]),
    });
    expect(await countRows(clinicId)).toEqual(before);
  });

  test("a text that is no longer the plan's: longer needles since", async () => {
    const { prescriber, by, clinicId, plan, input } = await arrangePrepared();
    const sessions = plan.sessions.map(() => ({ lengthHundredthsMm: 75 }));
    const revised = {
      planId: plan.id,
      version: plan.version,
      indication: "acne_scars",
      zones: ["cheeks_chin"],
      sessions,
    };
    expectOk(await revisePlan.execute(prescriber, revised));
    const before = await countRows(clinicId);
    expect(expectRefusal(await signConsent.execute(by, input)).kind).toBe("stale");
    expect(await countRows(clinicId)).toEqual(before);
  });

  test("the same signature twice", async () => {
    const { by, input } = await arrangePrepared();
    expectOk(await signConsent.execute(by, input));
    expect(expectRefusal(await signConsent.execute(by, input)).kind).toBe("conflict");
  });

  test("a patient under age", async () => {
    const clinic = await makeClinic();
    const patient = await makePatient(clinic, { birthDate: "2000-01-12" });
    const plan = await makePlan(clinic, { patient });
    await prisma().patient.updateMany({
      where: { clinicId: clinic.clinic.id },
      data: { birthDate: new Date("2009-01-12") },
    });
    const refusal = expectRefusal(
      await prepareConsent.execute({ actor: clinic.actors.clinician, clock: testClock }, { planId: plan.id }),
    );
    expect(refusal).toMatchObject({ kind: "findings", findings: [{ rule: "CONSENT_MINOR", severity: "block" }] });
  });

  test("another patient's plan, another clinic's, the desk, the owner and no form", async () => {
    const { clinic, plan, prepared, input, desk, owner, clinicId, by } = await arrangePrepared();
    const other = await makePatient(clinic);
    const elsewhere = await makeClinic();
    const strangers = [clinic.actors.patientOf(other), elsewhere.actors.clinician];
    for (const actor of strangers) {
      const call = { actor, clock: testClock };
      expect(expectRefusal(await prepareConsent.execute(call, { planId: plan.id })).kind).toBe("not_found");
      expect(expectRefusal(await signConsent.execute(call, { ...input, consentId: newId() })).kind).toBe("not_found");
    }
    for (const call of [desk, owner])
      expect(expectRefusal(await signConsent.execute(call, input)).kind).toBe("forbidden");
    expect(await prisma().consent.count({ where: { clinicId } })).toBe(0);
    expect(prepared.version).toBe(1);
    const bare = await makeClinic();
    await prisma().$executeRaw`ALTER TABLE consent_template DISABLE TRIGGER consent_template_frozen`;
    await prisma().consentTemplate.deleteMany({ where: { clinicId: bare.clinic.id } });
    await prisma().$executeRaw`ALTER TABLE consent_template ENABLE TRIGGER consent_template_frozen`;
    const bareplan = await makePlan(bare, { patient: await makePatient(bare) });
    const none = await prepareConsent.execute({ ...by, actor: bare.actors.clinician }, { planId: bareplan.id });
    expect(expectRefusal(none).message).toContain("No consent form is published");
  });
});
