import { formatDay } from "@/lib/kernel/day";
import type { Role } from "@/lib/kernel/finding";
import { formatLength } from "@/lib/kernel/length";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import type { Event } from "@/lib/rules/sessions/subject";
import { findZone, zonesOverlap } from "@/lib/rules/sessions/zone-tree";
import type { ZoneId } from "@/lib/rules/types";

/** Zones as they read in a sentence: "the face", "the neck and the hands". Unknown ids are quoted. */
export function nameZones(protocol: Protocol, zones: readonly ZoneId[]): string {
  const names = zones.map((id) => {
    const zone = findZone(protocol, id);
    return zone ? `the ${zone.label}` : `the zone “${id}”`;
  });
  const last = names.pop();
  if (last === undefined) return "the skin";
  return names.length > 0 ? `${names.join(", ")} and ${last}` : last;
}

/** What was or will be done on the shared skin, and when: "1.5 mm on the face on Sat 31 Jan 2026". */
export function nameEvent(protocol: Protocol, event: Event, sharedWith: readonly ZoneId[]): string {
  const shared = event.zones.filter((zone) => zonesOverlap(protocol, [zone], sharedWith));
  return `${formatLength(event.length)} on ${nameZones(protocol, shared)} on ${formatDay(event.date)}`;
}

/** A number of days: "1 day", "42 days". */
export function nameDays(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}

const roles: Readonly<Record<Role, string>> = {
  owner: "the owner",
  clinician: "a clinician",
  prescriber: "a prescriber",
  front_desk: "the front desk",
  patient: "the patient",
};

/** Who may: "a clinician or a prescriber", "nobody". */
export function nameRoles(who: readonly Role[]): string {
  const names = who.map((role) => roles[role]);
  const last = names.pop();
  if (last === undefined) return "nobody";
  return names.length === 0 ? last : `${names.join(", ")} or ${last}`;
}
