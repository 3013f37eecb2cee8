import { countersignConsent } from "@/lib/consent/countersign-consent";
import { prepareConsent } from "@/lib/consent/prepare-consent";
import type { PrepareConsentInput, PreparedConsent } from "@/lib/consent/prepare-consent.schema";
import { signConsent } from "@/lib/consent/sign-consent";
import type { Mark, SignConsentInput } from "@/lib/consent/sign-consent.schema";
import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import { prisma } from "@/lib/db/client";
import { type Clock, fixedClock } from "@/lib/kernel/clock";
import type { ClinicActor } from "@/lib/operation/actor";
import type { TestClinic } from "./clinic";
import { testClock } from "./clock";
import { expectOk } from "./expect-ok";

/** Two lines drawn on a pad of 400 by 150 pixels. */
export const drawnMark: Mark = {
  strokes: [
    [
      { x: 20, y: 100, time: 0 },
      { x: 60, y: 40, time: 40 },
      { x: 120, y: 110, time: 90 },
    ],
    [
      { x: 140, y: 60, time: 300 },
      { x: 260, y: 70, time: 360 },
    ],
  ],
  width: 400,
  height: 150,
};

/** Every tick a prepared text asks for, all photographs refused, given half a minute before it is sent. */
export function allTicks(
  { sections, photos }: Pick<PreparedConsent, "sections" | "photos">,
  at: string,
): SignConsentInput["ticks"] {
  return [
    ...sections.map(({ id }) => ({ item: `section:${id}`, accepted: true, at })),
    ...photos.map(({ id }) => ({ item: id, accepted: false, at })),
    { item: "electronic", accepted: true, at },
  ];
}

/** What somebody sends who signs all that was prepared, by `clock`. */
export function signature(prepared: PreparedConsent, clock: Clock = testClock): SignConsentInput {
  const now = clock.now();
  const before = (seconds: number) => now.subtract({ seconds }).toString({ fractionalSecondDigits: 3 });
  const { consentId, planId, textHash, language, terms } = prepared;
  return {
    ...{ consentId, planId, textHash, language, ...terms },
    openedAt: before(120),
    sentAt: before(0),
    ticks: allTicks(prepared, before(30)),
    mark: drawnMark,
  };
}

type ConsentOptions = {
  readonly planId: string;
  readonly clock?: Clock;
  /** The clinician hands the tablet over unless told otherwise. */
  readonly actor?: ClinicActor;
  readonly terms?: Omit<PrepareConsentInput, "planId">;
  /** Uses of photographs that are agreed to. */
  readonly photos?: readonly string[];
  readonly countersigned?: boolean;
  /** An instant at which it was signed, instead of the clock's. */
  readonly signedAt?: string;
  /** An instant at which the patient withdrew it. */
  readonly withdrawnAt?: string;
  /** A scope that is not the plan's, written past every rule. */
  readonly zones?: readonly string[];
  readonly maxLengthHundredthsMm?: number;
};

/** Changes the scope of what was signed, as only somebody with every right could. */
async function rescope(id: string, zones: readonly string[] | undefined, max: number | undefined): Promise<void> {
  await prisma().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    if (zones) await tx.$executeRaw`UPDATE consent SET zones = ${zones}, covers = ${zones} WHERE id = ${id}::uuid`;
    if (max) {
      await tx.$executeRaw`UPDATE consent SET max_length_hundredths_mm = ${max}, covers_length_hundredths_mm = ${max} WHERE id = ${id}::uuid`;
    }
  });
}

/** A consent signed for a plan as it stands, and countersigned by the clinician unless told otherwise. */
export async function makeConsent({ actors }: TestClinic, options: ConsentOptions) {
  const {
    planId,
    signedAt,
    clock = signedAt === undefined ? testClock : fixedClock(signedAt),
    actor = actors.clinician,
    terms = {},
    photos = [],
    countersigned = true,
  } = options;
  const call = { actor, clock };
  const prepared = expectOk(await prepareConsent.execute(call, { planId, ...terms }));
  const input = signature(prepared, clock);
  const ticks = input.ticks.map((tick) => (photos.includes(tick.item) ? { ...tick, accepted: true } : tick));
  const identity = actor.kind === "member" ? ({ identity: "photo_id" } as const) : {};
  const signed = expectOk(await signConsent.execute(call, { ...input, ticks, ...identity }));
  if (countersigned) {
    const by = { actor: actors.clinician, clock };
    expectOk(await countersignConsent.execute(by, { consentId: signed.consentId, capacity: true, explained: true }));
  }
  const { consentId } = signed;
  const { zones, maxLengthHundredthsMm, withdrawnAt } = options;
  if (zones ?? maxLengthHundredthsMm) await rescope(consentId, zones, maxLengthHundredthsMm);
  if (withdrawnAt !== undefined) {
    const then = { actor: actors.clinician, clock: fixedClock(withdrawnAt) };
    expectOk(await withdrawConsent.execute(then, { consentId, scope: "treatment" }));
  }
  return { ...signed, id: signed.consentId, prepared };
}
