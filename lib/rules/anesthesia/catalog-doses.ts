import type { AnesthesiaProduct } from "@/lib/rules/anesthesia/product.schema";
import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";
import type { Protocol } from "@/lib/rules/protocol/protocol";

const family = "anesthesia";

/** One clause for each product: "EMLA class: 60 g; Pliaglis: 53 g". */
function each(protocol: Protocol, say: (product: AnesthesiaProduct) => string | null): string {
  const clauses = protocol.anesthesia.products.flatMap((product) => {
    const said = say(product);
    return said === null ? [] : [`${product.name}: ${said}`];
  });
  return clauses.join("; ");
}

const labels = (protocol: Protocol) => protocol.anesthesia.products.map(({ source }) => source).join("; ");

/** The rules of how much cream, how strong and for how long, for people. */
export const doseEntries: readonly RuleEntry[] = [
  {
    rule: "ANESTHESIA_PRODUCT_BLOCKED",
    family,
    title: "Compounded or too strong",
    says: ({ anesthesia: { compounded } }) =>
      `A cream that has no label in this protocol is never used above ${compounded.maxTotalPercent}% of local anesthetic, and a compounded one never. ${compounded.why}`,
    source: ({ anesthesia }) => anesthesia.compounded.source,
  },
  {
    rule: "ANESTHESIA_STRENGTH_UNKNOWN",
    family,
    title: "Strength not stated",
    says: () => "A cream without a label in this protocol is not used unless its actives are stated in percent.",
    source: ({ anesthesia }) => anesthesia.compounded.source,
  },
  {
    rule: "ANESTHESIA_INVALID_AMOUNT",
    family,
    title: "Not an amount",
    says: () => "Grams, area and weight are numbers above 0.",
    source: ({ anesthesia }) => anesthesia.source,
  },
  {
    rule: "ANESTHESIA_NOT_FOR_AGE",
    family,
    title: "No dose for this age",
    says: (protocol) =>
      `A cream is used only at an age its label has a dose for. Adult figures begin at: ${each(protocol, ({ adult, children }) => `${adult.from.months} months${children ? ", younger by the label's rows for children" : ", nobody younger"}`)}.`,
    source: labels,
  },
  {
    rule: "ANESTHESIA_GRAMS_OVER_CAP",
    family,
    title: "Too much cream",
    says: (protocol) =>
      `The most grams at once for an adult. ${each(protocol, ({ adult }) => `${adult.maxG.grams} g`)}. For children the stricter label row for age and weight. A cap on grams is never derived from a cap on area.`,
    source: ({ anesthesia }) => anesthesia.products.map(({ adult }) => adult.maxG.source).join("; "),
  },
  {
    rule: "ANESTHESIA_AREA_OVER_CAP",
    family,
    title: "Too large an area",
    says: (protocol) =>
      `The largest area at once for an adult. ${each(protocol, ({ adult }) => `${adult.maxAreaCm2} cm²`)}. For children the stricter label row for age and weight.`,
    source: labels,
  },
  {
    rule: "ANESTHESIA_LAYER_THICK",
    family,
    title: "Thicker than the label",
    says: (protocol) =>
      `More cream than the label gives for the area is a warning. ${each(protocol, ({ adult: { layer } }) =>
        layer.kind === "density"
          ? `${layer.gPer10cm2[0]} to ${layer.gPer10cm2[1]} g per 10 cm²`
          : layer.rows.map(({ squareInches, grams }) => `${squareInches} in² ${grams} g`).join(", "),
      )}.`,
    source: labels,
  },
  {
    rule: "ANESTHESIA_MUCH_ON_FACE",
    family,
    title: "Much cream on a face",
    says: (protocol) =>
      `A warning for cream on the face above: ${each(protocol, ({ face }) => face && `${face.warnAboveG.grams} g`)}.`,
    source: ({ anesthesia }) =>
      anesthesia.products.flatMap(({ face }) => (face ? [face.warnAboveG.source] : [])).join("; "),
  },
  {
    rule: "ANESTHESIA_CONTACT_OVER_CAP",
    family,
    title: "On the skin too long",
    says: (protocol) =>
      `The longest contact for an adult. ${each(protocol, ({ adult, atopicContact }) => `${adult.contact.max} min${atopicContact ? ` (atopic skin ${atopicContact.max} min)` : ""}`)}. For children the stricter label row for age and weight.`,
    source: labels,
  },
  {
    rule: "ANESTHESIA_CONTACT_LONG",
    family,
    title: "On the skin longer than usual",
    says: (protocol) =>
      `A warning for contact longer than usual. ${each(protocol, ({ adult: { contact } }) => (contact.typicalMax === null ? null : `${contact.typicalMax} min`))}.`,
    source: labels,
  },
  {
    rule: "ANESTHESIA_CONTACT_SHORT",
    family,
    title: "Too short to work",
    says: (protocol) =>
      `A warning for contact too short to work. ${each(protocol, ({ adult, atopicContact }) => `${adult.contact.min} min${atopicContact ? ` (atopic skin ${atopicContact.min} min)` : ""}`)}.`,
    source: labels,
  },
  {
    rule: "ANESTHESIA_TOTAL_OVER_CAP",
    family,
    title: "Too much in a day",
    says: ({ anesthesia: { totals } }) =>
      `Every numbing cream of the last ${totals.hours} hours counts, on any zone: each active, each family of actives and the area under the same cream, against the lowest cap of the creams used.`,
    source: ({ anesthesia }) => anesthesia.totals.source,
  },
  {
    rule: "ANESTHESIA_PRIOR_UNKNOWN",
    family,
    title: "Earlier cream of unknown dose",
    says: ({ anesthesia: { totals } }) =>
      `A cream of the last ${totals.hours} hours whose strength or amount is unknown stops the next one, because no total can be given.`,
    source: ({ anesthesia }) => anesthesia.totals.source,
  },
  {
    rule: "ANESTHESIA_REPEATED",
    family,
    title: "Again too soon",
    says: (protocol) =>
      `How often a child may have the same cream in ${protocol.anesthesia.totals.hours} hours. ${each(
        protocol,
        ({ children }) =>
          children?.repeats
            .map(
              ({ fromMonths, toMonths, doses, hoursApart }) =>
                `${fromMonths} to ${toMonths} months at most ${doses}${hoursApart === null ? "" : `, ${hoursApart} hours apart`}`,
            )
            .join(", ") || null,
      )}.`,
    source: ({ anesthesia }) =>
      anesthesia.products.flatMap(({ children }) => (children ? [children.source] : [])).join("; "),
  },
  {
    rule: "ANESTHESIA_DOSE_SCREEN",
    family,
    title: "Above the limit for injections",
    says: ({ anesthesia: { screen } }) =>
      `More than ${screen.mgPerKg} mg/kg or ${screen.absoluteMg} mg of anesthetic applied, the limit for injected lidocaine: ${screen.labelled === "warn" ? "a warning" : "blocked"} for labelled creams, ${screen.unlabelled === "warn" ? "a warning" : "blocked"} as soon as a cream without a label is used.`,
    source: ({ anesthesia }) => anesthesia.screen.source,
  },
];
