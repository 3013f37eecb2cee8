import type { DropOutInput } from "@/lib/appointments/replan/drop-out.schema";
import { startOf } from "@/lib/appointments/visit/start-of";
import type { Tx } from "@/lib/db/transaction";
import { addDays, formatDay } from "@/lib/kernel/day";
import { ok, type Result } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import type { Context } from "@/lib/operation/operation";
import { invalidField, type Refusal } from "@/lib/operation/refusal";
import { type DropOut, startOfDayMs } from "@/lib/scheduling";

/** A drop-out with the name of who or what it is about. */
export type NamedDropOut = DropOut & { readonly name: string };

/** The instant of a time of the day; without one the day's beginning or end, wherever the clocks put it. */
function edge({ day }: DropOutInput, time: string | null, field: "fromTime" | "toTime", zone: string) {
  if (time === null) return ok(startOfDayMs(field === "fromTime" ? day : addDays(day, 1), zone));
  return startOf({ local: { day, time } }, zone, field);
}

async function readName(tx: Tx, clinicId: string, { kind, subjectId: id }: DropOutInput): Promise<string | null> {
  const select = { name: true };
  const found =
    kind === "clinician"
      ? await tx.member.findFirst({ where: { clinicId, id, role: "clinician" }, select })
      : await tx.resource.findFirst({ where: { clinicId, id, kind }, select });
  return found?.name ?? null;
}

/**
 * What drops out, in instants and with its name. Refuses a day that is past, a time the clocks skip (dst_gap), and a clinician, room
 * or device the clinic does not have (unknown).
 */
export async function readDropOut(
  { tx, actor, clock }: Context,
  input: DropOutInput,
): Promise<Result<NamedDropOut, Refusal>> {
  const { id: clinicId, zone } = actor.clinic;
  const { day, kind, subjectId: id } = input;
  const today = dayOf(clock.now(), zone);
  if (day < today) return invalidField("day", "past", `${formatDay(day)} is past; today is ${formatDay(today)}.`);
  const starts = edge(input, input.fromTime, "fromTime", zone);
  if (!starts.ok) return starts;
  const ends = edge(input, input.toTime, "toTime", zone);
  if (!ends.ok) return ends;
  const name = await readName(tx, clinicId, input);
  if (name === null) return invalidField("subjectId", "unknown", `This ${kind} does not exist.`);
  return ok({ kind, id, name, startsAtMs: starts.value ?? 0, endsAtMs: ends.value ?? 0 });
}
