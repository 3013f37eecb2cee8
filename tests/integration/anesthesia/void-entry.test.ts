import { describe, expect, test } from "vitest";
import { applyAnesthetic } from "@/lib/anesthesia/apply-anesthetic";
import { getChecklist } from "@/lib/anesthesia/get-checklist";
import { removeAnesthetic } from "@/lib/anesthesia/remove-anesthetic";
import { skipAnesthetic } from "@/lib/anesthesia/skip-anesthetic";
import { voidEntry } from "@/lib/anesthesia/void-entry";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf } from "../../factories/rows";
import { arrangeNumbing, clockAt, cream as given, rowsOf } from "./arrange";

const because = "Typed 60 instead of 6 grams";

test("an entry made by mistake stays readable with its reason, and counts for nothing", async () => {
  const warnings = ["ANESTHESIA_DOSE_SCREEN", "ANESTHESIA_MUCH_ON_FACE"];
  const { clinicId, visitId, cream, by } = await arrangeNumbing(
    {},
    { grams: 60, areaCm2: 300, acknowledged: warnings },
  );
  const voided = expectOk(await voidEntry.execute(by(3), { ...cream, because }));
  const shown = expectOk(await getChecklist.execute(by(4), { visitId }));
  expect(shown.entries).toMatchObject([{ kind: "cream", grams: 60, voided: { by: "Carl Clinician", because } }]);
  expect(shown.recent.creams).toEqual([]);
  expect(shown.isComplete).toBe(false);
  const right = { visitId, version: voided.version, ...given({ grams: 6 }) };
  expect(expectOk(await applyAnesthetic.execute(by(5), right)).findings).toEqual([]);
  expect(await rowsOf(clinicId, visitId)).toHaveLength(2);
  const [event] = await auditOf(clinicId, "anesthesia.void-entry");
  expect(event?.after).toMatchObject({ applicationId: cream.applicationId, because });
});

test("a reason for none is voided too, and cream may follow", async () => {
  const { visitId, cream, by } = await arrangeNumbing();
  const { version } = expectOk(await voidEntry.execute(by(3), { ...cream, because }));
  const skipped = expectOk(await skipAnesthetic.execute(by(4), { visitId, version, because: "The patient declined" }));
  const back = { visitId, version: skipped.version, applicationId: skipped.applicationId, because };
  const again = expectOk(await voidEntry.execute(by(5), back));
  expectOk(await applyAnesthetic.execute(by(6), { visitId, version: again.version, ...given() }));
});

describe("refused", () => {
  test("without saying what was wrong, twice, and what the visit does not have", async () => {
    const { cream, by } = await arrangeNumbing();
    expect(expectRefusal(await voidEntry.execute(by(3), { ...cream, because: "oops" })).kind).toBe("invalid");
    expect(expectRefusal(await voidEntry.execute(by(3), { ...cream, applicationId: newId(), because })).kind).toBe(
      "not_found",
    );
    const { version } = expectOk(await voidEntry.execute(by(3), { ...cream, because }));
    expect(expectRefusal(await voidEntry.execute(by(4), { ...cream, version, because })).kind).toBe("conflict");
    expect(expectRefusal(await removeAnesthetic.execute(by(46), { ...cream, version })).kind).toBe("conflict");
  });

  test("once the skin was needled, on a version of before, and by the desk", async () => {
    const { clinic, clinicId, visitId, cream, by } = await arrangeNumbing();
    const desk = { actor: clinic.actors.desk, clock: clockAt(3) };
    expect(expectRefusal(await voidEntry.execute(desk, { ...cream, because })).kind).toBe("forbidden");
    expect(expectRefusal(await voidEntry.execute(by(3), { ...cream, version: 1, because })).kind).toBe("stale");
    await prisma().visitStep.create({
      data: {
        clinicId,
        visitId,
        step: "rolling",
        memberId: clinic.clinician.id,
        doneAt: new Date("2027-01-11T09:50:00Z"),
      },
    });
    expect(expectRefusal(await voidEntry.execute(by(60), { ...cream, because })).kind).toBe("conflict");
    expect((await rowsOf(clinicId, visitId))[0]?.voidedAt).toBeNull();
  });
});
