import { Temporal } from "temporal-polyfill";
import { judgeDay, stops } from "@/lib/appointments/judge/judge-day";
import { judgePlace } from "@/lib/appointments/judge/judge-place";
import type { PreviewReplanInput } from "@/lib/appointments/preview-replan.schema";
import type { DayVisit } from "@/lib/appointments/replan/load-replan";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import { ok, type Result } from "@/lib/kernel/result";
import type { MemberActor } from "@/lib/operation/actor";
import { conflict, invalidField, type Refusal, refuseFindings } from "@/lib/operation/refusal";
import { type DropOut, type ReplanVisit, withoutDropOut } from "@/lib/scheduling";

type Question = {
  readonly visits: readonly DayVisit[];
  readonly asked: readonly ReplanVisit[];
  readonly dropOut: DropOut;
  readonly member: MemberActor;
};

/**
 * Puts the places a person chose into the question. Refuses a visit that is not among those asked about (unknown), a day the rules
 * block, and a place that cannot be or is taken by what is not moved.
 */
export function pinVisits(
  { visits, asked, dropOut, member }: Question,
  pins: PreviewReplanInput["pins"],
): Result<readonly ReplanVisit[], Refusal> {
  const pinned = new Map<string, ReplanVisit>();
  for (const [index, { appointmentId, startsAt, ...rest }] of pins.entries()) {
    const path = `pins.${index}.`;
    const visit = visits.find(({ id }) => id === appointmentId);
    const question = asked.find(({ id }) => id === appointmentId);
    if (visit === undefined || question === undefined) {
      return invalidField(`${path}appointmentId`, "unknown", "This visit is not among those to be moved.");
    }
    const pin = { startsAtMs: Temporal.Instant.from(startsAt).epochMilliseconds, ...rest };
    const findings = judgeDay(visit.course, visit.session, dayAt(pin.startsAtMs, member.clinic.zone), member);
    const against = findings.filter(stops).map((finding) => ({ ...finding, field: `${path}startsAt` }));
    if (against.length > 0) return refuseFindings(against);
    const reasons = judgePlace(withoutDropOut(question.facts, dropOut), pin, path);
    if (reasons[0] !== undefined) return conflict(`${visit.patient.name}: ${reasons[0].message}`, [], reasons);
    pinned.set(appointmentId, { ...question, pin });
  }
  return ok(asked.map((visit) => pinned.get(visit.id) ?? visit));
}
