import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { answerScreening } from "@/lib/screening/answer-screening";
import { findLink } from "@/lib/screening/find-link";
import { sendLink } from "@/lib/screening/send-link";
import { testClock as clock } from "../../factories/clock";
import { expectOk } from "../../factories/expect-ok";
import { waitingMessages } from "../../factories/message";
import { allAnswers, arrangeUnasked } from "./arrange";

export const anonymous = { actor: { kind: "anonymous" } as const, clock };

/** A place on the network that nobody has come from yet. */
export const somewhere = () => `test-${newId()}`;

type Arranged = Awaited<ReturnType<typeof arrangeUnasked>>;

/** The link the desk sends a patient, as it is mailed, and who answers by it. */
export async function sendAndOpen({ clinic, patient }: Arranged) {
  const desk = { actor: clinic.actors.desk, clock };
  const sent = expectOk(await sendLink.execute(desk, { patientId: patient.id }));
  const message = (await waitingMessages(clinic.clinic.id)).at(-1);
  const secret = /\/answer\/([\w-]+)/.exec(message?.body ?? "")?.[1] ?? "";
  const actor = expectOk(await findLink.execute(anonymous, { secret, address: somewhere() }));
  return { desk, sent, message, secret, asRespondent: { actor, clock } };
}

/** A patient who was asked nothing yet and was sent a link. */
export async function arrangeLink() {
  const arranged = await arrangeUnasked();
  return { ...arranged, clinicId: arranged.clinic.clinic.id, ...(await sendAndOpen(arranged)) };
}

/** A patient who answered in the clinic a week ago, medicines, allergies and skin and all, and was sent a link. */
export async function arrangeKnown(yes: Parameters<typeof allAnswers>[0] = {}) {
  const arranged = await arrangeUnasked();
  const { patient, by } = arranged;
  const facts = {
    medicines: ["levothyroxine"],
    allergies: ["latex"],
    fitzpatrick: 2,
    sensitivity: "sensitive",
  } as const;
  const input = { patientId: patient.id, kind: "full" as const, answers: allAnswers(yes), ...facts };
  expectOk(
    await answerScreening.execute(by, { ...input, medicines: [...facts.medicines], allergies: [...facts.allergies] }),
  );
  await prisma().screening.updateMany({
    where: { patientId: patient.id },
    data: { answeredAt: new Date("2027-01-04T09:00:00Z"), answeredOn: new Date("2027-01-04") },
  });
  return { ...arranged, clinicId: arranged.clinic.clinic.id, ...(await sendAndOpen(arranged)) };
}
