import type { Entry } from "@/components/outbox/entry";
import { instantAt } from "@/lib/kernel/zoned";
import type { Visit } from "./types";

/** Numbing cream that was put on as far as this device goes, and of which the server does not know yet. */
export type WaitingCreamEntry = {
  readonly key: string;
  /** Product id of the protocol, or another cream. */
  readonly product: string;
  /** ISO 8601, UTC */
  readonly appliedAt: string;
};

const text = (value: unknown) => (typeof value === "string" ? value : null);

/** When a deed was done: as it says, as a time on the clinic's clock, or else when it was kept. */
function momentOf({ body, savedAt }: Entry, day: string, zone: string): string {
  const [at, time] = [text(body.at), text(body.time)];
  const typed = time === null ? null : (instantAt(day, time, zone)?.toString() ?? null);
  return at ?? typed ?? new Date(savedAt).toISOString();
}

/** The creams of a visit that wait on this device, in the order they went on. What was refused was not recorded, and is told elsewhere. */
export function waitingCreams(
  entries: readonly Entry[],
  { id, day }: Pick<Visit, "id" | "day">,
  zone: string,
): readonly WaitingCreamEntry[] {
  return entries
    .filter(({ path, refused }) => path === `/visits/${id}/anesthesia` && refused === null)
    .map((entry) => ({
      ...{ key: entry.key, product: text(entry.body.product) ?? "" },
      appliedAt: momentOf(entry, day, zone),
    }));
}

/** The visit's steps where cream is on: it has to come off, whatever the server knows so far. */
export function withCreamOn<V extends Pick<Visit, "steps">>(visit: V): V {
  const steps = visit.steps.map((step) => (step.id === "anesthesia_removed" ? { ...step, needed: true } : step));
  return { ...visit, steps };
}
