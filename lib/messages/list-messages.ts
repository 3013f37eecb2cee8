import type { Message } from "@/lib/db/generated/client";
import { ok } from "@/lib/kernel/result";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { listMessagesSchema, type MessageDto, messageListSchema } from "./list-messages.schema";

const pageSize = 50;

/**
 * The delivery log of a patient's messages, newest first, 50 at a time. The text stays out: an invitation's text lets its reader
 * choose the patient's password.
 */
export const listMessages = query({
  name: "message.list-messages",
  http: "GET /patients/{patientId}/messages",
  summary: "List the messages that were or will be sent to a patient, and how their delivery went",
  allow: ["owner", "clinician", "front_desk"],
  input: listMessagesSchema,
  output: messageListSchema,
  readsRecord: true,
  async run({ tx, actor, audit }, { patientId, cursor }) {
    const clinicId = actor.clinic.id;
    audit({ patientId, subjectId: patientId });
    const patient = await tx.patient.findUnique({ where: { clinicId_id: { clinicId, id: patientId } } });
    if (patient === null) return notFound("patient");
    const rows = await tx.message.findMany({
      where: { clinicId, patientId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      ...(cursor === undefined ? {} : { cursor: { clinicId_id: { clinicId, id: cursor } }, skip: 1 }),
    });
    const messages = rows.slice(0, pageSize).map(toDto);
    return ok({ messages, nextCursor: rows.length > pageSize ? (messages.at(-1)?.id ?? null) : null });
  },
});

function stateOf({ sentAt, supersededAt, attempts }: Message): MessageDto["state"] {
  if (sentAt !== null) return "sent";
  if (supersededAt !== null) return "superseded";
  return attempts === 0 ? "waiting" : "retrying";
}

function toDto(row: Message): MessageDto {
  const { id, cause, toAddress, subject, attempts, lastError } = row;
  return {
    id,
    cause,
    toAddress,
    subject,
    state: stateOf(row),
    attempts,
    sendAfter: row.sendAfter.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    lastError,
    createdAt: row.createdAt.toISOString(),
  };
}
