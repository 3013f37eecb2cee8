import type { Day } from "@/lib/kernel/day";
import type { Course } from "@/lib/plans/course";
import { contactSpan } from "@/lib/rules";
import { flagsOfRecord, numbingPatient } from "./numbing-facts";

/** What a clinician chooses among when cream goes on: the protocol's products, zones and history, with what the record says of it. */
export function numbingChoices(course: Course, today: Day) {
  const { protocol, plan } = course;
  const { products, compounded, actives, flags } = protocol.anesthesia;
  const raised = new Map(flagsOfRecord(course, plan.zones, today).map(({ flag, because }) => [flag, because]));
  const patient = numbingPatient(course, [...raised.keys()], null);
  const contactOf = (id: string) => contactSpan(protocol, id, patient, today);
  return {
    products: [
      ...products.map(({ id, name, percent, notes }) => ({ id, name, percent, notes, contact: contactOf(id) })),
      { id: compounded.id, name: compounded.name, percent: null, notes: [compounded.why], contact: null },
    ],
    actives: actives.map(({ id }) => id),
    zones: protocol.zones.map(({ id, label }) => ({ id, label })),
    planZones: plan.zones,
    flags: flags.map(({ id, label }) => ({ id, label, because: raised.get(id) ?? null })),
  };
}
