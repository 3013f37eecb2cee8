import { recordTreatment } from "@/lib/visits/record-treatment";
import { type ArrangedVisit, arrangeVisit, refusedWithoutTrace, walkTo } from "./arrange";

/** A visit with everything done before the needling. */
export async function arrangeReady(options: Parameters<typeof arrangeVisit>[0] = {}) {
  const arranged = await arrangeVisit(options);
  await walkTo(arranged, "antisepsis");
  return arranged;
}

/** The rules, with the fields they name, by which a record is refused, having written nothing; or the refusal, where no rule did. */
export const refusedBy = async (arranged: ArrangedVisit, input: object) => {
  const refusal = await refusedWithoutTrace(arranged, () => arranged.call(recordTreatment, input));
  return refusal.kind === "findings" ? refusal.findings.map(({ rule, field }) => `${rule} ${field}`) : refusal;
};

/** Another patient of the same clinic, as ready as the first. */
export async function secondPatient({ clinic }: ArrangedVisit) {
  const other = await arrangeVisit({ clinic, time: "14:00" });
  await walkTo(other, "antisepsis");
  return other;
}
