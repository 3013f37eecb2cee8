import type { Finding } from "@/lib/kernel/finding";
import { formatLength, type Length } from "@/lib/kernel/length";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { CLINICAL, NOBODY } from "@/lib/rules/roles";
import { governingStep } from "@/lib/rules/sessions/needle";
import { findZone, lineage } from "@/lib/rules/sessions/zone-tree";
import type { ZoneId } from "@/lib/rules/types";

const RULE = "HOME_NOT_PRESCRIBED";

function notAssigned({ care: { home } }: Protocol): Finding {
  return {
    rule: "HOME_NOT_ASSIGNED",
    severity: "block",
    message: "No roller has been assigned for home use. A clinician assigns one.",
    overridableBy: NOBODY,
    source: `${home.source}: homeCare.rule`,
    field: "assignedLength",
  };
}

/** How deep a clinician may prescribe on a zone: the limit of the zone, or of one it is part of; 0 where there is none. */
function prescribableOn(protocol: Protocol, zone: ZoneId): Length {
  const line = lineage(protocol, zone).map(({ id }) => id);
  const limits = protocol.care.home.prescribable.filter((row) => line.includes(row.zone)).map(({ upTo }) => upTo);
  return limits.length > 0 ? Math.min(...limits) : 0;
}

/** The prescribable depths as the end of a sentence: "; the limit is 1.0 mm on the face". Empty when there are none. */
export function nameLimits(protocol: Protocol): string {
  const limits = protocol.care.home.prescribable.map(
    ({ zone, upTo }) => `${formatLength(upTo)} on the ${findZone(protocol, zone)?.label ?? zone}`,
  );
  return limits.length > 0 ? `; the limit is ${limits.join(", ")}` : "";
}

/**
 * Whether the assigned roller may go home at all (A19): one must be assigned; any other step than those allowed to everybody
 * needs a clinician's prescription, which exists for some zones up to their depth. Steps that never leave the clinic are
 * HOME_CLINIC_ONLY, asked with the session.
 */
export function checkHomeRoller(
  protocol: Protocol,
  {
    assignedLength: length,
    zones,
    acknowledged,
  }: {
    readonly assignedLength: Length | null;
    readonly zones: readonly ZoneId[];
    readonly acknowledged: readonly string[];
  },
): Finding[] {
  if (length === null) return [notAssigned(protocol)];
  const { home } = protocol.care;
  const { steps } = protocol.needle;
  const step = governingStep(protocol, length);
  const clinicOnly = steps.find(({ id }) => id === protocol.homeCare.clinicOnlyFromStep);
  if (home.allowedSteps.includes(step.id) || (clinicOnly && step.gt >= clinicOnly.gt)) return [];
  const prescribable = zones.length > 0 ? Math.min(...zones.map((zone) => prescribableOn(protocol, zone))) : 0;
  const within = length <= prescribable;
  const prescribed = within && acknowledged.includes(RULE);
  const rest = within ? "needs a clinician's prescription" : `cannot be prescribed there${nameLimits(protocol)}`;
  return [
    {
      rule: RULE,
      severity: prescribed ? "info" : "block",
      message: `${formatLength(length)} at home ${prescribed ? "was prescribed by a clinician" : rest}.`,
      overridableBy: within && !prescribed ? CLINICAL : NOBODY,
      source: `${home.source}: homeCare.clinicianMayPrescribeUpTo`,
      field: "assignedLength",
      data: { length, prescribable },
    },
  ];
}
