import { Temporal } from "temporal-polyfill";
import { skipAnesthetic } from "@/lib/anesthesia/skip-anesthetic";
import { prisma } from "@/lib/db/client";
import { type Clock, fixedClock } from "@/lib/kernel/clock";
import type { Operation } from "@/lib/operation/operation";
import { defaultProtocol } from "@/lib/rules";
import { answerScreening } from "@/lib/screening/answer-screening";
import { beginVisit } from "@/lib/visits/begin-visit";
import { clearContraindications } from "@/lib/visits/clear-contraindications";
import { confirmAntisepsis } from "@/lib/visits/confirm-antisepsis";
import { confirmIdentity } from "@/lib/visits/confirm-identity";
import { giveAftercare } from "@/lib/visits/give-aftercare";
import { reaffirmConsent } from "@/lib/visits/reaffirm-consent";
import { recordPhotos } from "@/lib/visits/record-photos";
import { recordTreatment } from "@/lib/visits/record-treatment";
import { signVisit } from "@/lib/visits/sign-visit";
import { makeAppointment } from "../../factories/appointment";
import { expectOk } from "../../factories/expect-ok";
import { password } from "./roles";
import { type Booked, demoClinic } from "./today";

/** Where somebody is taken to without a browser: every step up to and with this one is done. */
type Upto = "photos_before" | "antisepsis";

/** A plain rolling of the cheeks. */
export const rolled = {
  ...{ zone: "cheeks_chin", deviceKind: "roller", lengthSetHundredthsMm: 50, deepestLengthHundredthsMm: 50 },
  ...{ passes: { horizontal: 4, vertical: 4, diagonal: 4 }, stamping: false, pressure: "light" },
  ...{ endpoint: "erythema", bleeding: "none" },
};

/** A roller in its pack. @param serial each serves once */
export const roller = (serial: string) => {
  return { kind: "roller", lot: "MF8-2291", serial, expiresOn: "2031-12-31", sterile: true };
};

type Walk = { readonly appointmentId: string; readonly clock: Clock };

async function begin({ plan, clinicId, name }: Booked, place: 0 | 1, { appointmentId, clock }: Walk) {
  const { clinician: actor } = (await demoClinic(clinicId, place)).actors;
  const { version } = await prisma().appointment.findFirstOrThrow({ where: { clinicId, id: appointmentId } });
  const { visitId } = expectOk(await beginVisit.execute({ actor, clock }, { appointmentId, version }));
  const review = { patientId: plan.patientId, kind: "review", answers: [] };
  expectOk(await answerScreening.execute({ actor, clock }, review));
  const step = async (operation: Operation, input: object) => {
    const { version: now } = await prisma().visit.findFirstOrThrow({ where: { clinicId, id: visitId } });
    expectOk(await operation.execute({ actor, clock }, { visitId, version: now, ...input }));
  };
  const upTo = async (last: Upto) => {
    await step(confirmIdentity as Operation, { checked: ["name", "birth_date"], planConfirmed: true });
    await step(clearContraindications as Operation, {});
    const signature = { typed: name };
    await step(reaffirmConsent as Operation, { byName: name, confirmed: true, signature });
    await step(recordPhotos as Operation, { when: "before", views: ["frontal"] });
    if (last === "photos_before") return;
    await step(skipAnesthetic as Operation, { because: "The patient declined" });
    await step(confirmAntisepsis as Operation, { agent: "Chlorhexidine 0.5 %" });
  };
  return { visitId, step, upTo };
}

/** Takes somebody who is booked for now up to a step. @returns the visit's id */
export async function walkTo(booked: Booked, place: 0 | 1, last: Upto): Promise<string> {
  const clock = fixedClock(Temporal.Now.instant().toString());
  const { visitId, upTo } = await begin(booked, place, { appointmentId: booked.appointmentId, clock });
  await upTo(last);
  return visitId;
}

/** Has the first session of a course done and signed some days ago. @param zone how the zone differs from a plain rolling */
export async function treatBefore(booked: Booked, place: 0 | 1, daysAgo: number, zone: object = {}): Promise<void> {
  const { clinicId, plan } = booked;
  const clinic = await demoClinic(clinicId, place);
  const now = Temporal.Now.zonedDateTimeISO(clinic.clinic.zone);
  const day = now.toPlainDate().subtract({ days: daysAgo }).toString();
  const planSessionId = plan.sessions[0]?.id ?? "";
  // Before anybody of the demo is at work.
  const appointment = await makeAppointment(clinic, {
    ...{ patientId: plan.patientId, planSessionId, day, time: "05:00" },
  });
  const clock = fixedClock(appointment.startsAt);
  const { step, upTo } = await begin(booked, place, { appointmentId: appointment.id, clock });
  await upTo("antisepsis");
  const done = { zones: [{ ...rolled, ...zone }], needles: [roller(`B-${Date.now()}`)], outcome: "completed" };
  await step(recordTreatment as Operation, done);
  await step(recordPhotos as Operation, { when: "after", views: ["frontal"] });
  const instructions = defaultProtocol.care.aftercare.map(({ id }) => id);
  await step(giveAftercare as Operation, { instructions, how: ["spoken"] });
  await step(signVisit as Operation, { password });
}
