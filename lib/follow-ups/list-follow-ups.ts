import type { Tx } from "@/lib/db/transaction";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import type { FollowUp } from "./derive-follow-ups";
import { followUpKinds } from "./follow-up.schema";
import { followUpView } from "./follow-up-view";
import { followUpListSchema, listFollowUpsSchema } from "./list-follow-ups.schema";
import { loadFollowUps } from "./load-follow-ups";
import { hides, readAttempts, readSnoozes } from "./read-notes";

const pageSize = 25;

/** Accents and case aside, as a name is typed in a hurry. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function isNamed({ course: { patient } }: FollowUp, words: readonly string[]): boolean {
  const name = plain(`${patient.givenName} ${patient.familyName}`);
  return words.every((word) => name.includes(word));
}

async function readPhones(
  tx: Tx,
  clinicId: string,
  patientIds: readonly string[],
): Promise<Map<string, string | null>> {
  const rows = await tx.patient.findMany({
    where: { clinicId, id: { in: [...patientIds] } },
    select: { id: true, phone: true },
  });
  return new Map(rows.map(({ id, phone }) => [id, phone]));
}

/** The worklist: who is due and not booked, whose booking cannot stand, and why; derived from the record, never typed in. */
export const listFollowUps = query({
  name: "followUp.list-follow-ups",
  summary: "List who needs to be called, and why",
  http: "GET /follow-ups",
  allow: ["owner", "clinician", "front_desk"],
  input: listFollowUpsSchema,
  output: followUpListSchema,
  async run({ tx, actor: { clinic }, clock }, { kind, clinicianId, q, show, page }) {
    const { id: clinicId, zone } = clinic;
    const today = dayOf(clock.now(), zone);
    const all = await loadFollowUps(tx, { today, nowMs: clock.now().epochMilliseconds, clinic });
    const snoozes = await readSnoozes(
      tx,
      clinicId,
      all.map(({ session }) => session.id),
    );
    const snoozeOf = (followUp: FollowUp) => {
      const snooze = snoozes.get(followUp.session.id);
      return snooze !== undefined && hides(snooze, followUp, today) ? snooze : null;
    };
    const words = plain(q).split(/\s+/).filter(Boolean);
    const shown = all.filter((one) => (snoozeOf(one) !== null) === (show === "snoozed"));
    const others = shown.filter(
      (one) => isNamed(one, words) && (clinicianId === undefined || one.course.plan.memberId === clinicianId),
    );
    const fitting = kind === undefined ? others : others.filter((one) => one.kind === kind);
    const onPage = fitting.slice((page - 1) * pageSize, page * pageSize);
    const attempts = await readAttempts(
      tx,
      clinicId,
      onPage.map(({ session }) => session.id),
    );
    const phones = await readPhones(
      tx,
      clinicId,
      onPage.map(({ course }) => course.patient.id),
    );
    const leads = new Map(all.map(({ course: { plan } }) => [plan.memberId, plan.memberName]));
    return ok({
      today,
      zone,
      followUps: onPage.map((one) =>
        followUpView(one, {
          phone: phones.get(one.course.patient.id) ?? null,
          snooze: snoozeOf(one),
          attempts: attempts.get(one.session.id),
        }),
      ),
      total: fitting.length,
      page,
      pageSize,
      kinds: followUpKinds.flatMap((each) => {
        const count = others.filter((one) => one.kind === each).length;
        return count === 0 ? [] : { kind: each, count };
      }),
      snoozed: all.filter((one) => snoozeOf(one) !== null).length,
      clinicians: [...leads].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)),
    });
  },
});
