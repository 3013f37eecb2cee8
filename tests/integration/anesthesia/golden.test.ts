import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { applyAnesthetic } from "@/lib/anesthesia/apply-anesthetic";
import { prisma } from "@/lib/db/client";
import { dayToDb } from "@/lib/db/day";
import { fixedClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/id";
import { dayOf } from "@/lib/kernel/zoned";
import type { AnesthesiaPatient, Application } from "@/lib/rules";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { stepsBefore } from "./arrange";

type Change<T> = { readonly [K in keyof T]?: T[K] | null };
type Case = {
  readonly title: string;
  readonly today?: string;
  readonly cream?: Change<Application> | null;
  readonly before?: readonly Change<Application>[];
  readonly patient?: Change<AnesthesiaPatient>;
  readonly expect: readonly { readonly rule: string; readonly severity: string }[];
};

const read = <T>(file: string) =>
  JSON.parse(readFileSync(new URL(`../../golden/anesthesia/${file}.json`, import.meta.url), "utf8")) as T;
const base = read<{ today: string; cream: Application; patient: AnesthesiaPatient }>("base");
const files = ["a01-emla-caps", "a01-lidocaine-4-caps", "a01-pliaglis-caps", "a03-totals", "a04-lot-and-expiry"].concat(
  ["a06-intact-skin", "a07-film", "a09-history", "a10-weight", "a11-face", "compounded", "screen-injection-limit"],
);
/** What is judged when cream comes off or the needle comes near, not when it goes on. */
const later = /CONTACT|TIMES|NEEDLING/;

const changed = <T extends object>(from: T, change: Change<T> = {}): Partial<T> =>
  Object.fromEntries(Object.entries({ ...from, ...change }).filter(([, value]) => value !== null)) as Partial<T>;

/** Whether the case can be said to the operation at all: no birth date, or a strength of nothing, cannot be. */
function canBeSaid({ patient, before = [], cream }: Case): boolean {
  const creams = [cream ?? {}, ...before];
  return (
    patient?.birthDate !== null && creams.every(({ needledToday, areaCm2 = 1 }) => !needledToday && (areaCm2 ?? 0) > 0)
  );
}

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

async function makeVisit(birthDate: string, appliedAt: string) {
  const clinicId = clinic.clinic.id;
  const clock = fixedClock(appliedAt);
  const patient = await makePatient(clinic, { birthDate });
  const plan = await makePlan(clinic, { patient, lengths: [50, 50], clock });
  const arrived = clock.now().subtract({ hours: 30 });
  const visit = { clinicId, id: newId(), patientId: patient.id, memberId: clinic.clinician.id };
  const arrivedAt = new Date(arrived.epochMilliseconds);
  await prisma().visit.create({
    data: {
      ...visit,
      planSessionId: plan.sessions[0]?.id ?? "",
      arrivedAt,
      day: dayToDb(dayOf(arrived, clinic.clinic.zone)),
    },
  });
  await prisma().visitStep.createMany({
    data: stepsBefore.map((step) => ({
      clinicId,
      visitId: visit.id,
      step,
      memberId: clinic.clinician.id,
      doneAt: arrivedAt,
    })),
  });
  return visit.id;
}

async function writeEarlier(visitId: string, cream: Partial<Application>) {
  const {
    product = "",
    percent,
    grams,
    areaCm2,
    zones = [],
    lot = "",
    expires = "",
    occlusion,
    appliedAt = "",
  } = cream;
  const who = { clinicId: clinic.clinic.id, id: newId(), visitId, appliedById: clinic.clinician.id };
  const what = {
    productId: product,
    lot,
    expiresOn: dayToDb(expires),
    grams: grams ?? 0,
    areaCm2: areaCm2 ?? 0,
    zones: [...zones],
  };
  await prisma().anesthesiaChecklist.create({
    data: {
      ...{
        ...who,
        ...what,
        skinIntact: true,
        occlusion: occlusion ?? "none",
        appliedAt: new Date(appliedAt),
        readBack: true,
      },
      ...(percent === undefined ? {} : { percent: { ...percent } }),
    },
  });
}

/** The rules that answer a case said to the operation. */
async function answer({ cream: change, before = [], patient: about }: Case) {
  const patient = changed(base.patient, about);
  const cream = changed(base.cream, change ?? {});
  const { appliedAt = "", removedAt: _, wipedAt: __, needlingAt: ___, needledToday: ____, ...typed } = cream;
  const visitId = await makeVisit(patient.birthDate ?? "", appliedAt);
  // What went on later is no earlier cream; it is not there yet.
  const earlier = before.map((one) => changed(base.cream, one)).filter((one) => (one.appliedAt ?? "") <= appliedAt);
  for (const one of earlier) await writeEarlier(visitId, one);
  const input = {
    visitId,
    version: 1,
    readBack: true,
    ...typed,
    weightKg: patient.weightKg,
    flags: patient.flags ?? [],
  };
  const result = await applyAnesthetic.execute({ actor: clinic.actors.clinician, clock: fixedClock(appliedAt) }, input);
  if (result.ok) return result.value.findings;
  if (result.refusal.kind !== "findings") throw new Error(JSON.stringify(result.refusal));
  return result.refusal.findings;
}

describe.each(files)("golden cases of %s, said to the operation", (file) => {
  const cases = read<{ cases: readonly Case[] }>(file).cases.filter(canBeSaid);
  test.each(cases.map((given) => [given.title, given] as const))("%s", async (_title, given) => {
    const said = (findings: Case["expect"]) => findings.map(({ rule, severity }) => `${severity} ${rule}`).sort();
    expect(said(await answer(given))).toEqual(said(given.expect.filter(({ rule }) => !later.test(rule))));
  });
});
