import { type Day, formatDay, toEpochDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import { checkNeedleCount } from "@/lib/rules/care/check-needle-count";
import type { DeviceKind } from "@/lib/rules/care/device.schema";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { CLINICAL, NOBODY } from "@/lib/rules/roles";

/** The roller, pen cartridge or stamp a clinic session is done with. */
export type Device = {
  readonly kind: DeviceKind;
  readonly sterile: boolean;
  readonly lot?: string | undefined;
  /** The last day it may be used. */
  readonly expires?: Day | undefined;
  /** It has touched skin before: another patient's, or this one's in an earlier session. */
  readonly usedBefore: boolean;
  /** It has no serial number, and another one of its lot was used on somebody else. Left out, nothing is said. */
  readonly lotSeen?: boolean | undefined;
  /** How many needles it carries. */
  readonly needles?: number | undefined;
  /** The day of the session. */
  readonly date: Day;
};

function refuse(rule: string, field: string, message: string, source: string, data?: object): Finding {
  return { rule, severity: "block", message, overridableBy: NOBODY, source, field, data: { ...data } };
}

function checkExpiry(source: string, { expires, date }: Device): Finding[] {
  const today = toEpochDay(date);
  if (expires === undefined) {
    return [refuse("DEVICE_EXPIRY_MISSING", "expires", "The device's expiry date is not recorded.", source)];
  }
  const daysPast = today - toEpochDay(expires);
  if (daysPast <= 0) return [];
  const message = `The device expired on ${formatDay(expires)}; the session is on ${formatDay(date)}. Open another one.`;
  return [refuse("DEVICE_EXPIRED", "expires", message, source, { expires, date, daysPast })];
}

/**
 * Whether a device may be used in the clinic: of a kind the protocol covers, sterile, with its lot, in date (the expiry day
 * itself still is), and never used before. A lot that others share warns where there is no serial number. Needle counts above the nominal one only inform (A17). Empty when nothing is to be
 * said. Refuses days that are no calendar days (RangeError). [SEED; evidence 2.1]
 */
export function checkDevice(protocol: Protocol, device: Device): Finding[] {
  const { excluded, kinds, singleUse } = protocol.care.device;
  const single = `${singleUse.source}: needle.deviceRules, sterile-single-use`;
  const found: Finding[] = [];
  if (excluded.kinds.includes(device.kind)) {
    const label = kinds.find(({ id }) => id === device.kind)?.label ?? device.kind;
    const source = `${excluded.source}: needle.deviceRules, rf-excluded`;
    const message = `This protocol does not cover a ${label}, and none may be used under it.`;
    found.push(refuse("DEVICE_EXCLUDED", "kind", message, source, { kind: device.kind }));
  }
  if (!device.sterile) {
    found.push(refuse("DEVICE_NOT_STERILE", "sterile", "The device is not recorded as sterile.", single));
  }
  if (!device.lot?.trim()) {
    found.push(refuse("DEVICE_LOT_MISSING", "lot", "The device's lot number is not recorded.", single));
  }
  found.push(...checkExpiry(single, device));
  if (device.usedBefore) {
    const message = "The device has been used before: each one serves one patient in one session.";
    found.push(refuse("DEVICE_USED_BEFORE", "usedBefore", message, single));
  }
  if (device.lotSeen === true) {
    const message = `A needle of lot ${device.lot ?? ""} was used on somebody else, and without a serial number nobody can tell the two apart. Take it from a sealed pack.`;
    const common = { overridableBy: CLINICAL, source: single, field: "lot", data: { lot: device.lot ?? "" } };
    found.push({ ...common, rule: "DEVICE_LOT_SHARED", severity: "warn", message });
  }
  found.push(...checkNeedleCount(protocol, device.needles));
  return found;
}
