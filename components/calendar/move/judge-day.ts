import type { MovePreview } from "@/components/calendar/types";
import type { Day } from "@/lib/kernel/day";
import type { Clash } from "./clash";

/** What a session's windows say about a day, before the server is asked about the time. */
export type DayVerdict =
  /** Not known yet. */
  | { readonly kind: "unknown" }
  | { readonly kind: "free" }
  /** Nobody is there then; the server says why. */
  | { readonly kind: "closed" }
  /** Another visit on screen needs the same person or room then. */
  | ({ readonly kind: "taken" } & Clash)
  /** Allowed, after the latest day the course asks for. */
  | { readonly kind: "late"; readonly latest: Day }
  | { readonly kind: "refused"; readonly reason: string };

/** Compares a day with what a move preview allows: from `earliest` to what the next booked session leaves. */
export function judgeDay(
  day: Day,
  windows: Pick<MovePreview, "earliest" | "latest" | "why" | "upTo"> | null,
): DayVerdict {
  if (windows === null) return { kind: "unknown" };
  if (day < windows.earliest) return { kind: "refused", reason: windows.why };
  if (windows.upTo !== null && day > windows.upTo.day) return { kind: "refused", reason: windows.upTo.why };
  return day > windows.latest ? { kind: "late", latest: windows.latest } : { kind: "free" };
}
