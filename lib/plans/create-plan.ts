import { currentProtocol } from "@/lib/clinic/current-protocol";
import type { Tx } from "@/lib/db/transaction";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { command } from "@/lib/operation/command";
import { invalidField, notFound } from "@/lib/operation/refusal";
import { healthFacts } from "@/lib/screening/health-facts";
import { actingMember } from "./acting-member";
import { createPlanSchema } from "./create-plan.schema";
import { judgeDraft } from "./judge-draft";
import { bookedIn, loadCourses } from "./load-course";
import { planSchema } from "./plan.schema";
import { planAnswer } from "./plan-answer";
import { screenDraft } from "./screen-draft";
import { settleFindings } from "./settle-findings";
import { writeOverrides } from "./write-overrides";

function findProcedure(tx: Tx, clinicId: string, id: string | undefined) {
  const where = { clinicId, retiredAt: null, ...(id === undefined ? {} : { id }) };
  return tx.procedure.findFirst({ where, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true } });
}

/**
 * Makes a course under the protocol in force today, led by the clinician who makes it. Every blocking finding must be let pass
 * by somebody who may, with a reason; otherwise it is refused with the findings.
 */
export const createPlan = command({
  name: "plan.create-plan",
  summary: "Make a course for a patient",
  http: "POST /plans",
  allow: ["clinician"],
  input: createPlanSchema,
  output: planSchema,
  async run(context, { patientId, indication, zones, sessions, procedureId, overrides }) {
    const { tx, clock, audit } = context;
    const member = actingMember(context.actor);
    const clinicId = member.clinic.id;
    const record = await loadCourses(tx, clinicId, patientId);
    if (record === null) return notFound("patient");
    const procedure = await findProcedure(tx, clinicId, procedureId);
    if (procedure === null) return invalidField("procedureId", "unknown", "The clinic has no such kind of visit.");
    const today = dayOf(clock.now(), member.clinic.zone);
    const current = await currentProtocol(tx, clinicId, today);
    if (!current.ok) return current;
    const { id: protocolId, protocol } = current.value;
    const lengths = sessions.map(({ lengthHundredthsMm }, index) => ({
      number: index + 1,
      length: lengthHundredthsMm,
    }));
    const upcoming = record.courses.flatMap((course) => bookedIn(course.sessions));
    const patient = { ...record.patient, ...healthFacts(protocol, record.health) };
    const { history } = record;
    const facts = { protocol, patient, waitsFor: patient, history, upcoming, acknowledged: [], reader: member };
    const draft = { indication, zones, sessions: lengths };
    const findings = [...judgeDraft(facts, draft, member), ...screenDraft(facts, draft, today)];
    const settled = settleFindings(findings, [], overrides, member);
    if (!settled.ok) return settled;
    const id = newId();
    const createdAt = new Date(clock.now().epochMilliseconds);
    await tx.treatmentPlan.create({
      data: {
        clinicId,
        id,
        patientId,
        protocolId,
        procedureId: procedure.id,
        memberId: member.memberId,
        indication,
        zones,
        createdAt,
      },
    });
    await tx.planSession.createMany({
      data: lengths.map(({ number, length }) => ({
        clinicId,
        id: newId(),
        planId: id,
        number,
        lengthHundredthsMm: length,
      })),
    });
    await writeOverrides(context, member, id, settled.value);
    audit({ subjectId: id, patientId, after: { indication, zones, sessions, overrides: settled.value } });
    const plan = await planAnswer(context, member, id);
    return plan === null ? notFound("plan") : ok(plan);
  },
});
