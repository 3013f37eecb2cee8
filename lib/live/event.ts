import { z } from "zod";

/** The channel on which a committed change is told to every web process. */
export const liveChannel = "cadence_live";

/** What a screen may follow: `day`, who is where and what is booked on a clinical day. */
export type LiveTopic = "day";

const liveEventSchema = z.object({
  clinicId: z.uuid(),
  topic: z.literal("day"),
  /** The day that changed; null: any may have. */
  day: z.iso.date().nullable(),
});

/** Something changed in a clinic. It says what to read again, never what is there: nothing about a person leaves by this way. */
export type LiveEvent = z.output<typeof liveEventSchema>;

/** A payload of the channel; null when it is none of ours. */
export function parseLiveEvent(payload: string): LiveEvent | null {
  try {
    return liveEventSchema.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}
