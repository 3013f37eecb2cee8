import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import type { Course } from "@/lib/plans/course";
import { doseOf } from "@/lib/rules";
import { applicationOf, readCreams } from "./creams";
import { entryView, nameProduct } from "./entry-view";
import { openItems } from "./open-items";
import type { NumbingRecord } from "./read-record";

const HOUR_MS = 3_600_000;

type At = { readonly visitId: string; readonly nowMs: number; readonly today: Day };

/** The record of a visit's numbing as it is shown, and all numbing cream of the hours that count. */
export async function recordView(
  tx: Tx,
  clinicId: string,
  record: NumbingRecord,
  course: Course,
  { visitId, nowMs, today }: At,
) {
  const { protocol, patient } = course;
  const { hours } = protocol.anesthesia.totals;
  const rows = await readCreams(tx, clinicId, patient.id, nowMs);
  const creams = rows.map(applicationOf);
  const recent = rows.filter(({ appliedAt }) => appliedAt !== null && nowMs - appliedAt.getTime() < hours * HOUR_MS);
  return {
    entries: record.entries.map((row) => entryView(row, record.names, course, { creams, today })),
    recent: {
      hours,
      creams: recent.map((row) => {
        const application = applicationOf(row);
        return {
          appliedAt: application.appliedAt,
          productName: nameProduct(protocol, application.product),
          totalMg: doseOf(protocol, application).totalMg,
          areaCm2: application.areaCm2,
          zones: application.zones,
          isHere: row.visitId === visitId,
        };
      }),
    },
    observations: record.observations.map(({ id, phase, text, notedAt, memberId }) => ({
      ...{ id, phase, text, by: record.names.get(memberId) ?? "" },
      at: notedAt.toISOString(),
    })),
    reactions: record.reactions.map(({ id, kind, signs, action, noticedAt, memberId }) => ({
      ...{ id, kind, signs, action, by: record.names.get(memberId) ?? "" },
      at: noticedAt.toISOString(),
    })),
    open: openItems(protocol, record),
  };
}
