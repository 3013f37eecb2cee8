import { Temporal } from "temporal-polyfill";
import { formatDateTime } from "@/lib/kernel/zoned";
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

/** A bookable start in words: who, where, and when on the clinic's clock. */
export function offeredTime(facts: SchedulingFacts, { startsAtMs, clinicianId, roomId, deviceId }: FreeStart) {
  return {
    startsAt: isoOf(startsAtMs),
    clinicianId,
    clinicianName: nameOf(facts.clinicians, clinicianId),
    roomId,
    roomName: nameOf(facts.rooms, roomId),
    deviceId,
    deviceName: deviceNameOf(facts, deviceId),
    label: formatDateTime(Temporal.Instant.fromEpochMilliseconds(startsAtMs), facts.zone),
  };
}
