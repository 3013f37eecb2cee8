import { describe, expect, test } from "vitest";
import { getChecklist } from "@/lib/anesthesia/get-checklist";
import { observePatient } from "@/lib/anesthesia/observe-patient";
import { recordReaction } from "@/lib/anesthesia/record-reaction";
import { makeClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeNumbing, arrangeVisit, clockAt } from "./arrange";

test("what was seen and said is added, whatever version the visit is in, and shown in order", async () => {
  const { clinicId, visitId, cream, by } = await arrangeNumbing();
  const open = () => getChecklist.execute(by(30), { visitId }).then((result) => expectOk(result).open);
  expect(await open()).toContain("Observations before, during and after");
  expectOk(await observePatient.execute(by(10), { visitId, phase: "during", text: "Slight blanching, no complaints" }));
  expectOk(await observePatient.execute(by(12), { visitId, phase: "instructions", text: "Told about numb skin" }));
  const shown = expectOk(await getChecklist.execute(by(30), { visitId }));
  expect(shown.observations).toMatchObject([
    { phase: "during", text: "Slight blanching, no complaints", by: "Carl Clinician", at: "2027-01-11T09:10:00.000Z" },
    { phase: "instructions" },
  ]);
  expect(shown.version).toBe(cream.version);
  expect(await open()).toEqual(["Removed at", "Wiped off"]);
  expect(await auditOf(clinicId, "anesthesia.observe-patient")).toHaveLength(2);
});

describe("a reaction", () => {
  const reaction = {
    kind: "early" as const,
    signs: ["A metallic taste", "Dizziness"],
    action: "Cream wiped off, lying down",
  };

  test("is recorded at whatever step the visit is, with what was done", async () => {
    const { clinicId, patient, visitId, by } = await arrangeVisit({ steps: [] });
    expectOk(await recordReaction.execute(by(20), { visitId, ...reaction, time: "10:18" }));
    const { reactions } = expectOk(await getChecklist.execute(by(21), { visitId }));
    expect(reactions).toMatchObject([{ ...reaction, at: "2027-01-11T09:18:00.000Z", by: "Carl Clinician" }]);
    expect(await auditOf(clinicId, "anesthesia.record-reaction")).toMatchObject([
      { patientId: patient.id, subjectId: visitId },
    ]);
  });

  test("is refused without a sign, without what was done, at a time to come and before the arrival", async () => {
    const { clinicId, visitId, by } = await arrangeVisit();
    const before = await countRows(clinicId);
    for (const [wrong, path] of [
      [{ signs: [] }, "signs"],
      [{ action: " " }, "action"],
      [{ time: "10:30" }, "time"],
      [{ time: "09:30" }, "time"],
      [{ kind: "mild" }, "kind"],
    ] as const) {
      const refusal = expectRefusal(await recordReaction.execute(by(20), { visitId, ...reaction, ...wrong }));
      expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path }] });
    }
    expect(await countRows(clinicId)).toEqual(before);
  });
});

test("neither is added for another clinic's visit, or by the desk", async () => {
  const { clinic, clinicId, visitId } = await arrangeVisit();
  const before = await countRows(clinicId);
  const note = { visitId, phase: "before" as const, text: "Skin calm" };
  const reaction = { visitId, kind: "other" as const, signs: ["Itching"], action: "Wiped off" };
  const elsewhere = await makeClinic();
  for (const [actor, kind] of [
    [elsewhere.actors.clinician, "not_found"],
    [clinic.actors.desk, "forbidden"],
    [clinic.actors.owner, "forbidden"],
  ] as const) {
    const call = { actor, clock: clockAt(5) };
    expect(expectRefusal(await observePatient.execute(call, note)).kind).toBe(kind);
    expect(expectRefusal(await recordReaction.execute(call, reaction)).kind).toBe(kind);
  }
  expect(await countRows(clinicId)).toEqual(before);
});
