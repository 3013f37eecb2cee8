import type { Day } from "@/lib/kernel/day";
import type { Course } from "@/lib/plans/course";
import { minimumDays, offLabel } from "@/lib/rules";
import type { RenderFacts } from "./render-consent";

/** What is agreed beside the plan: the class of the numbing, and whether one person alone performs. */
export type Terms = {
  /** Id of a product of the protocol; null when none is used. */
  readonly productClass: string | null;
  /** Null: the clinician who leads, or a colleague. */
  readonly performer: { readonly id: string; readonly name: string } | null;
};

function restOf({ protocol, sessions }: Course): RenderFacts["restDays"] {
  const days = sessions.map(({ plannedLengthHundredthsMm }) => minimumDays(protocol, plannedLengthHundredthsMm));
  const known = days.filter((one) => one !== null);
  return known.length < days.length ? null : { from: Math.min(...known), to: Math.max(...known) };
}

/** A product by the name its protocol gives it; its id where the protocol does not know it. */
function nameProduct({ protocol }: Course, id: string): string {
  return protocol.anesthesia.products.find((product) => product.id === id)?.name ?? id;
}

/**
 * What the text of a consent names, from the course as it stands.
 * @param today the day off-label reasons are asked for: the patient's age counts
 */
export function renderFacts(
  course: Course,
  clinicName: string,
  { productClass, performer }: Terms,
  today: Day,
): RenderFacts {
  const { plan, protocol, patient, sessions } = course;
  const lengths = sessions.map(({ plannedLengthHundredthsMm }) => plannedLengthHundredthsMm);
  const zoneOf = (id: string) => protocol.zones.find((zone) => zone.id === id)?.label ?? id;
  const skin = patient.fitzpatrick === undefined ? {} : { fitzpatrick: patient.fitzpatrick };
  const reasons = offLabel(protocol, {
    zones: plan.zones,
    indication: plan.indication,
    birthDate: patient.birthDate,
    date: today,
    ...skin,
  });
  return {
    clinicName,
    patientName: `${patient.givenName} ${patient.familyName}`,
    birthDate: patient.birthDate,
    procedureName: plan.procedureName,
    indication: protocol.indications.find(({ id }) => id === plan.indication)?.label ?? plan.indication,
    zones: plan.zones.map(zoneOf),
    shortest: Math.min(...lengths),
    longest: Math.max(...lengths),
    sessions: sessions.length,
    restDays: restOf(course),
    numbing: productClass === null ? null : nameProduct(course, productClass),
    performer:
      performer === null ? { name: plan.memberName, exclusive: false } : { name: performer.name, exclusive: true },
    offLabel: reasons.map((reason) => ({ reason, zone: reason.zone === undefined ? null : zoneOf(reason.zone) })),
  };
}
