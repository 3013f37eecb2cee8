import type { Finding } from "@/lib/kernel/finding";
import type { Case } from "@/lib/rules/anesthesia/application";
import { isUnder } from "@/lib/rules/anesthesia/limits";
import { report } from "@/lib/rules/anesthesia/report";

/** What a flag means for this cream and patient: the gravest of its own rows, or what holds where its label is silent. */
function severityOf({ protocol, product, patient, today }: Case, flag: string, otherwise: "block" | "warn" | null) {
  const rows = (product?.flags ?? protocol.anesthesia.compounded.flags).filter(
    (row) => row.flag === flag && (row.underMonths === undefined || isUnder(row.underMonths, patient, today)),
  );
  if (rows.length === 0) return { severity: otherwise, own: false };
  return { severity: rows.some(({ severity }) => severity === "block") ? "block" : "warn", own: true } as const;
}

/**
 * The patient's history against this cream (A9): a contraindication blocks, a caution warns, and a flag the protocol does not
 * know warns too, so that a slip of the pen is read by someone. Medicines are weighed, never stopped.
 */
export function checkHistory(given: Case, found: Finding[]): void {
  const { protocol, product, patient } = given;
  const { flags, compounded } = protocol.anesthesia;
  const name = product?.name ?? "a cream without a label";
  const own = product
    ? `${product.source}: anesthesia.products.${product.id}.flags`
    : `${compounded.source}: anesthesia.compounded.flags`;
  for (const { id, label, otherwise, source } of flags) {
    if (!patient.flags.includes(id)) continue;
    const meaning = severityOf(given, id, otherwise);
    if (meaning.severity === null) continue;
    const isBlock = meaning.severity === "block";
    found.push(
      report(meaning.severity, {
        rule: isBlock ? "ANESTHESIA_CONTRAINDICATED" : "ANESTHESIA_CAUTION",
        message: isBlock
          ? `Contraindicated: ${name} with ${label}.`
          : `Caution: ${name} with ${label}. A clinician weighs it before the cream goes on.`,
        source: meaning.own ? own : `${source}: anesthesia.flags.${id}`,
        field: "patient.flags",
        data: { flag: id },
      }),
    );
  }
  const unknown = [...new Set(patient.flags)].filter((flag) => !flags.some(({ id }) => id === flag)).sort();
  for (const flag of unknown) {
    found.push(
      report("warn", {
        rule: "ANESTHESIA_FLAG_UNKNOWN",
        message: `The history says “${flag}”, which this protocol does not know. A clinician reads it before the cream goes on.`,
        source: `${protocol.anesthesia.source}: anesthesia.flags`,
        field: "patient.flags",
        data: { flag },
      }),
    );
  }
}
