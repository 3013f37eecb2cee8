import type { Finding } from "@/lib/kernel/finding";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { loadCourse } from "@/lib/plans/load-course";
import { checkAnesthesia, doseOf, limitUse } from "@/lib/rules";
import { readVisit } from "@/lib/visits/read-visit";
import { checkApplicationSchema, checkedApplicationSchema } from "./check-application.schema";
import { creamOf } from "./cream-of";
import type { CreamInput } from "./fields.schema";
import { inWordsOfInput } from "./in-words-of-input";
import { numbingFacts } from "./numbing-facts";

/** Whether a finding is about something that has been said. A cream half typed is not scolded for its other half. */
function isAboutSaid({ field }: Finding, input: CreamInput): boolean {
  if (field === undefined || field === "flags" || field === "product" || field === "weightKg") return true;
  if (field === "percent") return input.percent !== undefined;
  const value = (input as Readonly<Record<string, unknown>>)[field];
  return value !== undefined && value !== "";
}

/** What a cream would come to, how much of each limit it uses and what the rules say to it, while it is typed. Writes nothing. */
export const checkApplication = query({
  name: "anesthesia.check-application",
  summary: "Ask what a numbing cream would come to",
  http: "POST /visits/{visitId}/anesthesia/check",
  allow: ["clinician"],
  input: checkApplicationSchema,
  output: checkedApplicationSchema,
  async run({ tx, actor, clock }, { visitId, ...input }) {
    const clinicId = actor.clinic.id;
    const visit = await readVisit(tx, clinicId, visitId);
    const course = visit && (await loadCourse(tx, clinicId, visit.planId));
    const session = course?.sessions.find(({ id }) => id === visit?.planSessionId);
    if (!visit || !course || !session) return notFound("visit");
    const now = clock.now();
    const at = { nowMs: now.epochMilliseconds, today: dayOf(now, actor.clinic.zone) };
    const facts = await numbingFacts(tx, course, clinicId, input, at);
    const application = creamOf(input, now.toString(), visit.treatmentId !== null);
    const { protocol } = course;
    const found = checkAnesthesia(protocol, { application, length: session.lengthHundredthsMm, ...facts });
    return ok({
      dose: doseOf(protocol, application, input.weightKg),
      limits: limitUse(protocol, application, facts),
      findings: inWordsOfInput(found).filter((finding) => isAboutSaid(finding, input)),
    });
  },
});
