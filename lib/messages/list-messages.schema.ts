import { z } from "zod";

export const listMessagesSchema = z.object({
  patientId: z.uuid(),
  /** `nextCursor` of the page before. */
  cursor: z.uuid().optional(),
});

export const messageSchema = z.object({
  id: z.string(),
  /** The operation that caused it. */
  cause: z.string(),
  toAddress: z.string(),
  subject: z.string(),
  /** waiting: not tried yet · retrying: tried and not taken by the mail server · sent · superseded: a later change took its place */
  state: z.enum(["waiting", "retrying", "sent", "superseded"]),
  attempts: z.number().int(),
  sendAfter: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  lastError: z.string().nullable(),
  createdAt: z.iso.datetime(),
});

export const messageListSchema = z.object({ messages: z.array(messageSchema), nextCursor: z.string().nullable() });

/** One row of the delivery log. */
export type MessageDto = z.infer<typeof messageSchema>;
