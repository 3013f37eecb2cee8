import type { Finding } from "@/lib/kernel/finding";
import { bookedIn, type Course, type CourseSession } from "@/lib/plans/load-course";
import { checkRecord } from "@/lib/rules";
import type { ImportTreatmentInput } from "./import-treatment.schema";

/** The rules' words for the input. */
const fields: Readonly<Record<string, string>> = { length: "deepestLengthHundredthsMm", date: "performedOn" };

function inWordsOfTheInput(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, field: fields[finding.field ?? ""] ?? finding.field }));
}

/**
 * What the rules say of a session as it was done, against everything else done and booked. `refused` cannot be recorded;
 * `found` was against the rules and goes with the record.
 */
export function judgeImport(course: Course, session: CourseSession, input: ImportTreatmentInput) {
  const { plan, protocol, patient, history, upcoming, sessions, overrides } = course;
  const { performedOn, deepestLengthHundredthsMm, zones } = input;
  const { refused, found } = checkRecord(protocol, {
    history,
    upcoming: [...upcoming, ...bookedIn(sessions.filter(({ id }) => id !== session.id))],
    session: {
      date: performedOn,
      length: deepestLengthHundredthsMm,
      zones,
      setting: "clinic",
      number: session.number,
      indication: plan.indication,
      acknowledged: overrides.map(({ rule }) => rule),
    },
    patient,
    actor: { role: "clinician" },
  });
  return { refused: inWordsOfTheInput(refused), found: inWordsOfTheInput(found) };
}
