import { findTwice } from "@/lib/rules/find-twice";

/** Only what the checks below read, so that the schema can use them without a type that depends on itself. */
type Checked = {
  readonly contraindications: readonly {
    readonly id: string;
    readonly overridableBy: readonly string[];
    readonly lookBack: { readonly kind: string; readonly from?: number | undefined; readonly below?: number };
    readonly question: string;
    readonly lastDay?: string | undefined;
  }[];
  readonly cleared: {
    readonly uses: readonly {
      readonly id: string;
      readonly phototypes?: { readonly from: number; readonly to: number } | undefined;
    }[];
  };
};

type Contradiction = { readonly path: (string | number)[]; readonly message: string };

const DATED = ["current", "days", "months"];
const WITHOUT_SPAN = ["current", "ever"];

function* inOne(item: Checked["contraindications"][number], path: (string | number)[]): Generator<Contradiction> {
  const { id, lookBack, overridableBy, question, lastDay } = item;
  const { from, below } = lookBack;
  if (overridableBy.includes("clinician") && !overridableBy.includes("prescriber")) {
    yield {
      path: [...path, "overridableBy"],
      message: `${id}: a clinician may let it pass and a prescriber may not, but every prescriber is a clinician.`,
    };
  }
  if (from !== undefined && below !== undefined && from >= below) {
    yield {
      path: [...path, "lookBack", "below"],
      message: `${id}: nobody is ${from} or older and also younger than ${below}.`,
    };
  }
  if (DATED.includes(lookBack.kind) && lastDay === undefined) {
    yield {
      path: [...path, "lastDay"],
      message: `${id}: the look-back is counted from a day (${lookBack.kind}), and that day has no name.`,
    };
  }
  if (question.includes("{span}") === WITHOUT_SPAN.includes(lookBack.kind)) {
    const message = WITHOUT_SPAN.includes(lookBack.kind)
      ? `${id}: the question names a span, and the look-back (${lookBack.kind}) has none.`
      : `${id}: the look-back (${lookBack.kind}) has a span, and the question does not name it with {span}.`;
    yield { path: [...path, "question"], message };
  }
}

/** Every way the screening data speaks against itself, with the path of the value to mend. Empty when it does not. */
export function* screeningContradictions({ contraindications, cleared }: Checked): Generator<Contradiction> {
  for (const [index, item] of contraindications.entries()) yield* inOne(item, ["contraindications", index]);
  for (const [index, { id, phototypes }] of cleared.uses.entries()) {
    if (phototypes && phototypes.from > phototypes.to) {
      yield {
        path: ["cleared", "uses", index, "phototypes", "to"],
        message: `${id}: skin types from ${phototypes.from} to ${phototypes.to} are none at all.`,
      };
    }
  }
  const twice = findTwice(contraindications.map(({ id }) => id));
  if (twice !== undefined) yield { path: ["contraindications"], message: `${twice} is listed twice.` };
  const clearedTwice = findTwice(cleared.uses.map(({ id }) => id));
  if (clearedTwice !== undefined) yield { path: ["cleared", "uses"], message: `${clearedTwice} is listed twice.` };
}
