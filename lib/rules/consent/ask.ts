import { Temporal } from "temporal-polyfill";
import { daysBetween } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { RenewalTrigger } from "@/lib/rules/consent/consent.schema";
import type { ConsentedPlan, ConsentFacts, ConsentSession } from "@/lib/rules/consent/types";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { NOBODY } from "@/lib/rules/roles";

/** A signed consent and the session it is asked to cover, read once for every check. */
export type Ask = {
  readonly protocol: Protocol;
  readonly consent: ConsentFacts;
  readonly plan: ConsentedPlan;
  readonly session: ConsentSession;
  readonly signedAt: Temporal.Instant;
  readonly now: Temporal.Instant;
  /** From the day of signing to the day of the session. */
  readonly days: number;
};

type Said = Pick<Finding, "rule" | "message" | "field" | "data">;

/** Reads days and instants. Refuses what is no day or instant (RangeError), also in facts no rule would come to ask about. */
export function readAsk(
  protocol: Protocol,
  consent: ConsentFacts,
  plan: ConsentedPlan,
  session: ConsentSession,
  now: Temporal.Instant,
): Ask {
  for (const instant of [consent.withdrawnAt, session.reaffirmed?.at, session.startsAt]) {
    if (instant !== undefined) Temporal.Instant.from(instant);
  }
  if (session.lastSessionOn !== undefined) daysBetween(session.lastSessionOn, session.date);
  const signedAt = Temporal.Instant.from(consent.signedAt);
  return { protocol, consent, plan, session, signedAt, now, days: daysBetween(consent.signedOn, session.date) };
}

/** What keeps a session from being treated; while it is only booked there is time to mend it, so it warns. */
export function unmet({ purpose }: ConsentSession, said: Said, source: string): Finding {
  return { ...said, severity: purpose === "treat" ? "block" : "warn", overridableBy: NOBODY, source };
}

/** A reason to sign again, unless the protocol's list of such reasons leaves it out. */
export function renewal({ protocol, session }: Ask, trigger: RenewalTrigger, said: Said): Finding[] {
  const { triggers, source } = protocol.consent.renewal;
  if (!triggers.some(({ id }) => id === trigger)) return [];
  const message = `${said.message} A new consent is due before session ${session.number}.`;
  return [unmet(session, { ...said, message }, `${source}: consent.reconsentTriggers`)];
}
