import type { Decisions, Line, ReplanInput } from "./types";

/** What is to be done with a line as things stand. */
export type Fate = "moved" | "cancelled" | "called" | "left";

/** What becomes of a line: what a person decided, else what is proposed. */
export function fateOf(line: Line, decisions: Decisions): Fate {
  if (decisions.get(line.appointmentId)?.kind === "cancel") return "cancelled";
  if (line.state === "left_out") return "left";
  return line.state === "unplaced" ? "called" : "moved";
}

/** How many lines meet each fate. */
export function countFates(lines: readonly Line[], decisions: Decisions): Readonly<Record<Fate, number>> {
  const counts = { moved: 0, cancelled: 0, called: 0, left: 0 };
  for (const line of lines) counts[fateOf(line, decisions)] += 1;
  return counts;
}

/** The decisions as the preview is asked: chosen places, and what the plan shall not touch. */
export function askedOf(decisions: Decisions) {
  const all = [...decisions];
  return {
    pins: all.flatMap(([appointmentId, decision]) => {
      if (decision.kind !== "pin") return [];
      const { startsAt, clinicianId, roomId, deviceId } = decision.place;
      return [{ appointmentId, startsAt, clinicianId, roomId, deviceId }];
    }),
    leftOut: all.flatMap(([id, { kind }]) => (kind === "pin" ? [] : [id])),
  };
}

/** The lines as the command takes them. `reason`: why a visit is cancelled. */
export function carriedOut(lines: readonly Line[], decisions: Decisions, reason: string) {
  return {
    lines: lines.flatMap((line): ReplanInput["lines"] => {
      const { appointmentId, version, to } = line;
      const fate = fateOf(line, decisions);
      if (fate === "cancelled") return [{ to: "cancelled", appointmentId, version, reason }];
      if (fate !== "moved" || to === null) return [];
      const { startsAt, clinicianId, roomId, deviceId } = to;
      return [{ to: "place", appointmentId, version, startsAt, clinicianId, roomId, deviceId }];
    }),
    leftOut: lines
      .filter((line) => ["called", "left"].includes(fateOf(line, decisions)))
      .map(({ appointmentId }) => appointmentId),
  };
}
