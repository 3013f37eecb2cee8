import { lockClinic, lockRosters } from "@/lib/appointments/visit/lock-days";
import { readStandingVisits, type VisitScope } from "@/lib/appointments/visit/read-standing-visits";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import { ok, type Result } from "@/lib/kernel/result";
import type { Context } from "@/lib/operation/operation";
import { conflict, type Refusal } from "@/lib/operation/refusal";
import { strandedVisits } from "@/lib/scheduling";
import { readRosterFacts } from "./read-roster-facts";
import type { StrandedBookingDto } from "./stranded-booking.schema";
import { strandedBookingDto } from "./stranded-booking-dto";

/** A change as it was written. `scope`: which booked visits it can touch at all. */
export type WrittenChange = {
  readonly id: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly scope: VisitScope;
};
/** Writes one kind of change to the rosters, or refuses it. */
export type WriteChange<I> = (context: Context, input: I) => Promise<Result<WrittenChange, Refusal>>;

/**
 * Writes a change and finds the visits it strands: those that could take place before it and cannot after it. The preview does the
 * same and takes it back, so that the two can never say different things.
 */
export async function writeAndCompare<I>(context: Context, write: WriteChange<I>, input: I) {
  const { tx, clock, actor } = context;
  const { clinic } = actor;
  const nowMs = clock.now().epochMilliseconds;
  const today = dayAt(nowMs, clinic.zone);
  const before = await readRosterFacts(tx, clinic, today);
  const written = await write(context, input);
  if (!written.ok) return written;
  const visits = await readStandingVisits(tx, clinic.id, nowMs, written.value.scope);
  const after = visits.length === 0 ? before : await readRosterFacts(tx, clinic, today);
  const stranded = strandedVisits(before, after, visits).map((one) => strandedBookingDto(one, clinic.zone));
  return ok({ written: written.value, stranded });
}

/**
 * The run of a command that changes the rosters. Refuses (`conflict`, path acknowledged) when the visits it would strand are not
 * those the person has seen, naming each of them; then nothing is written. Stranded visits stay booked.
 * @param subjectOf whose or which roster it changes, where not the whole clinic's: only bookings with them wait
 */
export function changing<I extends { readonly acknowledged: readonly string[] }>(
  write: WriteChange<I>,
  subjectOf?: (input: I) => string,
) {
  return async (context: Context, input: I) => {
    const clinicId = context.actor.clinic.id;
    if (subjectOf === undefined) await lockClinic(context.tx, clinicId);
    else await lockRosters(context.tx, clinicId, [subjectOf(input)]);
    const compared = await writeAndCompare(context, write, input);
    if (!compared.ok) return compared;
    const { written, stranded } = compared.value;
    if (!isSame(stranded, input.acknowledged)) return refuseUnseen(stranded);
    const { id, before, after } = written;
    const left = stranded.map(({ appointmentId }) => appointmentId);
    const told = left.length === 0 ? after : { ...(after as object | undefined), stranded: left };
    context.audit({ subjectId: id, before: before ?? null, after: told ?? null });
    return ok({ id, stranded });
  };
}

function isSame(stranded: readonly StrandedBookingDto[], acknowledged: readonly string[]): boolean {
  const seen = new Set(acknowledged);
  return seen.size === stranded.length && stranded.every(({ appointmentId }) => seen.has(appointmentId));
}

function refuseUnseen(stranded: readonly StrandedBookingDto[]) {
  const fields = stranded.map(({ appointmentId, patientName, label, reasons }) => ({
    path: `acknowledged.${appointmentId}`,
    rule: "stranded",
    message: `${patientName}, ${label}: ${reasons.map(({ message }) => message).join(" ")}`,
  }));
  if (fields.length > 0)
    return conflict(`${count(fields.length)} would need a new time. See which, then save.`, [], fields);
  const message = "The visits this strands have changed meanwhile: none does any more.";
  return conflict(message, [], [{ path: "acknowledged", rule: "stranded", message }]);
}

const count = (visits: number): string => (visits === 1 ? "1 visit" : `${visits} visits`);
