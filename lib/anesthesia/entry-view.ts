import type { Course } from "@/lib/plans/course";
import { type AnesthesiaFacts, type Application, contactSpan, doseOf, limitUse, type Protocol } from "@/lib/rules";
import { applicationOf } from "./creams";
import type { ChecklistEntry } from "./get-checklist.schema";
import { numbingPatient } from "./numbing-facts";
import type { NumbingRecord } from "./read-record";
import type { KeptFinding } from "./settle-warnings";

/** A product as people call it: its name in the protocol, or the name it was recorded under. */
export function nameProduct({ anesthesia }: Protocol, id: string): string {
  return anesthesia.products.find((product) => product.id === id)?.name ?? id;
}

/** One entry of a numbing record as it is shown, with what it comes to beside everything put on before it. */
export function entryView(
  row: NumbingRecord["entries"][number],
  names: NumbingRecord["names"],
  course: Course,
  { creams, today }: { readonly creams: readonly Application[]; readonly today: AnesthesiaFacts["today"] },
): ChecklistEntry {
  const nameOf = (id: string | null) => names.get(id) ?? "";
  const byAt = (at: Date | null, id: string | null) => (at === null ? null : { at: at.toISOString(), by: nameOf(id) });
  const { protocol } = course;
  const voided = byAt(row.voidedAt, row.voidedById);
  const shared = {
    id: row.id,
    recordedBy: nameOf(row.signedById),
    recordedAt: (row.signedAt ?? row.createdAt).toISOString(),
    findings: (row.findings ?? []) as unknown as readonly KeptFinding[],
    voided: voided && { ...voided, because: row.voidReason ?? "" },
  };
  if (row.notUsedReason !== null) return { kind: "not_used", ...shared, because: row.notUsedReason };
  const application = applicationOf(row);
  const weightKg = row.weightKg === null ? null : Number(row.weightKg);
  const patient = numbingPatient(course, row.flags, weightKg);
  const applied = byAt(row.appliedAt, row.appliedById);
  // Its own row is among them: it is not its own earlier cream.
  const priorApplications24h = creams.filter(({ appliedAt }) => appliedAt < application.appliedAt);
  return {
    kind: "cream",
    ...shared,
    productId: application.product,
    productName: nameProduct(protocol, application.product),
    percent: application.percent ?? {},
    lot: row.lot ?? "",
    expires: application.expires ?? "",
    grams: application.grams,
    areaCm2: application.areaCm2,
    weightKg,
    zones: row.zones,
    flags: row.flags,
    occlusion: application.occlusion,
    applied: applied ?? { at: application.appliedAt, by: "" },
    removed: byAt(row.removedAt, row.removedById),
    wiped: byAt(row.wipedOffAt, row.wipedById),
    dose: doseOf(protocol, application, weightKg ?? undefined),
    limits: limitUse(protocol, application, { patient, today, priorApplications24h }),
    contact: contactSpan(protocol, application.product, patient, today),
  };
}
