import type { Finding } from "@/lib/kernel/finding";

/** How a value of a finding's data is written. `governing`: a day, with the needle used on it where that is told too. */
export type NumberKind =
  | "days"
  | "day"
  | "length"
  | "count"
  | "zone"
  | "governing"
  | "grams"
  | "milligrams"
  | "area"
  | "kilograms"
  | "minutes";

/** One value of a finding that a person can read. `label` names its words; `length` goes with a governing day. */
export type FindingNumber = {
  readonly label: string;
  readonly kind: NumberKind;
  readonly value: string | number;
  readonly length?: number;
};

type Reading = readonly [key: string, label: string, kind: NumberKind];

const days: Reading = ["days", "days", "days"];
const needs: Reading = ["needs", "needs", "days"];
const governing: Reading = ["governedBy", "governedBy", "governing"];
const neighbour: Reading = ["neighbour", "neighbour", "day"];
const latest: Reading = ["latest", "latest", "day"];
const zone: Reading = ["zone", "zone", "zone"];
const needle: Reading = ["length", "needle", "length"];

/** What each rule's data hold, in the order in which they are read. A key means another thing in another rule. */
const readings: Readonly<Record<string, readonly Reading[]>> = {
  INTERVAL_TOO_SHORT: [days, needs, governing, neighbour, latest],
  INTERVAL_BELOW_IDEAL: [days, ["ideal", "ideal", "days"], governing, neighbour, latest],
  HEALING_WINDOW_OPEN: [days, ["needs", "healing", "days"], governing, neighbour],
  COURSE_EARLY: [days, ["needs", "onSchedule", "days"], governing, neighbour, latest],
  COURSE_LATE: [days, governing, latest],
  COURSE_LAPSED: [days, governing, latest],
  COURSE_ORDER: [["number", "session", "count"], ["neighbourNumber", "otherSession", "count"], neighbour],
  COURSE_SESSION_COUNT: [
    ["count", "sessions", "count"],
    ["min", "atLeast", "count"],
    ["max", "atMost", "count"],
  ],
  NEEDLE_INCREMENT: [needle, ["increment", "increment", "length"]],
  NEEDLE_OUTSIDE_PROTOCOL: [needle, ["max", "longest", "length"]],
  NEEDLE_BELOW_LISTED: [needle, ["smallest", "shortest", "length"]],
  ZONE_TOO_DEEP: [zone, needle, ["max", "limit", "length"]],
  ZONE_EXCLUDED: [zone],
  ZONE_ABOVE_CUSTOMARY: [zone, needle, ["customary", "customary", "length"]],
  ZONE_SHALLOW: [zone, needle, ["from", "usualFrom", "length"]],
  PASSES_OVER: [
    zone,
    ["total", "passes", "count"],
    ["perDirection", "perDirection", "count"],
    ["totalPerZone", "totalPerZone", "count"],
  ],
  HOME_TOO_SOON: [days, needs, ["dermalDate", "clinicSession", "day"], ["rollDate", "homeRoll", "day"]],
  HOME_CLINIC_ONLY: [needle, ["over", "clinicOver", "length"]],
};

/** Keys that carry their unit and mean the same wherever they stand. */
const plain: readonly Reading[] = [
  ["grams", "grams", "grams"],
  ["areaCm2", "area", "area"],
  ["totalMg", "totalMg", "milligrams"],
  ["maxMg", "maxMg", "milligrams"],
  ["limitMg", "maxMg", "milligrams"],
  ["totalCm2", "totalCm2", "area"],
  ["maxCm2", "maxCm2", "area"],
  ["weightKg", "weight", "kilograms"],
  ["minutes", "minutes", "minutes"],
];

/** The numbers of one finding for a person, in reading order. What nobody has given a name is left out. */
export function numbersOf({ rule, data = {} }: Pick<Finding, "rule" | "data">): FindingNumber[] {
  return (readings[rule] ?? plain).flatMap(([key, label, kind]): FindingNumber[] => {
    const value = data[key];
    if (typeof value !== "string" && typeof value !== "number") return [];
    const { length } = data;
    const withLength = kind === "governing" && typeof length === "number" ? { length } : {};
    return [{ label, kind, value, ...withLength }];
  });
}
