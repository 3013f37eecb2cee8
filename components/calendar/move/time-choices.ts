import type { FreeTime, Visit } from "@/components/calendar/types";

/** Names a free time: its start, clinician and room. */
export function timeKey({ startsAt, clinicianId, roomId }: Pick<FreeTime, "startsAt" | "clinicianId" | "roomId">) {
  return `${startsAt} ${clinicianId} ${roomId}`;
}

/** One choice for each start and clinician, by time: in the visit's own room where that is free. */
export function timeChoices(times: readonly FreeTime[], { roomId }: Pick<Visit, "roomId">): FreeTime[] {
  const choices = new Map<string, FreeTime>();
  for (const time of times) {
    const key = `${time.startsAt} ${time.clinicianId}`;
    if (!choices.has(key) || time.roomId === roomId) choices.set(key, time);
  }
  return [...choices.values()].toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0));
}
