import type { Day } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { notBefore } from "@/lib/rules/screening/not-before";
import { screen } from "@/lib/rules/screening/screen";
import type { PatientFacts } from "@/lib/rules/screening/types";
import type { Asked } from "@/lib/rules/sessions/asked";
import type { ZoneId } from "@/lib/rules/types";

/** Whether anything is known that a contraindication could hold by. */
function isKnown({ birthDate, fitzpatrick, answers }: PatientFacts): boolean {
  return birthDate !== undefined || fitzpatrick !== undefined || (answers !== undefined && answers.length > 0);
}

/** Adds what screening finds in the patient for a session on `zones` on `date`; a day cures it where one ends it. */
export function checkPatient(
  protocol: Protocol,
  patient: PatientFacts,
  { date, zones }: { readonly date: Day; readonly zones: readonly ZoneId[] },
  { prefix, path }: Asked,
  found: Finding[],
): void {
  if (!isKnown(patient)) return;
  for (const finding of screen(protocol, { answers: patient.answers ?? [], zones, date, patient })) {
    const field = finding.earliest === undefined ? `${path}zones` : `${path}date`;
    found.push({ ...finding, message: `${prefix}${finding.message}`, field });
  }
}

/** The first day a patient may be treated, and what keeps them until then. */
type Free = { readonly day: Day; readonly because: Finding | null };

/**
 * The first day, not before `from`, on which no dated contraindication blocks a session on `zones`: what moves the windows of a
 * plan. A block that no day ends does not move it; it is a finding wherever a day is judged. Refuses non-days (RangeError).
 */
export function freeFrom(
  protocol: Protocol,
  { patient, zones, from }: { readonly patient: PatientFacts; readonly zones: readonly ZoneId[]; readonly from: Day },
): Free {
  let free: Free = { day: from, because: null };
  if (!isKnown(patient)) return free;
  for (;;) {
    const findings = screen(protocol, { answers: patient.answers ?? [], zones, date: free.day, patient });
    const day = notBefore(findings);
    if (day === null || day <= free.day) return free;
    const because = findings.find(({ severity, earliest }) => severity === "block" && earliest === day) ?? null;
    free = { day, because };
  }
}
