import type { Tone } from "@/components/ui/severity";
import { numbingClock } from "@/lib/rules/anesthesia/numbing-clock";
import { expectedTreatment, type NumbingProgress } from "@/lib/scheduling/expected-treatment";
import type { Card } from "./types";

const minuteMs = 60_000;

/** The clock of a card: what it measures, how far it is, and how urgent that is. */
export type CardTimer = {
  readonly kind: "working" | "enough" | "long" | "over" | "removed" | "unlabelled" | "recovering" | "recovered";
  readonly minutes: number;
  /** Minutes it is measured against; null where nothing says. */
  readonly of: number | null;
  readonly tone: Tone | "neutral";
  /** Somebody has to do something now. */
  readonly isDue: boolean;
};

const numbingTones = { working: "info", enough: "ok", long: "warn", over: "block", removed: "warn" } as const;

/** How far the cream is; null where none is on the skin. */
export function numbingTimer({ numbing }: Pick<Card, "numbing">, nowMs: number): CardTimer | null {
  if (numbing === null) return null;
  const { appliedAt, removedAt, wipedAt, span } = numbing;
  const asMs = (iso: string | null) => (iso === null ? null : Date.parse(iso));
  const times = { appliedAtMs: Date.parse(appliedAt), removedAtMs: asMs(removedAt), wipedAtMs: asMs(wipedAt) };
  const { state, minutes } = numbingClock(times, span, nowMs);
  if (state === "wiped") return null;
  if (span === null && state === "working")
    return { kind: "unlabelled", minutes, of: null, tone: "warn", isDue: false };
  const of = state === "working" ? (span?.leastMinutes ?? null) : (span?.mostMinutes ?? null);
  return { kind: state, minutes, of, tone: numbingTones[state], isDue: state !== "working" };
}

function recoveryTimer({ treatedAt, appointment }: Card, nowMs: number): CardTimer | null {
  const phase = appointment?.phases.find(({ kind }) => kind === "recovery");
  if (treatedAt === null) return null;
  const minutes = Math.max(0, Math.floor((nowMs - Date.parse(treatedAt)) / minuteMs));
  const of =
    phase === undefined ? null : Math.round((Date.parse(phase.endsAt) - Date.parse(phase.startsAt)) / minuteMs);
  const isDue = of !== null && minutes >= of;
  return { kind: isDue ? "recovered" : "recovering", minutes, of, tone: isDue ? "ok" : "info", isDue };
}

/** The clock that runs for somebody now; null where none does. */
export function timerOf(card: Card, nowMs: number): CardTimer | null {
  if (card.column === "numbing") return numbingTimer(card, nowMs);
  return card.column === "recovery" ? recoveryTimer(card, nowMs) : null;
}

function progressOf({ numbing, isNumbingSkipped, column }: Card): NumbingProgress {
  if (isNumbingSkipped || column === "treatment") return { state: "over" };
  if (numbing === null) return { state: "due" };
  if (numbing.removedAt !== null) return { state: "over" };
  return {
    state: "on",
    appliedAtMs: Date.parse(numbing.appliedAt),
    leastMinutes: numbing.span?.leastMinutes ?? null,
  };
}

/** When the treatment of somebody who is here can begin, in epoch ms, and how late that is; null where none is to come. */
export function treatmentOf(card: Card, nowMs: number) {
  if (!["arrived", "numbing", "treatment"].includes(card.column) || card.appointment === null) return null;
  const phases = card.appointment.phases.map(({ kind, startsAt, endsAt }) => ({
    kind,
    startsAtMs: Date.parse(startsAt),
    endsAtMs: Date.parse(endsAt),
  }));
  return expectedTreatment(phases, progressOf(card), nowMs);
}

/** Whole minutes somebody who is expected is late; 0 in time. */
export function lateBy({ column, appointment }: Card, nowMs: number): number {
  if (column !== "expected" || appointment?.status !== "booked") return 0;
  return Math.max(0, Math.floor((nowMs - Date.parse(appointment.startsAt)) / minuteMs));
}
