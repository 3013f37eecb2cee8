import { Temporal } from "temporal-polyfill";
import { prisma } from "@/lib/db/client";
import { dayToDb } from "@/lib/db/day";
import { newId } from "@/lib/kernel/id";
import { dayOf } from "@/lib/kernel/zoned";
import type { PlanDto } from "@/lib/plans/plan.schema";
import type { Api } from "./api";
import { registerPatient } from "./patients";

const before = ["identity_recheck", "contraindications_clear", "consent_reaffirmed", "photos_before"];

/**
 * A patient at a visit to the first session of a course, arrived so many minutes ago, everything done that comes before the numbing.
 * Written past the steps, which other tests take.
 */
export async function arriveForNumbing(api: Api, arrivedMinutesAgo = 90): Promise<{ visitId: string; name: string }> {
  const { id: patientId } = await registerPatient(api);
  const course = {
    patientId,
    indication: "acne_scars",
    zones: ["cheeks_chin"],
    sessions: [{ lengthHundredthsMm: 50 }, { lengthHundredthsMm: 50 }],
  };
  const plan = await api.post<PlanDto>("/plans", course);
  const { clinicId } = await prisma().patient.findFirstOrThrow({ where: { id: patientId } });
  const clinic = await prisma().clinic.findUniqueOrThrow({ where: { id: clinicId } });
  const member = await prisma().member.findFirstOrThrow({ where: { clinicId, role: "clinician", endedAt: null } });
  const arrived = Temporal.Now.instant().subtract({ minutes: arrivedMinutesAgo });
  const arrivedAt = new Date(arrived.epochMilliseconds);
  const visitId = newId();
  await prisma().visit.create({
    data: {
      ...{ clinicId, id: visitId, patientId, memberId: member.id, arrivedAt },
      planSessionId: plan.sessions[0]?.id ?? "",
      day: dayToDb(dayOf(arrived, clinic.zone)),
    },
  });
  await prisma().visitStep.createMany({
    data: before.map((step) => ({ clinicId, visitId, step, memberId: member.id, doneAt: arrivedAt })),
  });
  return { visitId, name: plan.patientName };
}
