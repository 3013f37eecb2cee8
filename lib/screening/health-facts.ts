import type { Answer, PatientFacts, Phototype, Protocol } from "@/lib/rules";
import type { StandingAnswer } from "./answers.schema";
import type { HealthRecord } from "./read-health";

/** An answer that stands, as the rules take it. */
function asAnswer({ question, applies, until, zones, confirmedBy }: StandingAnswer): Answer {
  return {
    question,
    answer: applies ? "yes" : "no",
    zones,
    ...(until === null ? {} : { until }),
    ...(confirmedBy === null ? {} : { confirmedBy }),
  };
}

/**
 * What the rules are told of a patient's health under one protocol. Questions this protocol does not ask are left out: they were
 * asked under another version, whose plans they concern.
 */
export function healthFacts(
  protocol: Protocol,
  record: HealthRecord | undefined,
): Pick<PatientFacts, "answers" | "fitzpatrick"> {
  if (record === undefined) return {};
  const asked = new Set(protocol.screening.contraindications.map(({ id }) => id));
  return {
    answers: record.answers.filter(({ question }) => asked.has(question)).map(asAnswer),
    ...(record.fitzpatrick === null ? {} : { fitzpatrick: record.fitzpatrick as Phototype }),
  };
}
