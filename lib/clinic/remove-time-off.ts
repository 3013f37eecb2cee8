import { z } from "zod";
import { lockClinic } from "@/lib/appointments/visit/lock-days";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { notFound } from "@/lib/operation/refusal";

/** Takes time off back: the clinician can be booked then again, which strands nobody. */
export const removeTimeOff = command({
  name: "clinic.remove-time-off",
  summary: "Take a clinician's time off back",
  http: "POST /settings/time-off/{timeOffId}/remove",
  allow: ["owner"],
  input: z.object({ timeOffId: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  async run({ tx, actor, audit }, { timeOffId }) {
    const key = { clinicId_id: { clinicId: actor.clinic.id, id: timeOffId } };
    await lockClinic(tx, actor.clinic.id);
    const off = await tx.timeOff.findUnique({ where: key });
    if (off === null) return notFound("time off");
    await tx.timeOff.delete({ where: key });
    const { memberId: clinicianId, startsAt, endsAt, reason } = off;
    const before = { clinicianId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), reason };
    audit({ subjectId: timeOffId, before, after: null });
    return ok({ id: timeOffId });
  },
});
