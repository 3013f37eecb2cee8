import type { ConsentLink } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import type { Course } from "@/lib/plans/course";
import { anesthesiaRequired } from "@/lib/rules";
import type { Terms } from "./render-facts";

export type WantedTerms = {
  /** Null: no numbing. Left out: the usual one. */
  readonly productClass?: string | null | undefined;
  /** Only this clinician performs. Null or left out: who leads, or a colleague. */
  readonly performerId?: string | null | undefined;
};

/** The product numbing is usually done with, where the plan's needles ask for numbing: the protocol's first. */
function usualProduct({ protocol, sessions }: Course): string | null {
  const needsNumbing = sessions.some(({ plannedLengthHundredthsMm }) =>
    anesthesiaRequired(protocol, plannedLengthHundredthsMm),
  );
  return needsNumbing ? (protocol.anesthesia.products[0]?.id ?? null) : null;
}

/**
 * What a consent is agreed on beside the plan: what is wanted, else what the link laid out, else the usual.
 * @returns null for a performer the clinic does not have, "product" for a product the protocol does not know
 */
export async function chooseTerms(
  tx: Tx,
  course: Course,
  wanted: WantedTerms,
  link: ConsentLink | null,
): Promise<Terms | null | "product"> {
  const usual = () => (link === null ? usualProduct(course) : link.productClass);
  const productClass = wanted.productClass === undefined ? usual() : wanted.productClass;
  const performerId = wanted.performerId === undefined ? (link?.performerId ?? null) : wanted.performerId;
  if (productClass !== null && !course.protocol.anesthesia.products.some(({ id }) => id === productClass))
    return "product";
  if (performerId === null) return { productClass, performer: null };
  const performer = await tx.member.findFirst({
    where: { id: performerId, role: { in: ["clinician", "owner"] }, endedAt: null },
    select: { id: true, name: true },
  });
  return performer === null ? null : { productClass, performer };
}
