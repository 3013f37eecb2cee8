import { Temporal } from "temporal-polyfill";
import { placeOf } from "@/lib/appointments/replan/load-replan";
import type { NamedDropOut } from "@/lib/appointments/replan/read-drop-out";
import type { ReplanDayInput } from "@/lib/appointments/replan-day.schema";
import { readStandingVisits } from "@/lib/appointments/visit/read-standing-visits";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { Context } from "@/lib/operation/operation";
import { conflict } from "@/lib/operation/refusal";
import { isAffected } from "@/lib/scheduling";

/**
 * Refuses a plan that passes over visits the drop-out touches (`unseen`): booked since it was made, or forgotten. What is to stay as it is
 * is named in `leftOut`. To be called under the locks. Null when everything was seen.
 */
export async function refuseUnseen(
  { tx, actor, clock }: Context,
  { day, lines, leftOut }: ReplanDayInput,
  dropOut: NamedDropOut,
) {
  const { id, zone } = actor.clinic;
  const seen = new Set([...leftOut, ...lines.map(({ appointmentId }) => appointmentId)]);
  const visits = await readStandingVisits(tx, id, clock.now().epochMilliseconds, { from: day, to: day });
  const unseen = visits.filter((visit) => isAffected(visit.phases, placeOf(visit), dropOut) && !seen.has(visit.id));
  const [first] = unseen;
  if (first === undefined) return null;
  const label = ({ startsAtMs, patient }: (typeof visits)[number]) =>
    `${patient.name}, ${formatDateTime(Temporal.Instant.fromEpochMilliseconds(startsAtMs), zone)}`;
  const fields = unseen.map((visit) => {
    return { path: `leftOut.${visit.id}`, rule: "unseen", message: `${label(visit)}: this visit is touched too.` };
  });
  return conflict(`${label(first)}: this visit is touched too, and the plan passes over it. Look again.`, [], fields);
}
