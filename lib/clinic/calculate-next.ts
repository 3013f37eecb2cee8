import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { checkSession, courseTimeline } from "@/lib/rules";
import { calculateNextSchema, type NextSessionDto } from "./calculate-next.schema";
import { currentProtocol } from "./current-protocol";

/**
 * When skin needled on a day may be needled again under the clinic's protocol in force, and what the rules say of the next
 * needle on its ideal day. Of no patient in particular.
 */
export const calculateNext = query({
  name: "clinic.calculate-next",
  summary: "Calculate the next session after a needle, on a zone, on a day",
  allow: ["owner", "clinician", "front_desk"],
  input: calculateNextSchema,
  async run({ tx, actor, clock }, { lengthHundredthsMm, zones, performedOn, nextLengthHundredthsMm }) {
    const { id, zone } = actor.clinic;
    const current = await currentProtocol(tx, id, dayOf(clock.now(), zone));
    if (!current.ok) return current;
    const { protocol } = current.value;
    const done = {
      date: performedOn,
      length: lengthHundredthsMm,
      zones,
      setting: "clinic",
      outcome: "completed",
    } as const;
    const [next] = courseTimeline(protocol, {
      sessions: [{ number: 2, length: nextLengthHundredthsMm }],
      history: [done],
      zones,
      from: performedOn,
    });
    if (next === undefined) throw new Error("A timeline has a place for every session");
    const { earliest, ideal, latest, why } = next;
    const findings = checkSession(protocol, {
      history: [done],
      upcoming: [],
      session: { date: ideal, length: nextLengthHundredthsMm, zones, setting: "clinic" },
      patient: {},
      actor: { role: "clinician" },
    });
    return ok<NextSessionDto>({ earliest, ideal, latest, why, findings });
  },
});
