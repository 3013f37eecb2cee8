import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { countFollowUpsSchema, followUpCountSchema } from "./count-follow-ups.schema";
import { loadFollowUps } from "./load-follow-ups";
import { hides, readSnoozes } from "./read-notes";

/** How many matters wait on the worklist: the number beside its name. */
export const countFollowUps = query({
  name: "followUp.count-follow-ups",
  summary: "Count who needs to be called",
  http: "GET /follow-ups/count",
  allow: ["owner", "clinician", "front_desk"],
  input: countFollowUpsSchema,
  output: followUpCountSchema,
  async run({ tx, actor: { clinic }, clock }) {
    const today = dayOf(clock.now(), clinic.zone);
    const all = await loadFollowUps(tx, { today, nowMs: clock.now().epochMilliseconds, clinic });
    const snoozes = await readSnoozes(
      tx,
      clinic.id,
      all.map(({ session }) => session.id),
    );
    const waiting = all.filter((one) => {
      const snooze = snoozes.get(one.session.id);
      return snooze === undefined || !hides(snooze, one, today);
    });
    return ok({ count: waiting.length });
  },
});
