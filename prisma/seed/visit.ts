import { Temporal } from "temporal-polyfill";
import { skipAnesthetic } from "@/lib/anesthesia/skip-anesthetic";
import { type Clock, fixedClock } from "@/lib/kernel/clock";
import type { Day } from "@/lib/kernel/day";
import type { MemberActor } from "@/lib/operation/actor";
import type { Operation } from "@/lib/operation/operation";
import { defaultProtocol, questionnaire } from "@/lib/rules";
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
import { at } from "./course";
import { type DemoClinic, password } from "./found-clinic";
import { must } from "./must";
import type { Person } from "./people";

/** A patient answers every screening question on a day: nothing stands against the course. */
export async function screenPatient(patientId: string, person: Person, lead: MemberActor, day: Day): Promise<void> {
  const { birthDate } = person;
  const answers = questionnaire(defaultProtocol, { birthDate }).map(({ id: question }) => ({
    question,
    applies: false,
  }));
  const facts = { weightKg: 68, medicines: [], allergies: ["Penicillin"], fitzpatrick: 2, sensitivity: "normal" };
  const input = { patientId, kind: "full", answers, ...facts };
  must(await answerScreening.execute({ actor: lead, clock: at(day, "07:20") }, input));
}

type Treated = {
  readonly clinic: DemoClinic;
  readonly lead: MemberActor;
  readonly patientId: string;
  readonly person: Person;
  readonly zones: readonly string[];
  /** Hundredths of a millimetre. */
  readonly length: number;
  readonly booked: { readonly id: string; readonly version: number; readonly startsAt: string };
};

/** How a zone was rolled in the demo. */
const rolled = {
  deviceKind: "roller",
  passes: { horizontal: 5, vertical: 5, diagonal: 5 },
  stamping: false,
  pressure: "moderate",
  endpoint: "erythema",
  bleeding: "none",
};

function needling({ clinic, zones, length, booked }: Treated) {
  const settings = { lengthSetHundredthsMm: length, deepestLengthHundredthsMm: length };
  const serial = booked.id.slice(-8).toUpperCase();
  const expiresOn = Temporal.PlainDate.from(booked.startsAt.slice(0, 10)).add({ years: 1 }).toString();
  const roller = {
    kind: "roller",
    manufacturer: "Needleworks",
    lot: "MF8-2291",
    serial,
    expiresOn,
    sterile: true,
    needles: 192,
  };
  const topicals = [{ productId: clinic.gelId, lot: "HA-3107" }];
  return {
    zones: zones.map((zone) => ({ zone, ...settings, ...rolled, topicals })),
    needles: [roller],
    outcome: "completed",
  };
}

/** A booked session as it is done from the arrival to the signature, five minutes for each step. */
export async function treat(treated: Treated): Promise<void> {
  const { clinic, lead, patientId, person, zones, booked } = treated;
  let minutes = -5;
  const next = (): Clock => {
    minutes += 5;
    return fixedClock(Temporal.Instant.from(booked.startsAt).add({ minutes }).toString());
  };
  const arrived = { appointmentId: booked.id, version: booked.version };
  let { visitId, version } = must(await beginVisit.execute({ actor: clinic.desk, clock: next() }, arrived));
  must(await answerScreening.execute({ actor: lead, clock: next() }, { patientId, kind: "review", answers: [] }));
  const step = async (operation: Operation<never, { version: number }> | Operation, input: object) => {
    const answer = must(await operation.execute({ actor: lead, clock: next() }, { visitId, version, ...input }));
    version = (answer as { version: number }).version;
  };
  const name = `${person.givenName} ${person.familyName}`;
  await step(confirmIdentity, { checked: ["name", "birth_date"], planConfirmed: true });
  await step(clearContraindications, {});
  await step(reaffirmConsent, { byName: name, confirmed: true, signature: { typed: name } });
  await step(recordPhotos, { when: "before", views: [...zones] });
  await step(skipAnesthetic, { because: "The patient wants none; it went well without" });
  await step(confirmAntisepsis, { agent: "Chlorhexidine 0.5 %" });
  await step(recordTreatment, needling(treated));
  await step(recordPhotos, { when: "after", views: [...zones] });
  const instructions = defaultProtocol.care.aftercare.map(({ id }) => id);
  await step(giveAftercare, { instructions, how: ["spoken", "printed"] });
  await step(signVisit, { password });
}
