import type { Finding } from "@/lib/kernel/finding";

/** Why the server did not do what was asked. */
export type Problem = {
  /** Its kind: "stale", "findings", "conflict", "invalid", … */
  readonly code: string;
  readonly message: string;
  readonly fields?: readonly { readonly path: string; readonly rule: string; readonly message: string }[];
  readonly findings?: readonly Finding[];
};

/** Something done in a visit that is on its way to the server. */
export type Entry = {
  /** Its idempotency key: sent twice, it is done once. */
  readonly key: string;
  readonly userId: string;
  readonly visitId: string;
  /** Its place among all of this device. */
  readonly order: number;
  /** Under /api/v1. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The visit's version it was decided on; null where the operation asks for none. */
  readonly version: number | null;
  /** What it is, in words. */
  readonly label: string;
  /** What was typed, line by line, to be read again if it is refused. */
  readonly typed: readonly string[];
  /** The step it does, if it does one. */
  readonly step: string | null;
  /** Epoch ms. */
  readonly savedAt: number;
  /** From the first try on, exactly this is sent until an answer comes. */
  readonly wasTried: boolean;
  readonly refused: Problem | null;
};

/** What came of sending an entry. */
export type Answer =
  | { readonly kind: "done"; readonly value: unknown }
  | { readonly kind: "refused"; readonly problem: Problem }
  /** Nobody knows whether it arrived: the same is sent again. */
  | { readonly kind: "unreachable" }
  | { readonly kind: "signed_out" };
