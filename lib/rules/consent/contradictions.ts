import { findTwice } from "@/lib/rules/find-twice";

/** Only what the checks below read, so that the schema can use them without a type that depends on itself. */
type Checked = {
  readonly validity: { readonly days: number };
  readonly reaffirm: { readonly signature: { readonly afterDays: number } };
  readonly coolingOff: { readonly hours: number };
  readonly sections: { readonly required: readonly { readonly id: string }[] };
  readonly renewal: { readonly triggers: readonly { readonly id: string }[] };
  readonly evidence: { readonly kept: readonly { readonly id: string }[] };
};

type Contradiction = { readonly path: string[]; readonly message: string };

const HOURS_A_DAY = 24;

function* inSpans({ validity, reaffirm, coolingOff }: Checked): Generator<Contradiction> {
  const { afterDays } = reaffirm.signature;
  if (afterDays > validity.days) {
    yield {
      path: ["reaffirm", "signature", "afterDays"],
      message: `A second signature after ${afterDays} days comes too late for a consent that lapses after ${validity.days}.`,
    };
  }
  if (coolingOff.hours > validity.days * HOURS_A_DAY) {
    yield {
      path: ["coolingOff", "hours"],
      message: `A consent that lapses after ${validity.days} days never outlasts ${coolingOff.hours} hours of thinking time.`,
    };
  }
}

function* inLists({ sections, renewal, evidence, validity }: Checked): Generator<Contradiction> {
  const lists = [
    { path: ["sections", "required"], items: sections.required },
    { path: ["renewal", "triggers"], items: renewal.triggers },
    { path: ["evidence", "kept"], items: evidence.kept },
  ];
  for (const { path, items } of lists) {
    const ids = items.map(({ id }) => id);
    const twice = findTwice(ids);
    if (twice !== undefined) yield { path, message: `${twice} is listed twice.` };
  }
  if (!renewal.triggers.some(({ id }) => id === "validity_passed")) {
    yield {
      path: ["renewal", "triggers"],
      message: `A validity of ${validity.days} days without the trigger validity_passed would never end.`,
    };
  }
}

/** Every way consent data of the right shape speaks against itself, with the path of the value to mend. */
export function consentContradictions(consent: Checked): Contradiction[] {
  return [...inSpans(consent), ...inLists(consent)];
}
