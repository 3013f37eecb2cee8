import { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import type { SearchTerms } from "./search-terms";

/** Below this share of common trigrams a name is another name. "garica" finds "Garcia" at 0.43, "amria" finds "Maria" at 0.33. */
const least = 0.3;
/** A name this much worse than the best one found is noise beside it. */
const besideBest = 0.6;
const most = 20;

// Accents off as in `plain`; the combining marks stand as escapes, so that the pattern can be read.
const plainName = Prisma.sql`lower(regexp_replace(normalize(given_name || ' ' || family_name, NFD), U&'[\\0300-\\036F]', '', 'g'))`;

/** The ids of the patients that fit some terms, best first, at most 20. No terms: those registered last. */
export async function matchPatients(tx: Tx, clinicId: string, terms: SearchTerms | null): Promise<string[]> {
  if (terms === null) {
    const orderBy: Prisma.PatientOrderByWithRelationInput[] = [{ createdAt: "desc" }, { id: "desc" }];
    const newest = await tx.patient.findMany({ where: { clinicId }, orderBy, take: most, select: { id: true } });
    return newest.map(({ id }) => id);
  }
  const { name, email, phone, birthDate } = terms;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH scored AS (
      SELECT id, given_name, family_name, greatest(
        CASE WHEN ${name} <> '' THEN word_similarity(${name}, ${plainName}) ELSE 0 END,
        CASE WHEN ${email} <> '' AND starts_with(lower(email::text), ${email}) THEN 1 ELSE 0 END,
        CASE WHEN ${phone} <> '' AND strpos(phone, ${phone}) > 0 THEN 1 ELSE 0 END,
        CASE WHEN birth_date = ${birthDate}::date THEN 1 ELSE 0 END) AS score
      FROM patient WHERE clinic_id = ${clinicId}::uuid
    )
    SELECT id FROM (SELECT *, max(score) OVER () AS best FROM scored WHERE score >= ${least}::real) AS fitting
    WHERE score >= best * ${besideBest}::real
    ORDER BY score DESC, family_name, given_name, id LIMIT ${most}`;
  return rows.map(({ id }) => id);
}
