import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { topicalsSchema } from "./topical.schema";

/** The products approved for open channels, with who approved each and when; those taken off the list stay readable. */
export const listTopicals = query({
  name: "clinic.list-topicals",
  summary: "List the products approved for open channels",
  http: "GET /settings/topicals",
  allow: ["owner", "clinician", "front_desk"],
  input: z.object({}),
  output: topicalsSchema,
  async run({ tx, actor }) {
    const rows = await tx.topicalProduct.findMany({
      where: { clinicId: actor.clinic.id },
      include: { approvedBy: { select: { name: true } }, retiredBy: { select: { name: true } } },
      orderBy: [{ retiredAt: { sort: "desc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
    });
    const dayIn = (at: Date) => dayOf(Temporal.Instant.from(at.toISOString()), actor.clinic.zone);
    const topicals = rows.map(({ id, name, manufacturer, sterile, approvedAt, approvedBy, retiredAt, retiredBy }) => ({
      ...{ id, name, manufacturer, sterile },
      ...{ approvedOn: dayIn(approvedAt), approvedByName: approvedBy.name },
      ...{ retiredOn: retiredAt && dayIn(retiredAt), retiredByName: retiredBy?.name ?? null },
    }));
    return ok({ topicals });
  },
});
