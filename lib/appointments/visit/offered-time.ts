import { dateTimeFormatter } from "@/lib/kernel/zoned";
import type { FreeStart, SchedulingFacts } from "@/lib/scheduling";

/** An epoch ms instant as ISO 8601 in UTC. */
export function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}

/** The name of the one with this id; empty when there is none. */
export function nameOf(all: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return all.find((one) => one.id === id)?.name ?? "";
}

/** The name of a visit's device; null when it holds none. */
export function deviceNameOf({ devices }: SchedulingFacts, id: string | null): string | null {
  return id === null ? null : nameOf(devices ?? [], id);
}

/** Puts bookable starts in words: who, where, and when on the clinic's clock. Fast for many of them, by time. */
export function timeWords(facts: SchedulingFacts) {
  const { zone, clinicians, rooms, devices } = facts;
  const names = new Map([...clinicians, ...rooms, ...(devices ?? [])].map(({ id, name }) => [id, name]));
  const format = dateTimeFormatter(zone);
  let when = { ms: Number.NaN, startsAt: "", label: "" };
  return ({ startsAtMs: ms, clinicianId, roomId, deviceId }: FreeStart) => {
    if (ms !== when.ms) when = { ms, startsAt: isoOf(ms), label: format(ms) };
    return {
      startsAt: when.startsAt,
      clinicianId,
      clinicianName: names.get(clinicianId) ?? "",
      roomId,
      roomName: names.get(roomId) ?? "",
      deviceId,
      deviceName: deviceId === null ? null : (names.get(deviceId) ?? ""),
      label: when.label,
    };
  };
}

/** One bookable start in words, as `timeWords`. */
export function offeredTime(facts: SchedulingFacts, start: FreeStart) {
  return timeWords(facts)(start);
}
