import { Temporal } from "temporal-polyfill";
import { applyAnesthetic } from "@/lib/anesthesia/apply-anesthetic";
import { prisma } from "@/lib/db/client";
import { dayToDb } from "@/lib/db/day";
import type { Clock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/id";
import { dayOf } from "@/lib/kernel/zoned";
import type { Protocol } from "@/lib/rules";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { expectOk } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";

const first = Temporal.Instant.from("2027-01-11T09:00:00Z");

/** A clock so many minutes after 10:00 in Madrid on Monday 11 January 2027, when patients of these tests arrive. */
export function clockAt(minutes: number): Clock {
  return { now: () => first.add({ minutes }) };
}

/** The same as an ISO instant. */
export function isoAt(minutes: number): string {
  return first.add({ minutes }).toString();
}

export const stepsBefore = ["identity_recheck", "contraindications_clear", "consent_reaffirmed", "photos_before"];

type VisitOptions = {
  readonly patient: { readonly id: string };
  readonly plan: { readonly sessions: readonly { readonly id: string | null }[] };
  readonly session?: number;
  readonly steps?: readonly string[];
  readonly arrivedMinute?: number;
};

/** An open visit with these steps done, written past the operations that do them. @returns its id, in version 1 */
export async function makeVisit({ clinic, clinician }: TestClinic, options: VisitOptions): Promise<string> {
  const { patient, plan, session = 1, steps = stepsBefore, arrivedMinute = 0 } = options;
  const [clinicId, id] = [clinic.id, newId()];
  const arrived = first.add({ minutes: arrivedMinute });
  const arrivedAt = new Date(arrived.epochMilliseconds);
  await prisma().visit.create({
    data: {
      ...{ clinicId, id, patientId: patient.id, memberId: clinician.id, arrivedAt },
      planSessionId: plan.sessions[session - 1]?.id ?? "",
      day: dayToDb(dayOf(arrived, clinic.zone)),
    },
  });
  await prisma().visitStep.createMany({
    data: steps.map((step) => ({ clinicId, visitId: id, step, memberId: clinician.id, doneAt: arrivedAt })),
  });
  return id;
}

type ArrangeOptions = {
  readonly protocol?: Protocol;
  readonly birthDate?: string;
  readonly lengths?: readonly number[];
  readonly steps?: readonly string[];
};

/** A patient of 1990 at the visit of a 0.5 mm session, everything done that comes before the numbing. */
export async function arrangeVisit({ protocol, birthDate, lengths = [50, 50, 50, 50], steps }: ArrangeOptions = {}) {
  const clinic = await makeClinic(protocol === undefined ? {} : { protocol });
  const patient = await makePatient(clinic, birthDate === undefined ? {} : { birthDate });
  const plan = await makePlan(clinic, { patient, lengths });
  const visitId = await makeVisit(clinic, { patient, plan, ...(steps === undefined ? {} : { steps }) });
  const by = (minutes: number) => ({ actor: clinic.actors.clinician, clock: clockAt(minutes) });
  return { clinic, clinicId: clinic.clinic.id, patient, plan, visitId, by };
}

/** A cream nothing is wrong with: 7 g of lidocaine 4%, 280 mg, on 100 cm² of cheeks and chin. */
export function cream(given: Readonly<Record<string, unknown>> = {}) {
  const typed = {
    ...{ readBack: true, product: "lidocaine4_lmx4", lot: "L-204", expires: "2027-06-30", grams: 7, areaCm2: 100 },
    ...{ weightKg: 70, zones: ["cheeks_chin"], flags: [], skinIntact: true, occlusion: "none" },
    ...given,
  };
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
}

/** The same arrangement with that cream on since a minute after the arrival. */
export async function arrangeNumbing(options: ArrangeOptions = {}, given: Readonly<Record<string, unknown>> = {}) {
  const arranged = await arrangeVisit(options);
  const { visitId, by } = arranged;
  const applied = expectOk(await applyAnesthetic.execute(by(1), { visitId, version: 1, ...cream(given) }));
  return { ...arranged, applied, cream: { visitId, version: applied.version, applicationId: applied.applicationId } };
}

/** The rows of a visit's numbing record, oldest first. */
export function rowsOf(clinicId: string, visitId: string) {
  return prisma().anesthesiaChecklist.findMany({ where: { clinicId, visitId }, orderBy: { id: "asc" } });
}
