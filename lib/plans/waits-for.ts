import type { PatientFacts } from "@/lib/rules";
import type { Course } from "./course";

/**
 * What the windows of a course wait for: the patient's facts without the answers a prescriber or clinician let pass on this plan. An
 * answer given anew, with another last day, is waited for again.
 */
export function waitsFor<P extends PatientFacts>(patient: P, overrides: Course["overrides"]): P {
  const { answers } = patient;
  if (answers === undefined) return patient;
  const passed = new Set(overrides.map(({ finding: { data } }) => `${data?.contraindication} ${data?.until ?? ""}`));
  return { ...patient, answers: answers.filter(({ question, until = "" }) => !passed.has(`${question} ${until}`)) };
}
