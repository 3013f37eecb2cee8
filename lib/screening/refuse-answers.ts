import type { z } from "zod";
import type { FieldError } from "@/lib/operation/refusal";
import { type Protocol, questionnaire, type ScreeningPatient } from "@/lib/rules";
import type { answerScreeningSchema } from "./answer-screening.schema";

type Input = Pick<z.output<typeof answerScreeningSchema>, "kind" | "answers">;

/**
 * What is wrong with a filled-in questionnaire under the protocol in force: a question left out of a full one or asked of
 * nobody, a last day where none can end it, a zone the protocol does not know, a place where none is asked for.
 */
export function refuseAnswers(protocol: Protocol, patient: ScreeningPatient, { kind, answers }: Input): FieldError[] {
  const questions = new Map(questionnaire(protocol, patient).map((question) => [question.id, question]));
  const zones = new Set(protocol.zones.map(({ id }) => id));
  const errors: FieldError[] = [];
  for (const [index, answer] of answers.entries()) {
    const path = `answers.${index}`;
    const asked = questions.get(answer.question);
    if (asked === undefined) {
      errors.push({
        path: `${path}.question`,
        rule: "unknown",
        message: "This question is not asked of this patient.",
      });
      continue;
    }
    if (answer.until !== undefined && asked.lastDay === null) {
      errors.push({ path: `${path}.until`, rule: "not_asked", message: `${asked.label} has no last day.` });
    }
    if (answer.zones.length > 0 && !asked.asksZones) {
      errors.push({ path: `${path}.zones`, rule: "not_asked", message: `${asked.label} is not asked by zone.` });
    }
    const unknown = answer.zones.find((zone) => !zones.has(zone));
    if (unknown !== undefined) {
      errors.push({ path: `${path}.zones`, rule: "unknown", message: `The protocol has no zone “${unknown}”.` });
    }
  }
  if (kind === "full") {
    const given = new Set(answers.map(({ question }) => question));
    for (const { id, label } of questions.values()) {
      if (given.has(id)) continue;
      errors.push({ path: `answers.${id}`, rule: "required", message: `Answer yes or no: ${label}.` });
    }
  }
  return errors;
}
