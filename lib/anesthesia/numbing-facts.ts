import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import type { Course } from "@/lib/plans/course";
import { type AnesthesiaFacts, type AnesthesiaPatient, type HistoryFlag, historyFlags } from "@/lib/rules";
import { applicationOf, readCreams } from "./creams";
import type { CreamInput } from "./fields.schema";

/** What the record says of a patient that matters to numbing on these zones today. */
export function flagsOfRecord(
  { protocol, patient, health }: Course,
  zones: readonly string[],
  today: Day,
): HistoryFlag[] {
  const { answers = [] } = patient;
  const { allergies = [], medicines = [] } = health ?? {};
  return historyFlags(protocol, { answers, allergies, medicines }, zones, today);
}

/** The patient as the rules of numbing take them. */
export function numbingPatient(
  { patient: { birthDate } }: Course,
  flags: readonly string[],
  weightKg: number | null | undefined,
): AnesthesiaPatient {
  return { birthDate, flags, ...(weightKg == null ? {} : { weightKg }) };
}

/**
 * Everything the rules are asked with about a cream but the cream itself: the patient with what was asked and what the record says,
 * and all numbing cream on them that may still count, of every visit.
 */
export async function numbingFacts(
  tx: Tx,
  course: Course,
  clinicId: string,
  { flags = [], zones = [], weightKg }: Pick<CreamInput, "flags" | "zones" | "weightKg">,
  { nowMs, today }: { readonly nowMs: number; readonly today: Day },
): Promise<Pick<AnesthesiaFacts, "patient" | "priorApplications24h" | "today">> {
  const all = new Set([...flags, ...flagsOfRecord(course, zones, today).map(({ flag }) => flag)]);
  const creams = await readCreams(tx, clinicId, course.patient.id, nowMs);
  return {
    patient: numbingPatient(course, [...all], weightKg),
    priorApplications24h: creams.map(applicationOf),
    today,
  };
}
