import { describe, expect, test } from "vitest";
import { skipAnesthetic } from "@/lib/anesthesia/skip-anesthetic";
import { prisma } from "@/lib/db/client";
import { makeClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeNumbing, arrangeVisit, clockAt, rowsOf, stepsBefore } from "./arrange";

const because = "The patient declined";

test("the reason is recorded and signed, and the step done", async () => {
  const { clinic, clinicId, visitId, by } = await arrangeVisit();
  const answer = expectOk(await skipAnesthetic.execute(by(5), { visitId, version: 1, because: `  ${because} ` }));
  expect(answer).toMatchObject({ version: 2, findings: [] });
  expect(await rowsOf(clinicId, visitId)).toMatchObject([
    { notUsedReason: because, productId: null, appliedAt: null, signedById: clinic.clinician.id },
  ]);
  expect(await prisma().visitStep.count({ where: { clinicId, visitId, step: "anesthesia_recorded" } })).toBe(1);
  const [event] = await auditOf(clinicId, "anesthesia.skip-anesthetic");
  expect(event?.after).toMatchObject({ because });
});

describe("refused, and nothing written", () => {
  test("beside cream, and a second time", async () => {
    const { visitId, cream, by } = await arrangeNumbing();
    const beside = await skipAnesthetic.execute(by(5), { visitId, version: cream.version, because });
    expect(expectRefusal(beside)).toMatchObject({ kind: "conflict", fields: [{ path: "because", rule: "used" }] });
    const bare = await arrangeVisit();
    expectOk(await skipAnesthetic.execute(bare.by(5), { visitId: bare.visitId, version: 1, because }));
    const twice = await skipAnesthetic.execute(bare.by(6), { visitId: bare.visitId, version: 2, because });
    expect(expectRefusal(twice)).toMatchObject({ kind: "conflict", fields: [{ rule: "done" }] });
  });

  test("without a reason, before its turn, on another version, for another clinic, by the desk", async () => {
    const { clinic, clinicId, visitId, by } = await arrangeVisit({ steps: stepsBefore.slice(0, 2) });
    const before = await countRows(clinicId);
    const input = { visitId, version: 1, because };
    expect(expectRefusal(await skipAnesthetic.execute(by(5), { ...input, because: "  " }))).toMatchObject({
      kind: "invalid",
      fields: [{ path: "because" }],
    });
    expect(expectRefusal(await skipAnesthetic.execute(by(5), input))).toMatchObject({
      kind: "findings",
      findings: [{ rule: "STEP_OUT_OF_ORDER", data: { first: "consent_reaffirmed" } }],
    });
    expect(expectRefusal(await skipAnesthetic.execute(by(5), { ...input, version: 9 })).kind).toBe("stale");
    const elsewhere = { actor: (await makeClinic()).actors.clinician, clock: clockAt(5) };
    expect(expectRefusal(await skipAnesthetic.execute(elsewhere, input)).kind).toBe("not_found");
    const desk = { actor: clinic.actors.desk, clock: clockAt(5) };
    expect(expectRefusal(await skipAnesthetic.execute(desk, input)).kind).toBe("forbidden");
    expect(await countRows(clinicId)).toEqual(before);
  });
});
