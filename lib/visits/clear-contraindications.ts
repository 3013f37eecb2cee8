import { formatDay } from "@/lib/kernel/day";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { settleFindings } from "@/lib/plans/settle-findings";
import { writeOverrides } from "@/lib/plans/write-overrides";
import { clearContraindicationsSchema } from "./clear-contraindications.schema";
import { visitStateSchema } from "./fields.schema";
import { plannedFindings } from "./judge-session";
import { checkPlace, markSteps } from "./mark-step";
import { type OpenVisit, openVisit } from "./open-visit";

function refuseUnasked({ visit, course }: OpenVisit) {
  const lastOn = course.health?.lastOn ?? null;
  if (lastOn !== null && lastOn >= visit.day) return null;
  const message =
    lastOn === null
      ? "The screening questions were never answered. Go through them with the patient first."
      : `Ask first what has changed since ${formatDay(lastOn)}.`;
  return conflict(message, [], [{ path: "visitId", rule: "not_asked", message }]);
}

/**
 * Nothing known of the patient stands against this session today. Needs the screening, or what has changed since, answered on the day
 * of the visit (conflict, rule not_asked). Refuses (`findings`) what the rules block and nobody has let pass, on the plan or here.
 */
export const clearContraindications = command({
  name: "visit.clear-contraindications",
  summary: "Clear the contraindications for today's session",
  http: "POST /visits/{visitId}/clearance",
  allow: ["clinician"],
  live: "day",
  input: clearContraindicationsSchema,
  output: visitStateSchema,
  async run(context, { visitId, version, overrides, note }) {
    const { tx, actor, audit } = context;
    const member = actingMember(actor);
    const opened = await openVisit(tx, member.clinic.id, visitId, version);
    if (!opened.ok) return opened;
    const { course, visit } = opened.value;
    const place = checkPlace(opened.value, "contraindications_clear");
    if (!place.ok) return place;
    const unasked = refuseUnasked(opened.value);
    if (unasked !== null) return unasked;
    const findings = plannedFindings(opened.value);
    const settled = settleFindings(findings, course.overrides, overrides, member);
    if (!settled.ok) return settled;
    await writeOverrides(context, member, course.plan.id, settled.value);
    const found = findings.map(({ rule, severity, message }) => ({ rule, severity, message }));
    const data = { askedOn: course.health?.lastOn, findings: found };
    const marked = await markSteps(context, member, opened.value, [{ step: "contraindications_clear", note, data }]);
    if (!marked.ok) return marked;
    audit({ subjectId: visitId, patientId: visit.patientId, after: { ...data, overrides, note: note ?? null } });
    return ok({ ...marked.value, findings: [...place.value, ...findings] });
  },
});
