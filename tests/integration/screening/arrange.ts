import { defaultProtocol, questionnaire } from "@/lib/rules";
import { answerScreening } from "@/lib/screening/answer-screening";
import type { AnswerScreeningInput } from "@/lib/screening/answer-screening.schema";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";

type Given = Omit<AnswerScreeningInput["answers"][number], "question">;

/** Every question answered with no, but for those named. */
export function allAnswers(yes: Readonly<Record<string, Given>> = {}): AnswerScreeningInput["answers"] {
  const asked = questionnaire(defaultProtocol, { birthDate: "1990-05-17" }).map(({ id }) => id);
  return asked.map((question) => ({ question, ...(yes[question] ?? { applies: false }) }));
}

/** A clinic with a patient who has answered nothing yet. */
export async function arrangeUnasked() {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  return { clinic, patient, by: { actor: clinic.actors.clinician, clock } };
}

/** The same, every question answered. */
export async function arrangeScreened(yes: Readonly<Record<string, Given>> = {}) {
  const arranged = await arrangeUnasked();
  const { patient, by } = arranged;
  const input = { patientId: patient.id, kind: "full" as const, answers: allAnswers(yes) };
  const screening = expectOk(await answerScreening.execute(by, input));
  return { ...arranged, screening };
}
