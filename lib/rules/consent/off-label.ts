import { compareDays } from "@/lib/kernel/day";
import { birthday } from "@/lib/rules/consent/birthday";
import { nameIndication } from "@/lib/rules/consent/scope-plan";
import type { ConsentedPlan, ConsentSession } from "@/lib/rules/consent/types";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { lineage } from "@/lib/rules/sessions/zone-tree";
import type { ZoneId } from "@/lib/rules/types";
import { nameZones } from "@/lib/rules/words";

/** Why needling a zone is off-label: nothing is cleared for this use, not at this age, or not for this type of skin. */
export type OffLabelReason =
  | { readonly zone: ZoneId; readonly why: "use" | "skin_type" }
  | { readonly zone: ZoneId; readonly why: "age"; readonly minAge: number };

type Person = Pick<ConsentSession, "zones" | "date" | "birthDate" | "skinType">;
type Use = Pick<ConsentedPlan, "zones" | "indication">;

function reasonFor(
  protocol: Protocol,
  zone: ZoneId,
  { date, birthDate, skinType }: Person,
  indication: string,
): OffLabelReason | null {
  const line = lineage(protocol, zone).map(({ id }) => id);
  const uses = protocol.consent.offLabel.cleared.filter(
    (row) => row.indication === indication && row.zones.some((id) => line.includes(id)),
  );
  if (uses.length === 0) return { zone, why: "use" };
  const atAge = uses.filter(({ minAge }) => compareDays(birthday(birthDate, minAge), date) <= 0);
  if (atAge.length === 0) return { zone, why: "age", minAge: Math.min(...uses.map(({ minAge }) => minAge)) };
  // A type nobody has recorded cannot be shown to be among those cleared.
  const isOwnSkin = atAge.some(
    ({ skinTypes }) => !skinTypes || (skinType !== undefined && skinTypes.includes(skinType)),
  );
  return isOwnSkin ? null : { zone, why: "skin_type" };
}

/**
 * What of a session no device is cleared for, by zone, indication, age on its day and Fitzpatrick type; in the order of zone ids.
 * A session that names no zone is taken for the plan's. Refuses days that are none (RangeError). [FDA-MN, K202243; evidence 2.1]
 */
export function offLabelReasons(protocol: Protocol, person: Person, { zones, indication }: Use): OffLabelReason[] {
  const asked = [...new Set(person.zones.length > 0 ? person.zones : zones)].sort();
  return asked.flatMap((zone) => reasonFor(protocol, zone, person, indication) ?? []);
}

/** Whether a session is off-label, for what can be seen here or for a reason the clinic states. */
export function isOffLabel(protocol: Protocol, session: ConsentSession, plan: ConsentedPlan): boolean {
  return session.offLabel === true || offLabelReasons(protocol, session, plan).length > 0;
}

/** One reason for people: "no device is cleared for stretch marks on the body". */
export function nameOffLabel(protocol: Protocol, indication: string, reason: OffLabelReason): string {
  const use = `${nameIndication(protocol, indication)} on ${nameZones(protocol, [reason.zone])}`;
  if (reason.why === "use") return `no device is cleared for ${use}`;
  if (reason.why === "age") return `${use} is cleared from age ${reason.minAge}`;
  return `${use} is not cleared for this type of skin, or the type is not recorded`;
}
