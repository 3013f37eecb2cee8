import type { Tx } from "@/lib/db/transaction";
import { type Language, languages } from "@/lib/kernel/language";

/** The languages a clinic has a published form in, in their order. */
export async function languagesInForce(tx: Tx, clinicId: string): Promise<Language[]> {
  const rows = await tx.consentTemplate.findMany({
    where: { clinicId, publishedAt: { not: null } },
    distinct: ["language"],
    select: { language: true },
  });
  return languages.filter((language) => rows.some((row) => row.language === language));
}

/** The language a patient signs in unless another is asked for: what they signed in last, where there is a form in it, else the first. */
export async function usualLanguage(
  tx: Tx,
  { clinicId, patientId }: { readonly clinicId: string; readonly patientId: string },
  inForce: readonly Language[],
): Promise<Language> {
  const last = await tx.consent.findFirst({
    where: { clinicId, patientId },
    orderBy: [{ signedAt: "desc" }, { id: "desc" }],
    select: { language: true },
  });
  return inForce.find((language) => language === last?.language) ?? inForce[0] ?? languages[0];
}
