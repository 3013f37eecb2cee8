import { skipAnesthetic } from "@/lib/anesthesia/skip-anesthetic";
import { prisma } from "@/lib/db/client";
import { type Clock, fixedClock } from "@/lib/kernel/clock";
import type { Result } from "@/lib/kernel/result";
import type { Actor } from "@/lib/operation/actor";
import type { Operation } from "@/lib/operation/operation";
import type { Refusal } from "@/lib/operation/refusal";
import { defaultProtocol, type Protocol } from "@/lib/rules";
import { answerScreening } from "@/lib/screening/answer-screening";
import { beginVisit } from "@/lib/visits/begin-visit";
import { clearContraindications } from "@/lib/visits/clear-contraindications";
import { confirmAntisepsis } from "@/lib/visits/confirm-antisepsis";
import { confirmIdentity } from "@/lib/visits/confirm-identity";
import { reaffirmConsent } from "@/lib/visits/reaffirm-consent";
import { recordPhotos } from "@/lib/visits/record-photos";
import { makeAppointment } from "../../factories/appointment";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { makeConsent } from "../../factories/consent";
import { expectOk } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { countRows } from "../../factories/rows";
import { allAnswers } from "../screening/arrange";

/** Monday 11 January 2027, the day of every visit here. */
export const day = "2027-01-11";

type Options = {
  /** Needle lengths of the course, hundredths of a millimetre. */
  readonly lengths?: readonly number[];
  readonly consent?: Omit<Parameters<typeof makeConsent>[1], "planId"> | null;
  /** Screening answers of the day; null: nothing was asked. */
  readonly answers?: Parameters<typeof allAnswers>[0] | null;
  readonly time?: string;
  readonly protocol?: Protocol;
  /** A clinic there is already. */
  readonly clinic?: TestClinic;
};

/** A patient with a course, a consent of three days ago and, today, the screening answered and an appointment at 10:00. */
export async function arrangeBookedVisit(options: Options = {}) {
  const { lengths = [50, 50], consent = {}, answers = {}, time = "10:00", protocol = defaultProtocol } = options;
  const clinic = options.clinic ?? (await makeClinic({ protocol }));
  const patient = await makePatient(clinic);
  const plan = await makePlan(clinic, { patient, lengths, actor: clinic.actors.clinician });
  const sessionId = plan.sessions[0]?.id ?? "";
  const clinicId = clinic.clinic.id;
  const booking = { patientId: patient.id, planSessionId: sessionId, day, time };
  const appointment = await makeAppointment(clinic, booking);
  if (consent !== null) {
    await makeConsent(clinic, { planId: plan.id, signedAt: "2027-01-08T09:00:00Z", ...consent });
  }
  const clock = fixedClock(`${day}T09:00:00Z`);
  const by = { actor: clinic.actors.clinician, clock };
  if (answers !== null) {
    const asked = { patientId: patient.id, kind: "full" as const, answers: allAnswers(answers) };
    expectOk(await answerScreening.execute(by, asked));
  }
  return { clinic, clinicId, patient, plan, sessionId, appointment, by, clock };
}

/** The same, arrived: a visit that goes on. */
export async function arrangeVisit(options: Options = {}) {
  const arranged = await arrangeBookedVisit(options);
  const { by, appointment, clinicId } = arranged;
  const begun = expectOk(await beginVisit.execute(by, { appointmentId: appointment.id, version: 1 }));
  const visitId = begun.visitId;
  /** Calls an operation on the visit in its version now, as the clinician unless told otherwise. */
  const call = async <O>(
    operation: Operation<never, O> | Operation,
    input: object = {},
    as: { actor?: Actor; clock?: Clock; idempotencyKey?: string } = {},
  ) => {
    const { version } = await prisma().visit.findUniqueOrThrow({ where: { clinicId_id: { clinicId, id: visitId } } });
    return operation.execute({ ...by, ...as }, { visitId, version, ...input }) as Promise<Result<O, Refusal>>;
  };
  const done = async () =>
    (await prisma().visitStep.findMany({ where: { clinicId, visitId } })).map(({ step }) => step).sort();
  return { ...arranged, visitId, call, done };
}

export type ArrangedVisit = Awaited<ReturnType<typeof arrangeVisit>>;

/** What the call of each step before the needling takes. */
export const stepsBefore = {
  identity_recheck: [confirmIdentity, { checked: ["name", "birth_date"], planConfirmed: true }],
  contraindications_clear: [clearContraindications, {}],
  consent_reaffirmed: [reaffirmConsent, { byName: "Pia Patient", confirmed: true }],
  photos_before: [recordPhotos, { when: "before", views: ["frontal"] }],
  antisepsis: [confirmAntisepsis, { agent: "Chlorhexidine 0.5 %" }],
} as const;

/** A numbing record that says why there is none. */
export async function skipNumbing({ call }: ArrangedVisit): Promise<void> {
  expectOk(await call(skipAnesthetic, { because: "The patient declined" }));
}

/** Does the steps before the needling in their order, up to and with `last`. */
export async function walkTo(arranged: ArrangedVisit, last: keyof typeof stepsBefore): Promise<void> {
  for (const [step, [operation, input]] of Object.entries(stepsBefore)) {
    if (step === "antisepsis") await skipNumbing(arranged);
    expectOk(await arranged.call(operation, input));
    if (step === last) return;
  }
}

/** What a call leaves behind: the refusal, and whether it wrote nothing at all. */
export async function refusedWithoutTrace<T>(
  { clinicId }: { readonly clinicId: string },
  call: () => Promise<Result<T, Refusal>>,
) {
  const before = await countRows(clinicId);
  const result = await call();
  if (result.ok) throw new Error(`accepted: ${JSON.stringify(result.value)}`);
  const after = await countRows(clinicId);
  if (JSON.stringify(after) !== JSON.stringify(before)) throw new Error("a refusal has written something");
  return result.refusal;
}
