import type { Finding } from "@/lib/kernel/finding";
import { formatLength, type Length } from "@/lib/kernel/length";
import { type Ask, renewal } from "@/lib/rules/consent/ask";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { findStep } from "@/lib/rules/sessions/needle";
import { lineage } from "@/lib/rules/sessions/zone-tree";
import type { ZoneId } from "@/lib/rules/types";
import { nameZones } from "@/lib/rules/words";

/** A zone is covered when it, or a zone it is part of, was consented to: the face covers the cheeks, the cheeks not the face. */
function isCovered(protocol: Protocol, zone: ZoneId, consented: readonly ZoneId[]): boolean {
  return consented.includes(zone) || lineage(protocol, zone).some((above) => consented.includes(above.id));
}

/** Zones nobody consented to. A session that names none is taken for the plan's; if that names none either, nothing is covered. */
export function checkZoneScope(ask: Ask): Finding[] {
  const { protocol, consent, plan, session } = ask;
  const asked = session.zones.length > 0 ? session.zones : plan.zones;
  const zones = [...new Set(asked)].filter((zone) => !isCovered(protocol, zone, consent.zones)).sort();
  if (zones.length === 0 && asked.length > 0) return [];
  const consented = nameZones(protocol, [...consent.zones].sort());
  const message = `The consent covers ${consented}, not ${nameZones(protocol, zones)}.`;
  const data = { zones, consented: [...consent.zones].sort() };
  return renewal(ask, "zone_added", { rule: "CONSENT_SCOPE_ZONE", message, field: "session.zones", data });
}

/** Place of a length among the needle steps: -1 where it is no length at all, past the last where it is deeper than all. */
function rank(protocol: Protocol, length: Length): number {
  if (!(length > 0)) return -1;
  const step = findStep(protocol, length);
  return step ? protocol.needle.steps.indexOf(step) : protocol.needle.steps.length;
}

/** A needle of a longer step than was consented to; a longer one of the same step does the same and is covered. */
export function checkLengthScope(ask: Ask): Finding[] {
  const { protocol, consent, session } = ask;
  const { steps } = protocol.needle;
  const wanted = rank(protocol, session.length);
  if (wanted >= 0 && wanted < steps.length && wanted <= rank(protocol, consent.maxLength)) return [];
  const message = `The consent covers needles up to ${formatLength(consent.maxLength)}; ${formatLength(session.length)} is not within it.`;
  const data = { length: session.length, maxLength: consent.maxLength };
  return renewal(ask, "needle_step_up", { rule: "CONSENT_SCOPE_LENGTH", message, field: "session.length", data });
}
