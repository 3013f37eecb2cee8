import { endAsBooked, findStanding, releaseHolds, standing } from "@/lib/appointments/visit/open-hold";
import type { Tx } from "@/lib/db/transaction";
import { ok, type Result } from "@/lib/kernel/result";
import { invalidField, notFound, type Refusal } from "@/lib/operation/refusal";
import type { WantedPlace } from "./book-course-placements";

/** The places asked for, those that are held with the device held for them, and what is held for their sessions. */
export type HeldPlaces = { readonly places: readonly WantedPlace[]; readonly held: readonly string[] };

/**
 * The held times of the sessions asked for: none of them stands in the way of its own session's booking. The plan must be locked.
 * Refuses a held time that is named and is of another clinic (not_found), was held for another session or another place (invalid), or
 * has ended or expired (conflict).
 */
export async function heldPlaces(
  tx: Tx,
  clinicId: string,
  wanted: readonly WantedPlace[],
  nowMs: number,
): Promise<Result<HeldPlaces, Refusal>> {
  const places: WantedPlace[] = [];
  for (const place of wanted) {
    const { path, session, holdId, startsAtMs, clinicianId, roomId, deviceId } = place;
    if (holdId === null) {
      places.push(place);
      continue;
    }
    const row = await tx.timeHold.findUnique({ where: { clinicId_id: { clinicId, id: holdId } } });
    if (row === null) return notFound("held time");
    if (row.planSessionId !== session.id) {
      return invalidField(`${path}holdId`, "other_session", "This time is held for another session.");
    }
    const hold = standing(row, nowMs, `${path}holdId`);
    if (!hold.ok) return hold;
    const { value } = hold;
    const isThere = value.startsAtMs === startsAtMs && value.clinicianId === clinicianId && value.roomId === roomId;
    if (!isThere || (deviceId !== null && deviceId !== value.deviceId)) {
      return invalidField(`${path}holdId`, "other_place", "Another time is held for this session.");
    }
    places.push({ ...place, deviceId: value.deviceId });
  }
  const held = await findStanding(
    tx,
    clinicId,
    wanted.map(({ session }) => session.id),
  );
  return ok({ places, held });
}

/**
 * Ends what is held for the sessions about to be booked: as booked where the held time was named, released otherwise.
 * @returns whether every held time that was named still stood
 */
export async function endHeld(tx: Tx, clinicId: string, { places, held }: HeldPlaces, at: Date): Promise<boolean> {
  const named = places.flatMap(({ holdId }) => (holdId === null ? [] : [holdId]));
  let stood = true;
  for (const id of named) stood = (await endAsBooked(tx, clinicId, id, at)) && stood;
  const others = held.filter((id) => !named.includes(id));
  if (others.length > 0) await releaseHolds(tx, clinicId, others, at);
  return stood;
}
