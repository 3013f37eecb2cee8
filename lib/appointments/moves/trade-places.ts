import { type JudgedVisit, judgeWanted, type WantedVisit } from "@/lib/appointments/moves/place-visits";
import type { OpenVisit } from "@/lib/appointments/visit/open-visit";
import type { PlacedVisit } from "@/lib/appointments/visit/visit-rows";
import { type Busy, type HeldKind, heldSpans, type SchedulingFacts } from "@/lib/scheduling";

/**
 * Where a visit could be at another's time, best first: with its own clinician, as the course belongs to a person, in the room that
 * the other leaves; with both of the other's; with both its own.
 */
export function placesAt(
  own: OpenVisit,
  other: OpenVisit,
  path: string,
): readonly [WantedVisit, WantedVisit, WantedVisit] {
  const { startsAtMs } = other.visit;
  const at = ({ visit: person }: OpenVisit, { visit: place }: OpenVisit): WantedVisit => {
    const { clinicianId } = person;
    return { ...own, path, startsAtMs, clinicianId, roomId: place.roomId, deviceId: undefined };
  };
  return [at(own, other), at(other, other), at(own, own)];
}

type Subject = { readonly id: string; readonly busy: readonly Busy[] };

/** The facts once a visit is where it was placed. @param patientId whose time they are about */
function withHolds(facts: SchedulingFacts, placed: PlacedVisit, patientId: string): SchedulingFacts {
  const { clinicianId, roomId, deviceId, phases, startsAtMs } = placed;
  const held = (kind: HeldKind) => heldSpans(phases, kind, startsAtMs);
  const taken = <T extends Subject>(all: readonly T[], subjectId: string | null, kind: HeldKind): readonly T[] =>
    all.map((one) => (one.id === subjectId ? { ...one, busy: [...one.busy, ...held(kind)] } : one));
  return {
    ...facts,
    clinicians: taken(facts.clinicians, clinicianId, "clinician"),
    rooms: taken(facts.rooms, roomId, "room"),
    devices: facts.devices && taken(facts.devices, deviceId, "device"),
    patientBusy: patientId === placed.patientId ? [...facts.patientBusy, ...held("patient")] : facts.patientBusy,
  };
}

/**
 * The best way for two visits to take each other's time: the first pair of places that stands against nothing, each judged with the
 * other at its new place. Where there is none, the first pair with what stands against it.
 */
export function tradePlaces(
  one: OpenVisit,
  other: OpenVisit,
  factsOf: (wanted: WantedVisit) => SchedulingFacts,
): readonly [JudgedVisit, JudgedVisit] {
  const pairs = placesAt(one, other, "").flatMap((mine) => {
    const judged = judgeWanted(factsOf(mine), mine);
    return placesAt(other, one, "other.").map((theirs) => {
      const facts = withHolds(factsOf(theirs), judged.placed, theirs.visit.patientId);
      return [judged, judgeWanted(facts, theirs)] as const;
    });
  });
  const works = pairs.find(([mine, theirs]) => mine.reasons.length + theirs.reasons.length === 0);
  const best = works ?? pairs[0];
  if (best === undefined) throw new Error("two visits have no places to trade");
  return best;
}
