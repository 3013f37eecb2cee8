import { z } from "zod";
import { dayFromDb, dayToDb } from "@/lib/db/day";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { schedulingSettingsSchema } from "./get-scheduling-settings.schema";
import { readClinicianSettings } from "./read-clinician-settings";
import { reviseBookingRulesSchema } from "./revise-booking-rules.schema";
import { procedureColumns } from "./write-procedure";

const byName = [{ name: "asc" }, { id: "asc" }] as const;

/** All an owner sets for scheduling: hours, closures, rooms, devices, procedures and the rules of booking, from today on. */
export const getSchedulingSettings = query({
  name: "clinic.get-scheduling-settings",
  summary: "Read hours, closures, rooms, devices, procedures and booking rules",
  http: "GET /settings/scheduling",
  allow: ["owner", "clinician", "front_desk"],
  input: z.object({}),
  output: schedulingSettingsSchema,
  async run({ tx, actor, clock }) {
    const { id, zone } = actor.clinic;
    const now = clock.now();
    const today = dayOf(now, zone);
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id },
      include: {
        resources: { orderBy: [...byName] },
        procedures: { orderBy: [...byName], include: { clinicians: true, devices: true } },
        closures: { where: { toDay: { gte: dayToDb(today) } }, orderBy: { fromDay: "asc" } },
      },
    });
    const inKind = (kind: "room" | "device") =>
      clinic.resources
        .filter((one) => one.kind === kind)
        .map((one) => ({ id: one.id, name: one.name, retired: one.retiredAt !== null }));
    return ok({
      today,
      zone,
      rules: reviseBookingRulesSchema.parse(clinic),
      clinicians: await readClinicianSettings(tx, { id, zone, today, now: new Date(now.epochMilliseconds) }),
      closures: clinic.closures.map(({ id: closureId, fromDay, toDay, reason }) => {
        return { id: closureId, fromDay: dayFromDb(fromDay), toDay: dayFromDb(toDay), reason };
      }),
      rooms: inKind("room"),
      devices: inKind("device"),
      procedures: clinic.procedures.map(({ clinicians, devices, ...procedure }) => ({
        id: procedure.id,
        retired: procedure.retiredAt !== null,
        ...procedureColumns(procedure),
        clinicianIds: clinicians.map(({ memberId }) => memberId),
        deviceIds: devices.map(({ resourceId }) => resourceId),
      })),
    });
  },
});
