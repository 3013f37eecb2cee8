import { Temporal } from "temporal-polyfill";
import { minuteOfDay } from "@/lib/kernel/zoned";

/** An instant on the clinic's clock: "10:05". */
export function clockOf(iso: string, zone: string): string {
  const minutes = minuteOfDay(Temporal.Instant.from(iso), zone);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
