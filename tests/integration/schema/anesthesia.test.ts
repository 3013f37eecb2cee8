import { describe, expect, test } from "vitest";
import { inTransaction } from "@/lib/db/transaction";
import { newId } from "@/lib/kernel/id";
import { arrangeEncounter, refusedBy } from "./encounter";

type Encounter = Awaited<ReturnType<typeof arrangeEncounter>>;

const voided = ({ visitId, memberId }: Encounter) =>
  `UPDATE anesthesia_checklist SET voided_at = '2027-02-01T09:20Z', voided_by = '${memberId}', void_reason = 'Wrong tube' WHERE visit_id = '${visitId}'`;

/** The steps and the consent before the needle, the numbing record as given, then the needle. */
function needledAfter({ sql }: Encounter, ...numbing: readonly string[]) {
  return [sql.visit, sql.steps, sql.reaffirmed, ...numbing, sql.treatment, sql.zone, sql.needle];
}

const another = (statement: string) =>
  statement.replace(/(\(clinic_id, id, visit_id[^)]*\)\s+VALUES \('[^']+', )'[^']+'/, `$1'${newId()}'`);

describe("a numbing record", () => {
  test("says that name and allergies were read back, has a lot, and amounts above nothing", async () => {
    const { sql } = await arrangeEncounter();
    const cream = (from: string, to: string) => [sql.visit, sql.cream.replace(from, to)];
    expect(await refusedBy(...cream("true)", "NULL)"))).toBe("anesthesia_read_back");
    expect(await refusedBy(...cream("true)", "false)"))).toBe("anesthesia_read_back");
    expect(await refusedBy(...cream("'C1'", "' '"))).toBe("anesthesia_read_back");
    expect(await refusedBy(...cream("'C1'", "NULL"))).toBe("anesthesia_used_or_reasoned");
    expect(await refusedBy(...cream("'C1', '2027-02-01'", "'C1', NULL"))).toBe("anesthesia_used_or_reasoned");
    expect(await refusedBy(...cream("10, 100", "0, 100"))).toBe("anesthesia_amounts");
    expect(await refusedBy(...cream("10, 100", "10, -1"))).toBe("anesthesia_amounts");
    expect(await refusedBy(...cream("true)", "true)"))).toBeNull();
  });

  test("begins after the patient arrived", async () => {
    const { sql } = await arrangeEncounter();
    const early = sql.cream.replace("T09:10Z", "T08:59Z");
    expect(await refusedBy(sql.visit, early)).toBe("anesthesia_after_arrival");
  });

  test("of a visit is cream or a reason for none, and one reason", async () => {
    const one = await arrangeEncounter();
    const { sql } = one;
    expect(await refusedBy(sql.visit, sql.cream, sql.numbing)).toBe("anesthesia_used_xor_not");
    expect(await refusedBy(sql.visit, sql.numbing, another(sql.numbing))).toBe("anesthesia_not_used_once");
    expect(await refusedBy(sql.visit, sql.numbing, voided(one), sql.cream, another(sql.cream))).toBeNull();
  });

  test("was wiped off by somebody, and who it was stays", async () => {
    const { sql } = await arrangeEncounter();
    const nobody = sql.wiped.replace(/, wiped_by = '[^']+'/, "");
    expect(await refusedBy(sql.visit, sql.cream, sql.removed, nobody)).toBe("anesthesia_wiped_by_someone");
  });

  test("keeps what the rules found, and takes more", async () => {
    const { sql, visitId } = await arrangeEncounter();
    const found = (json: string) =>
      `UPDATE anesthesia_checklist SET findings = '${json}' WHERE visit_id = '${visitId}'`;
    const first = '[{"rule": "A"}]';
    expect(await refusedBy(sql.visit, sql.cream, found(first), found("[]"))).toBe("anesthesia_findings_stay");
    expect(await refusedBy(sql.visit, sql.cream, found(first), found('[{"rule": "B"}]'))).toBe(
      "anesthesia_findings_stay",
    );
    expect(await refusedBy(sql.visit, sql.cream, found(first), found('[{"rule": "A"}, {"rule": "B"}]'))).toBeNull();
  });
});

describe("an entry made by mistake", () => {
  test("is voided with a reason by somebody, and stays as it was", async () => {
    const one = await arrangeEncounter();
    const { sql } = one;
    const silent = voided(one).replace("'Wrong tube'", "' '");
    expect(await refusedBy(sql.visit, sql.cream, silent)).toBe("anesthesia_voided_with_reason");
    const half = voided(one).replace(/, void_reason = 'Wrong tube'/, "");
    expect(await refusedBy(sql.visit, sql.cream, half)).toBe("anesthesia_voided_with_reason");
    expect(await refusedBy(sql.visit, sql.cream, voided(one), sql.removed)).toBe("anesthesia_voided_stays");
    const back = `UPDATE anesthesia_checklist SET voided_at = NULL, voided_by = NULL, void_reason = NULL WHERE visit_id = '${one.visitId}'`;
    expect(await refusedBy(sql.visit, sql.cream, voided(one), back)).toBe("anesthesia_voided_stays");
  });

  test("neither opens the gate to needling nor keeps it shut", async () => {
    const one = await arrangeEncounter();
    const { cream, removed, wiped, numbing } = one.sql;
    expect(await refusedBy(...needledAfter(one, numbing, voided(one)))).toBe("treatment_gate");
    expect(await refusedBy(...needledAfter(one, cream, removed, wiped, voided(one)))).toBe("treatment_gate");
    expect(await refusedBy(...needledAfter(one, cream, voided(one), numbing))).toBeNull();
  });

  test("is not voided, and no cream put on, once the skin was needled", async () => {
    const one = await arrangeEncounter();
    const { cream, removed, wiped } = one.sql;
    expect(await refusedBy(...needledAfter(one, cream, removed, wiped), voided(one))).toBe(
      "anesthesia_void_before_needling",
    );
    expect(await refusedBy(...needledAfter(one, cream, removed, wiped), another(cream))).toBe(
      "anesthesia_before_needling",
    );
  });
});

describe("a reason for no anesthetic, once the skin was needled,", () => {
  test("takes the place of what was written down as not needed, and never leaves the visit without a record", async () => {
    const one = await arrangeEncounter();
    const { numbing } = one.sql;
    const signed = `UPDATE anesthesia_checklist SET signed_by = '${one.memberId}', signed_at = '2027-02-01T09:05Z' WHERE visit_id = '${one.visitId}'`;
    const reason = another(
      numbing
        .replace("not_used_reason)", "not_used_reason, signed_by, signed_at)")
        .replace(/'\)\s*$/, `', '${one.memberId}', '2027-02-01T09:20Z')`),
    );
    const needled = needledAfter(one, numbing);
    expect(await refusedBy(...needled, voided(one), another(numbing))).toBe("anesthesia_before_needling");
    expect(await refusedBy(...needled, reason)).toBe("anesthesia_not_used_once");
    expect(await refusedBy(...needled, voided(one))).toBe("anesthesia_of_needled");
    expect(await refusedBy(...needled, voided(one), another(one.sql.cream))).toBe("anesthesia_before_needling");
    expect(await refusedBy(...needledAfter(one, numbing, signed), voided(one), reason)).toBe(
      "anesthesia_void_before_needling",
    );
    expect(await refusedBy(...needled, voided(one), reason)).toBeNull();
  });
});

describe("observations and reactions", () => {
  const observation = ({ clinicId, visitId, memberId }: Encounter, text: string) =>
    `INSERT INTO anesthesia_observation (clinic_id, id, visit_id, phase, text, member_id, noted_at)
     VALUES ('${clinicId}', '${newId()}', '${visitId}', 'during', '${text}', '${memberId}', '2027-02-01T09:20Z')`;
  const reaction = ({ clinicId, visitId, memberId }: Encounter, signs: string, noticedAt = "09:20") =>
    `INSERT INTO anesthesia_reaction (clinic_id, id, visit_id, kind, signs, action, member_id, noticed_at, recorded_at)
     VALUES ('${clinicId}', '${newId()}', '${visitId}', 'early', '${signs}', 'Wiped off', '${memberId}', '2027-02-01T${noticedAt}Z', '2027-02-01T09:21Z')`;

  test("say something", async () => {
    const one = await arrangeEncounter();
    expect(await refusedBy(one.sql.visit, observation(one, " "))).toBe("anesthesia_observation_said");
    expect(await refusedBy(one.sql.visit, reaction(one, "{}"))).toBe("anesthesia_reaction_said");
    expect(await refusedBy(one.sql.visit, reaction(one, "{Dizziness}", "09:30"))).toBe("anesthesia_reaction_said");
    expect(await refusedBy(one.sql.visit, observation(one, "Pale"), reaction(one, "{Dizziness}"))).toBeNull();
  });

  test("are added to an open visit alone", async () => {
    const one = await arrangeEncounter();
    expect(await refusedBy(...one.signedOff)).toBeNull();
    expect(await refusedBy(observation(one, "Pale"))).toBe("visit_closed");
    expect(await refusedBy(reaction(one, "{Dizziness}"))).toBe("visit_closed");
  });

  test("are never changed or taken away by the application, and no patient reads them", async () => {
    const one = await arrangeEncounter();
    expect(await refusedBy(one.sql.visit, observation(one, "Pale"), reaction(one, "{Dizziness}"))).toBeNull();
    const scope = (patientId: string | null) => ({
      role: "cadence_app" as const,
      clinicId: one.clinicId,
      userId: newId(),
      patientId,
    });
    for (const table of ["anesthesia_observation", "anesthesia_reaction"]) {
      for (const statement of [`DELETE FROM ${table}`, `UPDATE ${table} SET member_id = '${one.memberId}'`]) {
        await expect(inTransaction(scope(null), (tx) => tx.$executeRawUnsafe(statement))).rejects.toThrow(
          "permission denied",
        );
      }
    }
    const counts = (patientId: string | null) =>
      inTransaction(scope(patientId), async (tx) => [
        await tx.anesthesiaObservation.count(),
        await tx.anesthesiaReaction.count(),
      ]);
    expect(await counts(null)).toEqual([1, 1]);
    expect(await counts(one.patientId)).toEqual([0, 0]);
  });
});
