import type { Day } from "@/lib/kernel/day";

/** How the cheeks were needled with a roller of 0.5 mm, 15 passes. */
export const cheeks = {
  zone: "cheeks_chin",
  deviceKind: "roller",
  lengthSetHundredthsMm: 50,
  deepestLengthHundredthsMm: 50,
  passes: { horizontal: 5, vertical: 5, diagonal: 5 },
  stamping: false,
  pressure: "moderate",
  endpoint: "erythema",
  bleeding: "none",
};

let packs = 0;

/** A roller fresh from its pack. */
export function freshRoller(expiresOn: Day = "2027-06-30") {
  packs += 1;
  return {
    kind: "roller",
    manufacturer: "Needleworks",
    lot: "MF8-2291",
    serial: `S${packs}`,
    expiresOn,
    sterile: true,
    needles: 192,
  };
}

/** The record of a completed needling of the cheeks with a fresh roller. */
export function needling() {
  return { zones: [cheeks], needles: [freshRoller()], outcome: "completed" };
}
