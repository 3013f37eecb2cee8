import { expect, test } from "vitest";
import { explainRule } from "@/lib/clinic/explain-rule";
import { ruleExplanationSchema } from "@/lib/clinic/explain-rule.schema";
import { newId } from "@/lib/kernel/id";
import type { Actor } from "@/lib/operation/actor";
import { defaultProtocol } from "@/lib/rules";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";

const rule = "HEALING_WINDOW_OPEN";
const strict = { ...defaultProtocol, healingWindow: { ...defaultProtocol.healingWindow, days: 45 } };

type Asked = { rule: string; protocolId?: string; planId?: string };
const ask = (actor: Actor, asked: Asked) => explainRule.execute({ actor, clock }, asked);

test("a rule is explained with the numbers of the clinic's own protocol, its source and how certain it is", async () => {
  const { actors } = await makeClinic({ protocol: strict });
  const told = expectOk(await ask(actors.desk, { rule }));
  expect(ruleExplanationSchema.parse(told)).toEqual(told);
  expect(told).toMatchObject({
    rule,
    title: "The skin still rebuilds",
    says: expect.stringContaining("about 45 days"),
    source: "SEED",
    certainty: "founding_text",
    path: "healingWindow",
    family: "healing_window",
    protocolVersion: 1,
  });
  expect(told.zoneNames.cheeks_chin).toBe("cheeks and chin");
});

test("a plan's rule is explained under the version the plan was made under", async () => {
  const clinic = await makeClinic({ protocol: strict });
  const plan = await makePlan(clinic, { patient: await makePatient(clinic) });
  const ofPlan = expectOk(await ask(clinic.actors.desk, { rule, planId: plan.id }));
  const ofVersion = expectOk(await ask(clinic.actors.desk, { rule, protocolId: clinic.protocolId }));
  expect(ofPlan).toEqual(ofVersion);
  expect(ofPlan).toMatchObject({ says: expect.stringContaining("45 days"), protocolVersion: plan.protocolVersion });
});

test("owner, clinician, desk and patient may all ask why", async () => {
  const clinic = await makeClinic();
  const { owner, clinician, prescriber, desk, patientOf } = clinic.actors;
  const patient = await makePatient(clinic);
  const { id: planId } = await makePlan(clinic, { patient });
  for (const actor of [owner, clinician, prescriber, desk, patientOf(patient)]) {
    expect(expectOk(await ask(actor, { rule })).rule).toBe(rule);
    expect(expectOk(await ask(actor, { rule, planId })).rule).toBe(rule);
  }
});

test("what is not the actor's own is not there: another clinic's version or plan, another patient's plan", async () => {
  const [clinic, other] = [await makeClinic(), await makeClinic()];
  const patient = await makePatient(clinic);
  const { id: planId } = await makePlan(clinic, { patient });
  const stranger = clinic.actors.patientOf(await makePatient(clinic));
  for (const [actor, asked] of [
    [other.actors.owner, { rule, protocolId: clinic.protocolId }],
    [other.actors.owner, { rule, planId }],
    [stranger, { rule, planId }],
    [clinic.actors.desk, { rule, planId: newId() }],
    [clinic.actors.desk, { rule: "NO_SUCH_RULE" }],
  ] as const) {
    expect(expectRefusal(await ask(actor, asked)).kind).toBe("not_found");
  }
});

test("a text that names no rule, and two protocols at once, are refused at their field", async () => {
  const { actors, protocolId } = await makeClinic();
  const noRule = expectRefusal(await ask(actors.desk, { rule: "healing window" }));
  expect(noRule).toMatchObject({ kind: "invalid", fields: [{ path: "rule" }] });
  const both = expectRefusal(await ask(actors.desk, { rule, protocolId, planId: newId() }));
  expect(both).toMatchObject({ kind: "invalid", fields: [{ path: "planId" }] });
});
