import { hashSecret, newSecret } from "@/lib/auth/secret";
import { env } from "@/lib/config/env";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict } from "@/lib/operation/refusal";
import { createdFeedSchema, createFeedSchema } from "./create-feed.schema";
import { subjectFor } from "./feed-subject";

/** More addresses of one calendar than this nobody keeps track of. */
const mostPerCalendar = 10;

/**
 * Makes a secret address under which a calendar can be subscribed to. It is told this once and kept as a hash, so it has no HTTP
 * binding: an idempotency key would keep the answer. Refuses another person's calendar and an eleventh address of one (conflict).
 */
export const createFeed = command({
  name: "feed.create-feed",
  summary: "Make a calendar feed",
  allow: ["owner", "clinician", "front_desk", "patient"],
  input: createFeedSchema,
  output: createdFeedSchema,
  async run({ tx, actor, clock, audit }, input) {
    const clinicId = actor.clinic.id;
    const subject = await subjectFor(tx, actor, input);
    if (!subject.ok) return subject;
    const { row, kind, name } = subject.value;
    const live = await tx.calendarFeed.count({ where: { clinicId, ...row, revokedAt: null } });
    if (live >= mostPerCalendar) {
      const message = `This calendar has ${live} feeds already: revoke one that is not used.`;
      return conflict(message, [], [{ path: "memberId", rule: "too_many", message }]);
    }
    const secret = newSecret();
    const id = newId();
    const createdAt = new Date(clock.now().epochMilliseconds);
    const createdById = actor.kind === "member" ? actor.memberId : null;
    const feed = { clinicId, id, ...row, tokenHash: hashSecret(secret), createdById, createdAt };
    await tx.calendarFeed.create({ data: feed, select: { id: true } });
    audit({ subjectId: id, ...("patientId" in row ? row : {}), after: { kind, of: name } });
    const url = new URL(`/api/calendar/${secret}.ics`, env("NEXTAUTH_URL")).href;
    const madeBy = actor.kind === "member" ? actor.name : null;
    return ok({ id, kind, name, madeBy, createdAt: createdAt.toISOString(), url });
  },
});
