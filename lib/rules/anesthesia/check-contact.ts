import type { Finding } from "@/lib/kernel/finding";
import type { Case } from "@/lib/rules/anesthesia/application";
import { nameLimit } from "@/lib/rules/anesthesia/check-amount";
import { report } from "@/lib/rules/anesthesia/report";
import { contactMinutes } from "@/lib/rules/anesthesia/times";

const FIELD = "application.removedAt";

/**
 * Whole minutes from application to removal: over the label's most (A1) blocks, over what is usual warns, under its least
 * warns (A2). Nothing while the cream is still on. Atopic skin has its own, shorter span where the label gives one.
 */
export function checkContact({ product, limits, patient, times }: Case, found: Finding[]): void {
  const minutes = contactMinutes(times);
  if (!product || !limits || minutes === null) return;
  const { adult, atopicContact, source, name, id } = product;
  const most = limits.contactMax;
  const least = atopicContact && patient.flags.includes(atopicContact.flag) ? atopicContact.min : adult.contact.min;
  const usual = adult.contact.typicalMax;
  const label = `${source}: anesthesia.products.${id}.adult.contact`;
  if (minutes > most.value) {
    found.push(
      report("block", {
        rule: "ANESTHESIA_CONTACT_OVER_CAP",
        message: `${name} was on for ${minutes} min; ${most.value} min is the most${nameLimit(most)}.`,
        source: most.source,
        field: FIELD,
        data: { minutes, max: most.value, row: most.row },
      }),
    );
  } else if (usual !== null && minutes > usual) {
    found.push(
      report("warn", {
        rule: "ANESTHESIA_CONTACT_LONG",
        message: `${name} was on for ${minutes} min; up to ${usual} min is usual here.`,
        source: label,
        field: FIELD,
        data: { minutes, usual },
      }),
    );
  }
  if (minutes < least) {
    found.push(
      report("warn", {
        rule: "ANESTHESIA_CONTACT_SHORT",
        message: `${name} was on for ${minutes} min; it needs ${least} min to work.`,
        source: label,
        field: FIELD,
        data: { minutes, min: least },
      }),
    );
  }
}
