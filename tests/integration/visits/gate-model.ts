import fc from "fast-check";
import { applyAnesthetic } from "@/lib/anesthesia/apply-anesthetic";
import { removeAnesthetic } from "@/lib/anesthesia/remove-anesthetic";
import { skipAnesthetic } from "@/lib/anesthesia/skip-anesthetic";
import { voidEntry } from "@/lib/anesthesia/void-entry";
import { wipeAnesthetic } from "@/lib/anesthesia/wipe-anesthetic";
import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import type { Operation } from "@/lib/operation/operation";
import { endUntreated } from "@/lib/visits/end-untreated";
import { giveAftercare } from "@/lib/visits/give-aftercare";
import { recordPhotos } from "@/lib/visits/record-photos";
import { recordTreatment } from "@/lib/visits/record-treatment";
import { signVisit } from "@/lib/visits/sign-visit";
import { testPassword } from "../../factories/member";
import { cream } from "../anesthesia/arrange";
import { type ArrangedVisit, day, stepsBefore } from "./arrange";
import { cheeks, freshRoller } from "./needling";
import { aftercare } from "./walk";

/** What is expected of a visit: kept by the answers, so that it says what may be needled now. */
export type Model = {
  readonly done: Set<string>;
  numbing: "none" | "skipped" | "on" | "off" | "wiped";
  isWithdrawn: boolean;
  isTreated: boolean;
  isEnded: boolean;
};

/** The visit, and the minutes that have passed at it. */
export type Real = { readonly arranged: ArrangedVisit; minutes: number };

export const fresh = (): Model => ({
  done: new Set(),
  numbing: "none",
  isWithdrawn: false,
  isTreated: false,
  isEnded: false,
});

type Act = { readonly name: string; readonly run: (model: Model, call: Call, real: Real) => Promise<void> };
type Call = (operation: Operation<never, unknown> | Operation, input: object) => Promise<boolean>;

/** Every step a needle into the dermis waits for; the removal where there was cream. */
function mayNeedle({ done, numbing, isWithdrawn, isTreated, isEnded }: Model): boolean {
  const steps = [...Object.keys(stepsBefore), "anesthesia_recorded"].every((step) => done.has(step));
  return steps && (numbing === "skipped" || numbing === "wiped") && !isWithdrawn && !isTreated && !isEnded;
}

const step = (id: string, operation: Operation<never, unknown> | Operation, input: object): Act => ({
  name: id,
  async run(model, call) {
    if (await call(operation, input)) model.done.add(id);
  },
});

async function lastCream({ arranged: { clinicId, visitId } }: Real): Promise<string> {
  const row = await prisma().anesthesiaChecklist.findFirst({ where: { clinicId, visitId }, orderBy: { id: "desc" } });
  return row?.id ?? visitId;
}

const acknowledged = ["ANESTHESIA_CONTACT_SHORT", "ANESTHESIA_CONTACT_LONG", "ANESTHESIA_CONTACT_OVER"];

/** @param may whether this needling may be recorded at all, whatever was done before it */
const needle = (
  name: string,
  change: (zone: typeof cheeks) => object,
  may: boolean,
  expiresOn = "2027-06-30",
): Act => ({
  name,
  async run(model, call) {
    const record = {
      zones: [{ ...cheeks, ...change(cheeks) }],
      needles: [freshRoller(expiresOn)],
      outcome: "completed",
    };
    const expected = may && mayNeedle(model);
    const isRecorded = await call(recordTreatment, record);
    if (isRecorded !== expected) throw new Error(`${name}: recorded is ${isRecorded}, and ${expected} was expected`);
    if (isRecorded) Object.assign(model, { isTreated: true, done: model.done.add("rolling") });
  },
});

