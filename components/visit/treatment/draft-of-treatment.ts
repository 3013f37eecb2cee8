import type { Visit } from "../types";
import { noTopical, OTHER, type TreatmentDraft, type ZoneDraft } from "./treatment-draft";

type Recorded = Pick<Visit, "steps"> & { readonly treatment: NonNullable<Visit["treatment"]> };
type NeedleUsed = Recorded["treatment"]["needles"][number];

/** A needle that was used, as it is said again: what is on record was sterile. */
const needleOf = ({ kind, lot, serial, expiresOn, manufacturer, needles }: NeedleUsed) => ({
  ...{ kind, lot, serial: serial ?? "", expiresOn, manufacturer: manufacturer ?? "", sterile: true, needles },
});

function topicalsOf(topicals: Recorded["treatment"]["zoneRecords"][number]["topicals"]): ZoneDraft["topicals"] {
  return topicals.map(({ productId, name, sterile, lot }) => ({
    ...{ ...noTopical, choice: productId ?? OTHER, name, sterile: sterile === true, lot: lot ?? "" },
  }));
}

/** What was recorded of a treatment, as a draft, to be put right. */
export function draftOfTreatment({ treatment, steps }: Recorded): TreatmentDraft {
  const { startedAt, outcome, zoneRecords, needles } = treatment;
  const [first, ...more] = needles;
  if (first === undefined) throw new Error("a treatment of a visit has its needles");
  return {
    startedAt,
    zones: zoneRecords.map(({ reaction, note, topicals, ...zone }) => ({
      ...zone,
      ...{ reaction: reaction ?? "", note: note ?? "", topicals: topicalsOf(topicals) },
    })),
    needle: needleOf(first),
    others: more.map(needleOf),
    outcome,
    stoppedBecause: steps.find(({ id }) => id === "rolling")?.done?.note ?? "",
    noAnestheticBecause: "",
    overrides: [],
  };
}
