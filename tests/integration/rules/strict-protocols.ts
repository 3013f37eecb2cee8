import { defaultProtocol, type Protocol } from "@/lib/rules";

const steps = defaultProtocol.needle.steps.map((step) =>
  step.tier === "dermal" ? { ...step, minIntervalDays: 60, idealIntervalDays: 60 } : step,
);

/** The default, but every needle into the dermis rests 60 days: 43 days, which the default allows, are refused. */
export const slow: Protocol = { ...defaultProtocol, needle: { ...defaultProtocol.needle, steps } };

const zones = defaultProtocol.zones.map((zone) => {
  const { override: _, ...rest } = zone;
  return zone.id === "cheeks_chin" ? { ...rest, max: 45 } : zone;
});

/** The default, but the cheeks end at 0.45 mm: 0.5 mm, which the default allows, is refused. */
export const shallow: Protocol = { ...defaultProtocol, zones };