const acts: readonly Act[] = [
  ...Object.entries(stepsBefore).map(([id, [operation, input]]) => step(id, operation, input)),
  step("photos_after", recordPhotos, { when: "after", views: ["frontal"] }),
  step("aftercare_given", giveAftercare, aftercare),
  {
    name: "no cream",
    async run(model, call) {
      if (!(await call(skipAnesthetic, { because: "The patient declined" }))) return;
      model.numbing = "skipped";
      model.done.add("anesthesia_recorded");
    },
  },
  {
    name: "cream",
    async run(model, call) {
      if (!(await call(applyAnesthetic, cream()))) return;
      model.numbing = "on";
      model.done.add("anesthesia_recorded");
    },
  },
  {
    name: "cream off",
    async run(model, call, real) {
      if (await call(removeAnesthetic, { applicationId: await lastCream(real), acknowledged })) model.numbing = "off";
    },
  },
  {
    name: "cream wiped",
    async run(model, call, real) {
      if (await call(wipeAnesthetic, { applicationId: await lastCream(real), acknowledged })) model.numbing = "wiped";
    },
  },
  {
    name: "void the numbing record",
    async run(model, call, real) {
      const input = { applicationId: await lastCream(real), because: "Written for somebody else" };
      if (await call(voidEntry, input)) model.numbing = "none";
    },
  },
  {
    name: "withdraw",
    async run(model, call, { arranged: { clinicId } }) {
      const { id: consentId } = await prisma().consent.findFirstOrThrow({ where: { clinicId } });
      if (await call(withdrawConsent, { consentId, scope: "treatment" })) model.isWithdrawn = true;
    },
  },
  needle("needle", () => ({}), true),
  needle("needle deeper", () => ({ lengthSetHundredthsMm: 75, deepestLengthHundredthsMm: 75 }), false),
  needle("needle elsewhere", () => ({ zone: "forehead" }), false),
  needle("needle with an expired roller", () => ({}), false, "2027-01-10"),
  {
    name: "sign",
    async run(model, call) {
      const isSigned = await call(signVisit, { password: testPassword });
      if (isSigned && !model.isTreated) throw new Error("signed, and nobody was treated");
      if (isSigned) model.isEnded = true;
    },
  },
  {
    name: "end",
    async run(model, call) {
      const isEnded = await call(endUntreated, { reason: "Thought better of it" });
      if (isEnded && (model.isTreated || model.numbing === "on" || model.numbing === "off"))
        throw new Error("ended untreated with a treatment, or under cream");
      if (isEnded) model.isEnded = true;
    },
  },
];

class Command implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly act: Act,
    readonly minutes: number,
  ) {}
  check = () => true;
  toString = () => this.act.name;
  async run(model: Model, real: Real) {
    real.minutes += this.minutes;
    const clock = fixedClock(new Date(Date.parse(`${day}T09:00:00Z`) + real.minutes * 60_000).toISOString());
    const call: Call = async (operation, input) => (await real.arranged.call(operation, input, { clock })).ok;
    const wasEnded = model.isEnded;
    await this.act.run(model, call, real);
    if (wasEnded && !model.isEnded) throw new Error("an ended visit goes on");
  }
}

const ofName = (name: string) => {
  const act = acts.find((one) => one.name === name);
  if (act === undefined) throw new Error(`no act is called ${name}`);
  return act;
};

/** Calls in any order; every second one the way it ought to go on, so that most runs get somewhere. */
export function orders(): fc.Arbitrary<Iterable<fc.AsyncCommand<Model, Real>>> {
  const way = [
    ...["identity_recheck", "contraindications_clear", "consent_reaffirmed", "photos_before"],
    ...["cream", "cream off", "cream wiped", "antisepsis", "needle", "photos_after", "aftercare_given", "sign"],
  ];
  const dry = way.flatMap((name) => (name === "cream" ? ["no cream"] : name.startsWith("cream ") ? [] : [name]));
  const slip = fc.record({ at: fc.nat(way.length), name: fc.constantFrom(...acts.map(({ name }) => name)) });
  const skips = fc.array(fc.nat(way.length - 1), { maxLength: 2 });
  return fc
    .record({
      way: fc.constantFrom(way, dry),
      slips: fc.array(slip, { maxLength: 8 }),
      skips,
      minutes: fc.integer({ min: 1, max: 30 }),
    })
    .map(({ way: chosen, slips, skips: left, minutes }) => {
      const names = chosen.flatMap((name, index) => [
        ...slips.filter(({ at }) => at === index).map((one) => one.name),
        ...(left.includes(index) ? [] : [name]),
      ]);
      return names.map((name) => new Command(ofName(name), name === "cream off" ? minutes : 1));
    });
}
