import { TOPICALS_SOURCE } from "@/lib/rules/care/check-topicals";
import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";
import type { Protocol } from "@/lib/rules/protocol/protocol";

const singleUse = ({ care }: Protocol) => care.device.singleUse.source;
const needles = ({ care }: Protocol) => care.device.nominalNeedles.source;

/** The rules of rollers, pens and stamps, for people. */
export const deviceCatalog: readonly RuleEntry[] = [
  {
    rule: "DEVICE_EXCLUDED",
    family: "needle",
    title: "Device outside the protocol",
    says: ({ care: { device } }) => {
      const labels = device.kinds.filter(({ id }) => device.excluded.kinds.includes(id)).map(({ label }) => label);
      return `Not used under this protocol: ${labels.join(", ") || "no kind of device"}.`;
    },
    source: ({ care }) => care.device.excluded.source,
  },
  {
    rule: "DEVICE_NOT_STERILE",
    family: "needle",
    title: "Device not sterile",
    says: ({ care }) => `${care.device.singleUse.text} One not recorded as sterile is not used.`,
    source: singleUse,
  },
  {
    rule: "DEVICE_LOT_MISSING",
    family: "needle",
    title: "Lot number missing",
    says: () =>
      "The lot of every roller or cartridge is recorded before it is used, so that its contacts can be traced.",
    source: singleUse,
  },
  {
    rule: "DEVICE_EXPIRY_MISSING",
    family: "needle",
    title: "Expiry date missing",
    says: () => "The expiry date of every roller or cartridge is recorded before it is used.",
    source: singleUse,
  },
  {
    rule: "DEVICE_EXPIRED",
    family: "needle",
    title: "Device expired",
    says: () => "A roller or cartridge may be used up to and including its expiry day, and not after it.",
    source: singleUse,
  },
  {
    rule: "DEVICE_USED_BEFORE",
    family: "needle",
    title: "Device used before",
    says: () => "Each roller or cartridge serves one patient in one session and is then thrown away.",
    source: singleUse,
  },
  {
    rule: "DEVICE_LOT_SHARED",
    family: "needle",
    title: "Lot used on somebody else",
    says: () =>
      "Without a serial number a needle is told apart by its lot alone. Where the lot was used on somebody else, it comes from a sealed pack.",
    source: singleUse,
  },
  {
    rule: "TOPICAL_NOT_APPROVED",
    family: "needle",
    title: "Product on open channels not approved",
    says: () =>
      "Whatever is put on freshly needled skin is on the clinic's own list of approved products on that day; anything else warns and goes on the record with a reason.",
    source: () => TOPICALS_SOURCE,
  },
  {
    rule: "TOPICAL_NOT_STERILE",
    family: "needle",
    title: "Product on open channels not sterile",
    says: () =>
      "Whatever is put on freshly needled skin is marked as sterile; anything else warns and goes on the record with a reason.",
    source: () => TOPICALS_SOURCE,
  },
  {
    rule: "DEVICE_NEEDLES_INVALID",
    family: "needle",
    title: "No count of needles",
    says: () => "Where the number of needles is recorded, it is a whole number of at least 1.",
    source: needles,
  },
  {
    rule: "DEVICE_MANY_NEEDLES",
    family: "needle",
    title: "More needles than usual",
    says: ({ care }) =>
      `A roller carries about ${care.device.nominalNeedles.count} needles. The real number is recorded; with more of them fewer passes do.`,
    source: needles,
  },
];
