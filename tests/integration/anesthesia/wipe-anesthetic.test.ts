import { describe, expect, test } from "vitest";
import { applyAnesthetic } from "@/lib/anesthesia/apply-anesthetic";
import { removeAnesthetic } from "@/lib/anesthesia/remove-anesthetic";
import { wipeAnesthetic } from "@/lib/anesthesia/wipe-anesthetic";
import { prisma } from "@/lib/db/client";
import { checkStep } from "@/lib/rules";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeNumbing, clockAt, cream as given, isoAt, rowsOf } from "./arrange";

async function arrangeRemoved() {
  const arranged = await arrangeNumbing();
  const { version } = expectOk(await removeAnesthetic.execute(arranged.by(46), arranged.cream));
  return { ...arranged, cream: { ...arranged.cream, version } };
}

const isRemovalDone = async (clinicId: string, visitId: string) =>
  (await prisma().visitStep.count({ where: { clinicId, visitId, step: "anesthesia_removed" } })) === 1;

test("the skin is wiped, by whom and when, and the removal is done", async () => {
  const { clinic, clinicId, visitId, cream, by } = await arrangeRemoved();
  expect(await isRemovalDone(clinicId, visitId)).toBe(false);
  expectOk(await wipeAnesthetic.execute(by(48), cream));
  const [row] = await rowsOf(clinicId, visitId);
  expect(row?.wipedOffAt?.toISOString()).toBe("2027-01-11T09:48:00.000Z");
  expect(row?.wipedById).toBe(clinic.clinician.id);
  expect(await isRemovalDone(clinicId, visitId)).toBe(true);
  expect(await auditOf(clinicId, "anesthesia.wipe-anesthetic")).toHaveLength(1);
});

test("of two creams the removal is done with the last", async () => {
  const { clinicId, visitId, cream, by } = await arrangeRemoved();
  const second = expectOk(
    await applyAnesthetic.execute(by(47), {
      visitId,
      version: cream.version,
      ...given({ grams: 0.5, acknowledged: ["STEP_TOO_LATE"] }),
    }),
  );
  const wiped = expectOk(await wipeAnesthetic.execute(by(48), { ...cream, version: second.version }));
  expect(await isRemovalDone(clinicId, visitId)).toBe(false);
  const again = { visitId, applicationId: second.applicationId };
  const off = expectOk(await removeAnesthetic.execute(by(80), { ...again, version: wiped.version }));
  expectOk(await wipeAnesthetic.execute(by(81), { ...again, version: off.version }));
  expect(await isRemovalDone(clinicId, visitId)).toBe(true);
});

test("a time typed for the minute of the removal is not before it", async () => {
  const { cream, by, clinicId, visitId } = await arrangeNumbing();
  const clock = { now: () => clockAt(46).now().add({ seconds: 40 }) };
  const { version } = expectOk(await removeAnesthetic.execute({ ...by(46), clock }, cream));
  expectOk(await wipeAnesthetic.execute(by(50), { ...cream, version, time: "10:46" }));
  expect((await rowsOf(clinicId, visitId))[0]?.wipedOffAt?.toISOString()).toBe("2027-01-11T09:46:40.000Z");
});

describe("refused, and nothing written", () => {
  test("while the cream is on, and before it came off", async () => {
    const on = await arrangeNumbing();
    const before = await countRows(on.clinicId);
    expect(expectRefusal(await wipeAnesthetic.execute(on.by(46), on.cream))).toMatchObject({
      kind: "conflict",
      fields: [{ path: "time", rule: "not_removed" }],
    });
    expect(await countRows(on.clinicId)).toEqual(before);
    const off = await arrangeRemoved();
    expect(expectRefusal(await wipeAnesthetic.execute(off.by(50), { ...off.cream, at: isoAt(45) }))).toMatchObject({
      kind: "findings",
      findings: [{ rule: "ANESTHESIA_TIMES_ORDER", field: "time" }],
    });
    expect((await rowsOf(off.clinicId, off.visitId))[0]?.wipedOffAt).toBeNull();
  });

  test("a second time, on a version of before, and by the desk", async () => {
    const { clinic, cream, by } = await arrangeRemoved();
    const { version } = expectOk(await wipeAnesthetic.execute(by(48), cream));
    expect(expectRefusal(await wipeAnesthetic.execute(by(49), { ...cream, version })).kind).toBe("conflict");
    expect(expectRefusal(await wipeAnesthetic.execute(by(49), cream)).kind).toBe("stale");
    const desk = { actor: clinic.actors.desk, clock: clockAt(49) };
    expect(expectRefusal(await wipeAnesthetic.execute(desk, cream)).kind).toBe("forbidden");
  });
});

test("no step towards the needle is taken before the cream is off and wiped", async () => {
  const { clinicId, visitId, plan, cream, by } = await arrangeNumbing();
  const { defaultProtocol } = await import("@/lib/rules");
  const place = async () => {
    const steps = await prisma().visitStep.findMany({ where: { clinicId, visitId } });
    const facts = { length: plan.sessions[0]?.lengthHundredthsMm ?? 0, anesthesia: "given" as const };
    return checkStep(defaultProtocol, { ...facts, done: steps.map(({ step }) => step), step: "antisepsis" });
  };
  expect(await place()).toMatchObject([{ rule: "STEP_OUT_OF_ORDER", data: { first: "anesthesia_removed" } }]);
  const off = expectOk(await removeAnesthetic.execute(by(46), cream));
  expect(await place()).toMatchObject([{ rule: "STEP_OUT_OF_ORDER", data: { first: "anesthesia_removed" } }]);
  expectOk(await wipeAnesthetic.execute(by(47), { ...cream, version: off.version }));
  expect(await place()).toEqual([]);
});
