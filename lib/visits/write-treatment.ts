import type { Temporal } from "temporal-polyfill";
import { dayToDb } from "@/lib/db/day";
import { newId } from "@/lib/kernel/id";
import type { MemberActor } from "@/lib/operation/actor";
import type { Context } from "@/lib/operation/operation";
import { deepestOf } from "./judge-needling";
import type { OpenVisit } from "./open-visit";
import type { RecordTreatmentInput } from "./record-treatment.schema";
import { type Products, topicalRows } from "./topicals";

/** Writes what was done at a visit: the treatment, its zones, what went on them, its devices. @returns the treatment's id */
export async function writeTreatment(
  { tx, clock }: Pick<Context, "tx" | "clock">,
  member: MemberActor,
  { visit }: OpenVisit,
  input: RecordTreatmentInput & { readonly products: Products },
  startedAt: Temporal.Instant,
): Promise<string> {
  const [clinicId, id] = [member.clinic.id, newId()];
  const { patientId, planSessionId, appointmentId } = visit;
  await tx.treatment.create({
    data: {
      ...{ clinicId, id, visitId: visit.id, origin: "visit", patientId, planSessionId, appointmentId },
      memberId: member.memberId,
      performedOn: dayToDb(visit.day),
      startedAt: new Date(startedAt.epochMilliseconds),
      deepestLengthHundredthsMm: deepestOf(input),
      zones: input.zones.map(({ zone }) => zone),
      outcome: input.outcome,
      createdAt: new Date(clock.now().epochMilliseconds),
    },
  });
  await tx.treatmentZone.createMany({
    data: input.zones.map(({ passes, topicals: _, reaction = null, note = null, ...zone }) => ({
      ...{ clinicId, treatmentId: id, ...zone, reaction, note },
      passesHorizontal: passes.horizontal,
      passesVertical: passes.vertical,
      passesDiagonal: passes.diagonal,
      topicals: [],
    })),
  });
  await tx.topicalUsed.createMany({
    data: topicalRows(input.zones, input.products, visit.day).map((row) => ({ clinicId, treatmentId: id, ...row })),
  });
  await tx.needleUsed.createMany({
    data: input.needles.map(
      ({ kind, sterile, manufacturer = null, lot = "", serial = null, expiresOn = "", needles }) => ({
        ...{ clinicId, id: newId(), treatmentId: id, kind, sterile, manufacturer, lot, serial },
        expiresOn: dayToDb(expiresOn),
        needles: needles ?? null,
      }),
    ),
  });
  return id;
}
