import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/id";
import { previewProtocol } from "@/lib/protocols/preview-protocol";
import { protocolPreviewSchema } from "@/lib/protocols/preview-protocol.schema";
import { defaultProtocol, type Protocol } from "@/lib/rules";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { healingIn } from "../../factories/protocol";
import { countRows } from "../../factories/rows";
import { makeTreatment } from "../../factories/treatment";
import { propose } from "./arrange";

const preview = async ({ actors }: TestClinic, protocol: unknown, at = clock) =>
  expectOk(await previewProtocol.execute({ actor: actors.owner, clock: at }, { protocol }));

/** The default, but 0.5 mm rests 70 days. */
const slower: Protocol = {
  ...defaultProtocol,
  needle: {
    ...defaultProtocol.needle,
    steps: defaultProtocol.needle.steps.map((step) =>
      step.tier === "dermal" ? { ...step, minIntervalDays: 70, idealIntervalDays: 70 } : step,
    ),
  },
};
const shallower: Protocol = {
  ...defaultProtocol,
  zones: defaultProtocol.zones.map((zone) => (zone.id === "neck" ? { ...zone, max: 50 } : zone)),
};

test("contradictions are shown at their fields and not refused, beside what the draft changes", async () => {
  const clinic = await makeClinic();
  await makePlan(clinic, { patient: await makePatient(clinic) });
  const course = { ...defaultProtocol.course, maxSessions: 6 };
  const shown = await preview(clinic, { ...defaultProtocol, course });
  expect(shown).toEqual({
    problems: [{ path: "course.maxSessions", message: "6 is too many: a course is recorded with 2 to 5 sessions." }],
    against: { version: 1 },
    changes: [{ path: "course.maxSessions", label: "Course, max sessions", before: "5", after: "6" }],
    effects: [],
    plans: { total: 0, judged: 0 },
  });
  const shapeless = await preview(clinic, {});
  expect(shapeless.problems.map(({ path }) => path)).toContain("zones");
});

test("what it would do to open plans: windows that move, findings that come and go", async () => {
  const clinic = await makeClinic();
  const ann = await makePatient(clinic);
  const plan = await makePlan(clinic, { patient: ann, lengths: [50, 50, 50] });
  await makeTreatment(clinic, { planSessionId: plan.sessions[0]?.id ?? "", performedOn: "2027-01-04" });
  const neck = await makePlan(clinic, {
    patient: await makePatient(clinic),
    zones: ["neck"],
    lengths: [75, 75],
  });
  const before = await countRows(clinic.clinic.id);
  const moved = await preview(clinic, slower);
  expect(protocolPreviewSchema.parse(moved)).toEqual(moved);
  expect(moved.plans).toEqual({ total: 2, judged: 2 });
  expect(moved.effects.find(({ planId }) => planId === plan.id)).toMatchObject({
    patientName: `${ann.givenName} ${ann.familyName}`,
    // Session 1 is done: it keeps its day and is not told of.
    sessions: [{ number: 2, before: { earliest: "2027-01-25" }, after: { earliest: "2027-03-15" } }, { number: 3 }],
  });
  const deep = await preview(clinic, shallower);
  expect(deep.effects).toMatchObject([
    {
      planId: neck.id,
      sessions: [],
      findingsAdded: [{ rule: "ZONE_TOO_DEEP" }, { rule: "ZONE_TOO_DEEP" }],
      findingsRemoved: [],
    },
  ]);
  expect((await preview(clinic, defaultProtocol)).effects).toEqual([]);
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});

test("it is compared with the one in force, and while none is, with the newest", async () => {
  const clinic = await makeClinic();
  expectOk(await propose(clinic));
  expect(await preview(clinic, healingIn(45))).toMatchObject({
    against: { version: 1 },
    changes: [{ path: "healingWindow.days" }],
  });
  const early = { now: () => clock.now().subtract({ hours: 24 * 365 * 8 }) };
  expect(await preview(clinic, healingIn(45), early)).toMatchObject({ against: { version: 2 }, changes: [] });
});

test("a clinician who prescribes nothing, the desk and a patient may not", async () => {
  const { actors } = await makeClinic();
  const patient = actors.patientOf({ id: newId(), givenName: "Pia" });
  for (const actor of [actors.clinician, actors.desk, patient, actors.system]) {
    const result = await previewProtocol.execute({ actor, clock }, { protocol: { ...defaultProtocol } });
    expect(expectRefusal(result).kind).toBe("forbidden");
  }
});
