import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";
import type { Protocol } from "@/lib/rules/protocol/protocol";

const family = "anesthesia";

const required = (protocol: Protocol) => protocol.anesthesia.requiredFor.source;
const supply = (protocol: Protocol) => protocol.anesthesia.supply.source;
const removal = (protocol: Protocol) => protocol.anesthesia.removal.source;
const intact = (protocol: Protocol) => protocol.anesthesia.intactSkin.source;
const history = (protocol: Protocol) => protocol.anesthesia.flags.map(({ source }) => source);
const distinct = (sources: readonly string[]) => [...new Set(sources)].join("; ");

/** Labels of the flags that block or warn somewhere: by a product's own row, or where its label is silent. */
function flagsThat(severity: "block" | "warn", { anesthesia }: Protocol): string {
  const rows = [...anesthesia.products, anesthesia.compounded].flatMap(({ flags }) => flags);
  const labels = anesthesia.flags.filter(
    ({ id, otherwise }) => otherwise === severity || rows.some((row) => row.flag === id && row.severity === severity),
  );
  return labels.map(({ label }) => label).join("; ");
}

/** The rules of the record, the order of steps, the skin and the patient, for people. */
export const stepEntries: readonly RuleEntry[] = [
  {
    rule: "ANESTHESIA_NOT_RECORDED",
    family,
    title: "Numbing not recorded",
    says: ({ anesthesia }) =>
      `A session of the ${anesthesia.requiredFor.tier} tier cannot start before its numbing is recorded, or why none is used.`,
    source: required,
  },
  {
    rule: "ANESTHESIA_REASON_MISSING",
    family,
    title: "No reason for going without",
    says: ({ anesthesia }) =>
      `Going without numbing in a session of the ${anesthesia.requiredFor.tier} tier needs a reason in words.`,
    source: required,
  },
  {
    rule: "ANESTHESIA_LOT_MISSING",
    family,
    title: "Lot missing",
    says: () => "The cream's lot is written down before it goes on.",
    source: supply,
  },
  {
    rule: "ANESTHESIA_EXPIRY_MISSING",
    family,
    title: "Expiry missing",
    says: () => "The cream's expiry date is written down before it goes on.",
    source: supply,
  },
  {
    rule: "ANESTHESIA_EXPIRED",
    family,
    title: "Out of date",
    says: () => "A cream is good up to and including its expiry date.",
    source: supply,
  },
  {
    rule: "ANESTHESIA_TIMES_ORDER",
    family,
    title: "Times run backwards",
    says: () => "Cream is applied, then removed, then the skin is wiped.",
    source: removal,
  },
  {
    rule: "ANESTHESIA_NEEDLING_TOO_EARLY",
    family,
    title: "Cream not off yet",
    says: () => "Needling starts only after the cream is recorded as removed and wiped off.",
    source: removal,
  },
  {
    rule: "ANESTHESIA_NEEDLING_LATE",
    family,
    title: "Numbness may have faded",
    says: ({ anesthesia }) =>
      `A remark when needling starts more than ${anesthesia.needling.lateAfterMinutes} minutes after removal.`,
    source: ({ anesthesia }) => anesthesia.needling.source,
  },
  {
    rule: "ANESTHESIA_ON_NEEDLED_SKIN",
    family,
    title: "Skin already needled",
    says: () => "Cream never goes, or goes again, on skin needled in the same session.",
    source: intact,
  },
  {
    rule: "ANESTHESIA_SKIN_NOT_INTACT",
    family,
    title: "Skin not intact",
    says: () => "Cream goes on intact skin only.",
    source: intact,
  },
  {
    rule: "ANESTHESIA_ZONE_AVOIDED",
    family,
    title: "Not on this zone",
    says: ({ anesthesia, zones }) =>
      `Zones a label keeps cream away from. ${anesthesia.products
        .map(
          ({ name, avoidZones }) =>
            `${name}: ${avoidZones.map((id) => zones.find((zone) => zone.id === id)?.label ?? id).join(", ") || "none"}`,
        )
        .join("; ")}.`,
    source: ({ anesthesia }) => distinct(anesthesia.products.map(({ source }) => source)),
  },
  {
    rule: "ANESTHESIA_FILM_ON_FACE",
    family,
    title: "Film over a face",
    says: ({ anesthesia }) =>
      `A warning for film over the face with: ${anesthesia.products.flatMap(({ name, face }) => (face ? [name] : [])).join("; ")}.`,
    source: ({ anesthesia }) => distinct(anesthesia.products.flatMap(({ face }) => (face ? [face.film.source] : []))),
  },
  {
    rule: "ANESTHESIA_FILM_NOT_LABELLED",
    family,
    title: "Not to be covered",
    says: ({ anesthesia }) =>
      `A warning for film over a cream that is not to be covered: ${[...anesthesia.products.filter(({ film }) => film === "never").map(({ name }) => name), "any cream without a label"].join("; ")}.`,
    source: ({ anesthesia }) => anesthesia.film.source,
  },
  {
    rule: "ANESTHESIA_CONTRAINDICATED",
    family,
    title: "Contraindicated",
    says: (protocol) =>
      `Each cream by its own label, blocked for some or all of them: ${flagsThat("block", protocol)}.`,
    source: (protocol) => distinct([...protocol.anesthesia.products.map(({ source }) => source), ...history(protocol)]),
  },
  {
    rule: "ANESTHESIA_CAUTION",
    family,
    title: "Take care",
    says: (protocol) =>
      `Each cream by its own label, a warning for some or all of them: ${flagsThat("warn", protocol)}.`,
    source: (protocol) => distinct([...protocol.anesthesia.products.map(({ source }) => source), ...history(protocol)]),
  },
  {
    rule: "ANESTHESIA_FLAG_UNKNOWN",
    family,
    title: "History to be read",
    says: () => "An entry of the history that this protocol does not know is read by a clinician.",
    source: ({ anesthesia }) => anesthesia.source,
  },
  {
    rule: "ANESTHESIA_WEIGHT_MISSING",
    family,
    title: "Weigh first",
    says: ({ anesthesia: { weight } }) =>
      `Nobody under ${weight.minorUnderMonths / 12} years, and nobody who may be under ${weight.smallUnderKg} kg, is numbed unweighed.`,
    source: ({ anesthesia }) => anesthesia.weight.source,
  },
  {
    rule: "ANESTHESIA_WEIGHT_UNKNOWN",
    family,
    title: "Dose per kilogram not checked",
    says: () => "Without an adult's weight the dose per kilogram is not checked, and that is said.",
    source: ({ anesthesia }) => anesthesia.weight.source,
  },
];
