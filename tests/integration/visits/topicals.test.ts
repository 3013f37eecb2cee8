import { expect, test } from "vitest";
import { approveTopical } from "@/lib/clinic/approve-topical";
import { retireTopical } from "@/lib/clinic/retire-topical";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/id";
import { checkTreatment } from "@/lib/visits/check-treatment";
import { getVisit } from "@/lib/visits/get-visit";
import type { VisitDto } from "@/lib/visits/get-visit.schema";
import { recordTreatment } from "@/lib/visits/record-treatment";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { expectOk } from "../../factories/expect-ok";
import { cheeks, needling } from "./needling";
import { arrangeReady, refusedBy, secondPatient } from "./ready";

const gel = { name: "Hyaluronic acid gel", manufacturer: "Dermalab Test", sterile: true };
const earlier = fixedClock("2027-01-04T09:00:00Z");

async function approved({ actors }: TestClinic, product: object = {}, clock = earlier): Promise<string> {
  const answer = await approveTopical.execute({ actor: actors.prescriber, clock }, { ...gel, ...product });
  return (expectOk(answer) as { id: string }).id;
}
const withTopicals = (...topicals: object[]) => ({ ...needling(), zones: [{ ...cheeks, topicals }] });
const usedAt = (visitId: string) =>
  prisma().topicalUsed.findMany({ where: { zoneRecord: { treatment: { visitId } } }, orderBy: { place: "asc" } });

test("a product of the list goes on the record with its lot, which is remembered", async () => {
  const arranged = await arrangeReady();
  const productId = await approved(arranged.clinic);
  const input = withTopicals({ productId, lot: " ha-1 " }, { productId });
  const recorded = expectOk(await arranged.call<{ findings: unknown[] }>(recordTreatment, input));
  expect(recorded.findings).toEqual([]);
  const as = { productId, name: gel.name, sterile: true, approved: true };
  expect(await usedAt(arranged.visitId)).toMatchObject([
    { ...as, place: 0, lot: "HA-1" },
    { ...as, place: 1, lot: null },
  ]);
  const next = await secondPatient(arranged);
  const { choices } = expectOk(await next.call<VisitDto>(getVisit));
  expect(choices.topicals).toEqual([{ id: productId, ...gel, lots: ["HA-1"] }]);
});

test("something else, and what is not sterile, is refused until a clinician says why", async () => {
  const arranged = await arrangeReady();
  const balm = await approved(arranged.clinic, { name: "Balm", sterile: false });
  const input = withTopicals({ productId: balm }, { name: "Vitamin C serum" }, { name: "Saline", sterile: true });
  const { outcome: _, ...asked } = input;
  expect(expectOk(await arranged.call(checkTreatment, asked))).toMatchObject({ mayBegin: false });
  expect(await refusedBy(arranged, input)).toEqual([
    "TOPICAL_NOT_STERILE zones.0.topicals.0",
    "TOPICAL_NOT_APPROVED zones.0.topicals.1",
    "TOPICAL_NOT_STERILE zones.0.topicals.1",
    "TOPICAL_NOT_APPROVED zones.0.topicals.2",
  ]);
  const reason = "The patient brought it; used before without a reaction";
  const overrides = ["TOPICAL_NOT_STERILE", "TOPICAL_NOT_APPROVED"].map((rule) => ({ rule, reason }));
  expect(await refusedBy(arranged, { ...input, overrides: overrides.slice(0, 1) })).toHaveLength(2);
  expectOk(await arranged.call(recordTreatment, { ...input, overrides }));
  const rows = await prisma().override.findMany({ where: { clinicId: arranged.clinicId } });
  expect(
    rows.map(({ rule, finding }) => `${rule} ${(finding as { data: { product: string } }).data.product}`).sort(),
  ).toEqual([
    "TOPICAL_NOT_APPROVED Saline",
    "TOPICAL_NOT_APPROVED Vitamin C serum",
    "TOPICAL_NOT_STERILE Balm",
    "TOPICAL_NOT_STERILE Vitamin C serum",
  ]);
  const { treatment } = expectOk(await arranged.call<VisitDto>(getVisit));
  expect(treatment?.zoneRecords[0]?.topicals).toEqual([
    { productId: balm, name: "Balm", sterile: false, approved: true, lot: null },
    { productId: null, name: "Vitamin C serum", sterile: false, approved: false, lot: null },
    { productId: null, name: "Saline", sterile: true, approved: false, lot: null },
  ]);
});

test("a product taken off the list today asks for a reason today; one taken off tomorrow does not, and its record reads as it did", async () => {
  const arranged = await arrangeReady();
  const { actors } = arranged.clinic;
  const off = async (id: string, at: string) =>
    expectOk(await retireTopical.execute({ actor: actors.owner, clock: fixedClock(at) }, { id }));
  const [recalled, kept] = [await approved(arranged.clinic), await approved(arranged.clinic, { name: "Saline" })];
  await off(recalled, "2027-01-11T08:00:00Z");
  await off(kept, "2027-01-12T08:00:00Z");
  expect(await refusedBy(arranged, withTopicals({ productId: recalled }))).toEqual([
    "TOPICAL_NOT_APPROVED zones.0.topicals.0",
  ]);
  expectOk(await arranged.call(recordTreatment, withTopicals({ productId: kept, lot: "S-1" })));
  const { treatment, choices } = expectOk(await arranged.call<VisitDto>(getVisit));
  expect(choices.topicals).toEqual([]);
  expect(treatment?.zoneRecords[0]?.topicals).toEqual([
    { productId: kept, name: "Saline", sterile: true, approved: true, lot: "S-1" },
  ]);
});

test("a product of nobody, or of another clinic, and a line that says nothing are refused at their field", async () => {
  const arranged = await arrangeReady();
  const elsewhere = await approved(await makeClinic());
  for (const productId of [newId(), elsewhere]) {
    const input = withTopicals({ name: "Saline", sterile: true }, { productId });
    const { outcome: _, ...asked } = input;
    const refusal = { kind: "invalid", fields: [{ path: "zones.0.topicals.1.productId", rule: "unknown" }] };
    expect(await refusedBy(arranged, input)).toMatchObject(refusal);
    expect(await arranged.call(checkTreatment, asked)).toMatchObject({ refusal });
  }
  const productId = await approved(arranged.clinic);
  for (const topical of [{}, { lot: "X" }, { productId, name: "Both" }]) {
    expect(await refusedBy(arranged, withTopicals(topical))).toMatchObject({
      fields: [{ path: "zones.0.topicals.0.productId" }],
    });
  }
});

test("what was written before there was a list reads in its own words", async () => {
  const arranged = await arrangeReady();
  const { treatmentId } = expectOk(await arranged.call<{ treatmentId: string }>(recordTreatment, needling()));
  await prisma().treatmentZone.updateMany({
    where: { treatmentId },
    data: { topicals: ["Serum (not marked as sterile)"] },
  });
  const { treatment } = expectOk(await arranged.call<VisitDto>(getVisit));
  expect(treatment?.zoneRecords[0]?.topicals).toEqual([
    { productId: null, name: "Serum (not marked as sterile)", sterile: null, approved: null, lot: null },
  ]);
});
