import { z } from "zod";
import { daySchema } from "@/lib/appointments/fields.schema";

/** A day's board; left out: today's. */
export const getBoardSchema = z.object({ day: daySchema.optional() });

export const boardColumns = ["expected", "arrived", "numbing", "treatment", "recovery", "done"] as const;

/** done: in this visit. problem: something has to be seen to before. open: neither. */
const check = z.enum(["open", "done", "problem"]);

const instant = z.string();

export const boardCardSchema = z.object({
  /** Null for somebody who came without one. */
  appointment: z
    .object({
      id: z.uuid(),
      version: z.int(),
      status: z.enum(["booked", "arrived", "completed", "no_show", "cancelled"]),
      startsAt: instant,
      endsAt: instant,
      phases: z.array(
        z.object({
          kind: z.enum(["numbing", "treatment", "recovery", "changeover"]),
          startsAt: instant,
          endsAt: instant,
        }),
      ),
    })
    .nullable(),
  /** Null until the patient has arrived. */
  visit: z
    .object({
      id: z.uuid(),
      version: z.int(),
      /** The day of the arrival: an earlier one where a record was left open. */
      day: z.string(),
      arrivedAt: instant,
      endedAt: instant.nullable(),
      endKind: z.enum(["signed", "not_treated"]).nullable(),
    })
    .nullable(),
  column: z.enum(boardColumns),
  patientId: z.uuid(),
  patientName: z.string(),
  planId: z.uuid(),
  planSessionId: z.uuid(),
  sessionNumber: z.int(),
  sessionCount: z.int(),
  lengthHundredthsMm: z.int(),
  clinicianName: z.string(),
  roomName: z.string().nullable(),
  /** Whether screening stands in the way: a light, without a word about anybody's health. */
  light: z.enum(["unasked", "clear", "caution", "stop"]),
  checks: z.object({ history: check, consent: check, anesthesia: check, photos: check }),
  /** When the cream went on and off, and how long its label wants it on; null where none was put on. */
  numbing: z
    .object({
      appliedAt: instant,
      removedAt: instant.nullable(),
      wipedAt: instant.nullable(),
      span: z.object({ leastMinutes: z.int(), usualMinutes: z.int().nullable(), mostMinutes: z.int() }).nullable(),
    })
    .nullable(),
  /** Whether it is recorded that no cream is used. */
  isNumbingSkipped: z.boolean(),
  /** When the treatment was recorded; recovery runs from here. */
  treatedAt: instant.nullable(),
});
export type BoardCardDto = z.output<typeof boardCardSchema>;

export const boardSchema = z.object({
  day: z.string(),
  today: z.string(),
  zone: z.string(),
  /** The server's clock as this was read: timers on every device run by it. */
  now: instant,
  /** By their booked time, those without one by their arrival. */
  cards: z.array(boardCardSchema),
});
export type BoardDto = z.output<typeof boardSchema>;
