import type { Finding } from "@/lib/kernel/finding";
import type { ClinicActor, MemberActor } from "@/lib/operation/actor";
import { discreetly } from "@/lib/rules";

/** Who will read an answer: an actor, or the role somebody has. */
export type Reader = ClinicActor | Pick<MemberActor, "role">;

/** Whether somebody may read what a patient answered about their health: everybody but the desk, patients their own. */
export function readsHealth(reader: Reader): boolean {
  return !("role" in reader && reader.role === "front_desk");
}

/** One finding as this reader may read it. */
export function findingFor(finding: Finding, reader: Reader): Finding {
  return readsHealth(reader) ? finding : discreetly(finding);
}

/** Findings as this reader may read them; what then says the same of the same field is said once. */
export function findingsFor(findings: readonly Finding[], reader: Reader): Finding[] {
  if (readsHealth(reader)) return [...findings];
  const told = findings.map(discreetly);
  return told.filter(
    ({ message, field }, index) => told.findIndex((one) => one.message === message && one.field === field) === index,
  );
}
