import { currentProtocol } from "@/lib/clinic/current-protocol";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { screen } from "@/lib/rules";
import { dueFor } from "./due-for";
import { getLightSchema, screeningLightSchema } from "./get-light.schema";
import { healthFacts } from "./health-facts";
import { lightOf } from "./light";
import { readHealth } from "./read-health";
import { readLink } from "./read-link";
import { findSubject } from "./subject";

/**
 * Whether a patient's screening stands in the way of a visit today: a light, without a word about their health. For the desk, with
 * whether it is time to ask and what became of the link sent last.
 */
export const getLight = query({
  name: "screening.get-light",
  summary: "Ask whether a patient's screening is clear",
  http: "GET /patients/{patientId}/screening-light",
  allow: ["owner", "clinician", "front_desk"],
  input: getLightSchema,
  output: screeningLightSchema,
  async run({ tx, actor, clock }, { patientId }) {
    const clinicId = actor.clinic.id;
    const subject = await findSubject(tx, actor, patientId);
    if (subject === null) return notFound("patient");
    const today = dayOf(clock.now(), actor.clinic.zone);
    const current = await currentProtocol(tx, clinicId, today);
    const record = (await readHealth(tx, clinicId, [patientId])).get(patientId);
    const about = {
      ...{ patientId, lastOn: record?.lastOn ?? null },
      due: await dueFor(tx, clinicId, patientId, record, clock.now()),
      link: await readLink(tx, actor.clinic, patientId, clock.now()),
    };
    // Without a protocol in force there are no questions yet, and nothing can be booked.
    if (!current.ok) return ok({ ...about, light: "unasked" as const });
    const { protocol } = current.value;
    const { answers = [], ...facts } = healthFacts(protocol, record);
    const patient = { birthDate: subject.birthDate, ...facts };
    const findings = screen(protocol, { answers, zones: [], date: today, patient });
    return ok({ ...about, light: lightOf(findings, record?.fullOn != null) });
  },
});
