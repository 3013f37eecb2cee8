import type { AnesthesiaProtocol } from "@/lib/rules/anesthesia/anesthesia.schema";
import type { CareProtocol } from "@/lib/rules/care/care.schema";
import type { ScreeningProtocol } from "@/lib/rules/screening/screening.schema";

type Across = {
  readonly needle: { readonly steps: readonly { readonly id: string; readonly gt: number }[] };
  readonly zones: readonly { readonly id: string }[];
  readonly indications: readonly { readonly id: string }[];
  readonly homeCare: { readonly clinicOnlyFromStep: string };
  readonly screening: ScreeningProtocol;
  readonly anesthesia: AnesthesiaProtocol;
  readonly care: CareProtocol;
};

type Contradiction = { readonly path: (string | number)[]; readonly message: string };

function* unknown(
  path: (string | number)[],
  ids: readonly string[],
  known: readonly { readonly id: string }[],
  what: string,
): Generator<Contradiction> {
  for (const [index, id] of ids.entries()) {
    if (!known.some((one) => one.id === id)) {
      yield { path: [...path, index], message: `${id} is no ${what} of this protocol.` };
    }
  }
}

function* atHome({ needle, zones, homeCare, care }: Across): Generator<Contradiction> {
  const { allowedSteps, prescribable } = care.home;
  yield* unknown(["care", "home", "allowedSteps"], allowedSteps, needle.steps, "needle step");
  const clinic = needle.steps.find(({ id }) => id === homeCare.clinicOnlyFromStep);
  if (!clinic) return;
  for (const [index, id] of allowedSteps.entries()) {
    const step = needle.steps.find((one) => one.id === id);
    if (step && step.gt >= clinic.gt) {
      const message = `${id} is allowed at home, and from ${clinic.id} on needles stay in the clinic.`;
      yield { path: ["care", "home", "allowedSteps", index], message };
    }
  }
  for (const [index, { zone, upTo }] of prescribable.entries()) {
    const path = ["care", "home", "prescribable", index];
    if (!zones.some(({ id }) => id === zone)) {
      yield { path: [...path, "zone"], message: `${zone} is no zone of this protocol.` };
    }
    if (upTo > clinic.gt) {
      const message = `${upTo} may be prescribed for home, and needles over ${clinic.gt} stay in the clinic (hundredths of a millimetre).`;
      yield { path: [...path, "upTo"], message };
    }
  }
}

/** Every place where one part of a protocol names something another part does not have, or allows what it forbids. */
export function* contradictionsAcross(protocol: Across): Generator<Contradiction> {
  const { zones, indications, screening, anesthesia } = protocol;
  yield* atHome(protocol);
  for (const [index, use] of screening.cleared.uses.entries()) {
    const path = ["screening", "cleared", "uses", index];
    yield* unknown([...path, "zones"], use.zones, zones, "zone");
    yield* unknown([...path, "indications"], use.indications, indications, "indication");
  }
  for (const [index, product] of anesthesia.products.entries()) {
    yield* unknown(["anesthesia", "products", index, "avoidZones"], product.avoidZones, zones, "zone");
  }
  for (const [index, { record }] of anesthesia.flags.entries()) {
    const path = ["anesthesia", "flags", index, "record", "questions"];
    yield* unknown(path, record?.questions ?? [], screening.contraindications, "screening question");
  }
  yield* unknown(["anesthesia", "compounded", "avoidZones"], anesthesia.compounded.avoidZones, zones, "zone");
  if (!zones.some(({ id }) => id === anesthesia.faceZone)) {
    yield { path: ["anesthesia", "faceZone"], message: `${anesthesia.faceZone} is no zone of this protocol.` };
  }
}
