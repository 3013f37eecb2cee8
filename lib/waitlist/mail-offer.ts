import { Temporal } from "temporal-polyfill";
import type { HeldTimeDto } from "@/lib/appointments/hold-time.schema";
import { formatDateTime } from "@/lib/kernel/zoned";
import { queueMessage } from "@/lib/messages/queue-message";
import type { Context } from "@/lib/operation/operation";
import type { Course } from "@/lib/plans/course";

type Offered = { readonly cause: string; readonly course: Course; readonly held: HeldTimeDto };

/**
 * Tells a patient by e-mail of the time they are offered, and until when it is held for them. At once: what runs out within the hour
 * cannot wait for the undo delay.
 * @returns whether there is an address to write to
 */
export async function mailOffer({ tx, actor, clock }: Context, { cause, course, held }: Offered): Promise<boolean> {
  const { patient, sessions } = course;
  if (patient.email === null) return false;
  const { clinic } = actor;
  const when = (iso: string) => formatDateTime(Temporal.Instant.from(iso), clinic.zone);
  const booked = sessions.find(({ id }) => id === held.planSessionId)?.appointment ?? null;
  const lines = [
    `Session ${held.number} of ${sessions.length}: ${when(held.startsAt)} with ${held.clinicianName}`,
    `We hold this time for you until ${when(held.expiresAt)}. Please tell us before then whether you want it.`,
    ...(booked === null ? [] : [`Until you do, your visit on ${when(booked.startsAt)} stands.`]),
  ];
  await queueMessage(tx, {
    clinicId: clinic.id,
    patientId: patient.id,
    toAddress: patient.email,
    cause,
    subject: `${clinic.name}: ${booked === null ? "a time" : "an earlier time"} has become free`,
    body: [`Hello ${patient.givenName},`, "", ...lines, "", clinic.name].join("\n"),
    sendAfter: clock.now(),
  });
  return true;
}
