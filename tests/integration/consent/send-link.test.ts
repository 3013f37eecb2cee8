import { expect, test } from "vitest";
import { checkCopy } from "@/lib/consent/check-copy";
import { findLink } from "@/lib/consent/find-link";
import { getConsent } from "@/lib/consent/get-consent";
import { listConsents } from "@/lib/consent/list-consents";
import { prepareConsent } from "@/lib/consent/prepare-consent";
import { sendLink } from "@/lib/consent/send-link";
import { signConsent } from "@/lib/consent/sign-consent";
import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/id";
import { operations } from "@/lib/registry";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { makeConsent, signature } from "../../factories/consent";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { waitingMessages } from "../../factories/message";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeConsent } from "./arrange";

const anonymous = { actor: { kind: "anonymous" } as const, clock };
const from = () => `test-${newId()}`;

/** A link as it was mailed, and who signs by it. */
async function arrangeLink() {
  const arranged = await arrangeConsent();
  const { by, plan, clinicId } = arranged;
  const sent = expectOk(await sendLink.execute(by, { planId: plan.id, productClass: null }));
  const [message] = await waitingMessages(clinicId);
  const secret = /\/sign\/([\w-]+)/.exec(message?.body ?? "")?.[1] ?? "";
  const actor = expectOk(await findLink.execute(anonymous, { secret, address: from() }));
  return { ...arranged, sent, secret, message, asSigner: { actor, clock } };
}

test("a link is mailed, its secret kept as a hash, and signed by once, on the terms it was sent with", async () => {
  const { asSigner, sent, secret, message, clinicId, patient, plan } = await arrangeLink();
  expect(message).toMatchObject({ toAddress: patient.email, cause: "consent.send-link" });
  expect(sent.expiresAt).toBe("2027-01-18T09:00:00.000Z");
  expect(JSON.stringify(await prisma().consentLink.findMany({ where: { clinicId } }))).not.toContain(secret);
  const prepared = expectOk(
    await prepareConsent.execute(asSigner, { planId: plan.id, productClass: "lidocaine4_lmx4" }),
  );
  expect(prepared.terms.productClass).toBeNull();
  expect(prepared.text).toContain("no numbing product");
  const input = { ...signature(prepared), mark: { typed: "Zoë Núñez" } };
  const signed = expectOk(await signConsent.execute(asSigner, input));
  expect(await prisma().consent.findFirstOrThrow({ where: { clinicId } })).toMatchObject({
    channel: "link",
    identity: "link_to_address",
    linkId: sent.linkId,
    productClass: null,
  });
  expect(expectOk(await getConsent.execute(asSigner, { consentId: signed.consentId })).signerName).toBe("Zoë Núñez");
  const again = expectRefusal(await signConsent.execute(asSigner, { ...input, consentId: newId() }));
  expect(again).toMatchObject({ kind: "conflict" });
  expect(again.message).toContain("has been used");
  const [event] = await auditOf(clinicId, "consent.sign-consent");
  expect(event).toMatchObject({ actorKind: "signer", actorId: sent.linkId, patientId: patient.id });
});

test("whoever holds a link may run what names them, and nothing else", async () => {
  const { asSigner } = await arrangeLink();
  const may: string[] = [];
  for (const operation of operations) {
    const result = await operation.execute(asSigner, {});
    const kind = result.ok ? "ok" : result.refusal.kind;
    if (kind !== "forbidden" && !operation.allow.includes("anyone")) may.push(operation.name);
  }
  expect(may.sort()).toEqual(["consent.get-consent", "consent.prepare-consent", "consent.sign-consent"]);
});

test("a link reaches neither another plan of its patient nor another patient, nor a consent signed elsewhere", async () => {
  const { asSigner, clinic, patient, plan } = await arrangeLink();
  const second = await makePlan(clinic, { patient, zones: ["neck"] });
  const other = await makePlan(clinic, { patient: await makePatient(clinic) });
  for (const planId of [second.id, other.id]) {
    expect(expectRefusal(await prepareConsent.execute(asSigner, { planId })).kind).toBe("not_found");
  }
  const { consentId } = await makeConsent(clinic, { planId: plan.id });
  expect(expectRefusal(await getConsent.execute(asSigner, { consentId })).kind).toBe("not_found");
});

