import fc from "fast-check";
import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { arrangeVisit } from "./arrange";
import { fresh, type Model, orders, type Real } from "./gate-model";

type Needled = { readonly consented: boolean; readonly numbed: boolean; readonly ready: boolean };

/** What stands behind each treatment of a visit, asked of the tables themselves and not of the gate. */
function readNeedled(clinicId: string): Promise<Needled[]> {
  return prisma().$queryRaw<Needled[]>`
    SELECT
      EXISTS (SELECT FROM consent_reaffirmation r JOIN consent c ON c.clinic_id = r.clinic_id AND c.id = r.consent_id
        WHERE r.clinic_id = t.clinic_id AND r.visit_id = t.visit_id AND c.patient_id = t.patient_id
          AND c.covers @> t.zones AND c.covers_length_hundredths_mm >= t.deepest_length_hundredths_mm AND c.valid_until >= t.performed_on
          AND NOT EXISTS (SELECT FROM consent_withdrawal w WHERE w.clinic_id = c.clinic_id AND w.consent_id = c.id
            AND w.scope = 'treatment' AND w.withdrawn_at < t.created_at)) AS consented,
      (SELECT count(*) > 0 AND bool_and(a.not_used_reason IS NOT NULL OR a.wiped_off_at <= t.created_at)
        FROM anesthesia_checklist a WHERE a.clinic_id = t.clinic_id AND a.visit_id = t.visit_id AND a.voided_at IS NULL) AS numbed,
      (SELECT count(*) = 6 FROM visit_step s WHERE s.clinic_id = t.clinic_id AND s.visit_id = t.visit_id AND s.done_at <= t.created_at
        AND s.step IN ('identity_recheck', 'contraindications_clear', 'consent_reaffirmed', 'photos_before', 'anesthesia_recorded', 'antisepsis')) AS ready
    FROM treatment t WHERE t.clinic_id = ${clinicId}::uuid AND t.origin = 'visit'`;
}

test("no order of calls needles anybody without a live, wide enough consent and a numbing record that is complete or reasoned", async () => {
  let [needled, runs] = [0, 0];
  const property = fc.asyncProperty(orders(), async (commands) => {
    const arranged = await arrangeVisit({ consent: { terms: { productClass: "lidocaine4_lmx4" } } });
    const model = fresh();
    await fc.asyncModelRun<Model, Real, false, Model>(() => ({ model, real: { arranged, minutes: 0 } }), commands);
    const treatments = await readNeedled(arranged.clinicId);
    expect(treatments).toEqual(model.isTreated ? [{ consented: true, numbed: true, ready: true }] : []);
    runs += 1;
    needled += treatments.length;
  });
  await fc.assert(property, { numRuns: 40, endOnFailure: true });
  // Neither a gate that is always shut nor one that is always open passes.
  expect(needled).toBeGreaterThan(3);
  expect(needled).toBeLessThan(runs);
}, 240_000);