test("an unknown, a replaced and an ended link lead nowhere, all alike; a place that tries many has to wait", async () => {
  const { by, plan, secret } = await arrangeLink();
  const later = { ...anonymous, clock: fixedClock("2027-01-18T09:00:00Z") };
  expect(expectRefusal(await findLink.execute(later, { secret, address: from() })).kind).toBe("not_found");
  expectOk(await sendLink.execute(by, { planId: plan.id }));
  expect(expectRefusal(await findLink.execute(anonymous, { secret, address: from() })).kind).toBe("not_found");
  const address = from();
  for (let tried = 0; tried < 60; tried += 1) await findLink.execute(anonymous, { secret: newId(), address });
  expect(expectRefusal(await findLink.execute(anonymous, { secret: newId(), address })).kind).toBe("rate_limited");
});

test("a portal patient signs on the terms of the open link, without using it up", async () => {
  const { asPatient, asSigner, plan } = await arrangeLink();
  const prepared = expectOk(await prepareConsent.execute(asPatient, { planId: plan.id }));
  expect(prepared.terms.productClass).toBeNull();
  expectOk(await signConsent.execute(asPatient, signature(prepared)));
  expectOk(await prepareConsent.execute(asSigner, { planId: plan.id }));
});

test("no address, the desk, a patient, another clinic: refused, and nothing written", async () => {
  const { by, desk, asPatient, clinic, clinicId, plan } = await arrangeConsent();
  const silent = await makePatient(clinic);
  const theirs = await makePlan(clinic, { patient: silent });
  await prisma().patient.updateMany({ where: { clinicId, id: silent.id }, data: { email: null } });
  const before = await countRows(clinicId);
  expect(expectRefusal(await sendLink.execute(by, { planId: theirs.id }))).toMatchObject({ kind: "invalid" });
  for (const call of [desk, asPatient]) {
    expect(expectRefusal(await sendLink.execute(call, { planId: plan.id })).kind).toBe("forbidden");
  }
  const other = { actor: (await makeClinic()).actors.clinician, clock };
  expect(expectRefusal(await sendLink.execute(other, { planId: plan.id })).kind).toBe("not_found");
  expect(await countRows(clinicId)).toEqual(before);
});

test("the list shows an open link until it is used, to the desk too", async () => {
  const { desk, asSigner, patient, plan } = await arrangeLink();
  const open = expectOk(await listConsents.execute(desk, { patientId: patient.id }));
  expect(open.plans[0]).toMatchObject({ state: "none", link: { toAddress: patient.email } });
  const prepared = expectOk(await prepareConsent.execute(asSigner, { planId: plan.id }));
  expectOk(await signConsent.execute(asSigner, signature(prepared)));
  const used = expectOk(await listConsents.execute(desk, { patientId: patient.id }));
  expect(used.plans[0]).toMatchObject({
    state: "awaiting",
    link: null,
    consents: [{ channel: "link", isCurrent: true }],
  });
});

test("a copy is checked by its code without a word about the patient", async () => {
  const { asSigner, asPatient, plan, clinic } = await arrangeLink();
  const prepared = expectOk(await prepareConsent.execute(asSigner, { planId: plan.id }));
  const { code, consentId } = expectOk(await signConsent.execute(asSigner, signature(prepared)));
  const check = () =>
    checkCopy.execute(anonymous, { code: ` ${code.slice(0, 8)}-${code.slice(8).toUpperCase()} `, address: from() });
  const found = expectOk(await check());
  expect(found).toMatchObject({
    clinicName: clinic.clinic.name,
    signedOn: "2027-01-11",
    standing: "stands",
    withdrawnAt: null,
  });
  expect(JSON.stringify(found)).not.toMatch(/Zoë|Núñez|cheek|needl/);
  const late = { ...anonymous, clock: fixedClock("2027-07-13T09:00:00Z") };
  expect(expectOk(await checkCopy.execute(late, { code, address: from() })).standing).toBe("lapsed");
  expectOk(await withdrawConsent.execute(asPatient, { consentId, scope: "treatment" }));
  expect(expectOk(await check())).toMatchObject({ standing: "withdrawn", withdrawnAt: "2027-01-11T09:00:00.000Z" });
  const nobody = await checkCopy.execute(anonymous, { code: "0".repeat(32), address: from() });
  expect(expectRefusal(nobody).kind).toBe("not_found");
  expect(expectRefusal(await checkCopy.execute(anonymous, { code: "hello", address: from() })).kind).toBe("invalid");
});
