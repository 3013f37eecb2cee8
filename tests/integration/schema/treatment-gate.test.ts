import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { makeConsent } from "../../factories/consent";
import { arrangeEncounter, refusedBy } from "./encounter";

type Arranged = Awaited<ReturnType<typeof arrangeEncounter>>;

/** All statements of a needled visit, one of them other than it should be, or left out. */
const but = ({ sql, needled }: Arranged, name: keyof Arranged["sql"], instead?: string) =>
  needled.flatMap((statement) => (statement !== sql[name] ? [statement] : instead === undefined ? [] : [instead]));

const withdrawalOf = ({ clinicId, consentId }: Arranged) =>
  `INSERT INTO consent_withdrawal (clinic_id, consent_id, scope, withdrawn_at, name)
    VALUES ('${clinicId}', '${consentId}', 'treatment', '2027-01-20T09:00Z', 'Pia')`;

describe("the gate: no path needles anybody", () => {
  test("with everything in place it opens", async () => {
    expect(await refusedBy(...(await arrangeEncounter()).needled)).toBeNull();
  });

  test.each([
    ["consent", "reaffirmed"],
    ["numbing record", "numbing"],
    ["steps before", "steps"],
  ] as const)("without the %s", async (_, name) => {
    expect(await refusedBy(...but(await arrangeEncounter(), name))).toBe("treatment_gate");
  });

  test.each([
    "identity_recheck",
    "contraindications_clear",
    "consent_reaffirmed",
    "photos_before",
    "anesthesia_recorded",
    "antisepsis",
  ])("without the step %s", async (step) => {
    const one = await arrangeEncounter();
    const rest = one.sql.steps.replace(new RegExp(`${step},|,${step}`), "");
    expect(rest).not.toBe(one.sql.steps);
    expect(await refusedBy(...but(one, "steps", rest))).toBe("treatment_gate");
  });

  test("deeper, or elsewhere, than consented to", async () => {
    const one = await arrangeEncounter();
    expect(await refusedBy(...but(one, "treatment", one.sql.treatment.replace(", 50, '{", ", 155, '{")))).toBe(
      "treatment_gate",
    );
    const wider = one.sql.treatment.replace("{cheeks_chin}", "{cheeks_chin,neck}");
    expect(await refusedBy(...but(one, "treatment", wider))).toBe("treatment_gate");
  });

  test("on a consent that is being withdrawn at the same moment: the two take turns", async () => {
    const one = await arrangeEncounter();
    const withdrawing = await pool().connect();
    try {
      await withdrawing.query("BEGIN");
      await withdrawing.query(withdrawalOf(one));
      const needling = refusedBy(...one.needled);
      expect(await Promise.race([needling, pause(300, "waits")])).toBe("waits");
      await withdrawing.query("COMMIT");
      expect(await needling).toBe("treatment_gate");
    } finally {
      withdrawing.release();
    }
  });

  test("on a consent that was withdrawn, or is of another course", async () => {
    const one = await arrangeEncounter();
    expect(await refusedBy(withdrawalOf(one), ...one.needled)).toBe("treatment_gate");
    const other = await arrangeEncounter();
    const { id } = await makeConsent(one.clinic, { planId: await secondPlan(one) });
    expect(await refusedBy(...but(one, "reaffirmed", one.sql.reaffirmed.replace(one.consentId, id)))).toBe(
      "treatment_gate",
    );
    expect(await refusedBy(...but(one, "reaffirmed", other.sql.reaffirmed))).not.toBeNull();
  });

  test("on a consent nobody countersigned, one with a doubt, one that has lapsed, and one superseded by another that was withdrawn", async () => {
    const bare = await arrangeEncounter();
    const { id: unsigned } = await makeConsent(bare.clinic, { planId: bare.plan.id, countersigned: false });
    const reaffirmed = bare.sql.reaffirmed.replace(bare.consentId, unsigned);
    expect(await refusedBy(...but(bare, "reaffirmed", reaffirmed))).toBe("treatment_gate");
    const doubt = `INSERT INTO consent_countersignature (clinic_id, consent_id, member_id, name, signed_at, statement, capacity, note)
      VALUES ('${bare.clinicId}', '${unsigned}', '${bare.memberId}', 'Carl', '2027-01-12T09:00Z', 'Explained', false, 'Confused')`;
    expect(await refusedBy(doubt, ...but(bare, "reaffirmed", reaffirmed))).toBe("treatment_gate");
    const withdrawn = `INSERT INTO consent_withdrawal (clinic_id, consent_id, scope, withdrawn_at, name)
      VALUES ('${bare.clinicId}', '${unsigned}', 'treatment', '2027-01-20T09:00Z', 'Pia')`;
    expect(await refusedBy(withdrawn, ...bare.needled)).toBe("treatment_gate");
    const late = await arrangeEncounter();
    const onDay = (day: string) => late.needled.map((sql) => sql.replaceAll("2027-02-01", day));
    expect(await refusedBy(...onDay("2027-07-13"))).toBe("treatment_gate");
    expect(await refusedBy(...onDay("2027-07-12"))).toBeNull();
  });

  test("under cream that is still on, or not wiped off", async () => {
    const one = await arrangeEncounter();
    expect(await refusedBy(...but(one, "numbing", one.sql.cream))).toBe("treatment_gate");
    expect(await refusedBy(...but(one, "numbing", `${one.sql.cream}; ${one.sql.removed}`))).toBe("treatment_gate");
    const both = `${one.sql.numbing}; ${one.sql.cream}`;
    expect(await refusedBy(...but(one, "numbing", both))).toBe("anesthesia_used_xor_not");
    const complete = `${one.sql.cream}; ${one.sql.removed}; ${one.sql.wiped}`;
    expect(await refusedBy(...but(one, "numbing", complete))).toBeNull();
  });

  test("without a visit, at an ended one, on another day or to another session", async () => {
    const one = await arrangeEncounter();
    const { treatment, visit, untreated } = one.sql;
    const nowhere = treatment.replace(`'${one.visitId}'`, "NULL");
    expect(await refusedBy(...but(one, "treatment", nowhere))).toBe("treatment_of_visit");
    expect(await refusedBy(...but(one, "treatment", treatment.replace("2027-02-01", "2027-02-02")))).toBe(
      "treatment_gate",
    );
    expect(await refusedBy(...but(one, "treatment", treatment.replace(one.session, one.second)))).toBe(
      "treatment_gate",
    );
    const steps = one.needled.slice(1, 4);
    expect(await refusedBy(visit, ...steps, untreated, treatment)).toBe("visit_closed");
  });

  test("and a treatment that passed stays as wide and as deep as it was", async () => {
    const one = await arrangeEncounter();
    expect(await refusedBy(...one.needled)).toBeNull();
    const deeper = `UPDATE treatment SET deepest_length_hundredths_mm = 200 WHERE id = '${one.treatmentId}'`;
    expect(await refusedBy(deeper)).toBe("treatment_gate");
  });
});

async function secondPlan({ clinicId, patientId, plan }: Arranged): Promise<string> {
  const id = crypto.randomUUID();
  await prisma().$transaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO treatment_plan (clinic_id, id, patient_id, protocol_id, procedure_id, member_id, indication, zones)
      SELECT clinic_id, ${id}::uuid, patient_id, protocol_id, procedure_id, member_id, indication, zones FROM treatment_plan
      WHERE id = ${plan.id}::uuid AND clinic_id = ${clinicId}::uuid AND patient_id = ${patientId}::uuid`;
    await tx.$executeRaw`INSERT INTO plan_session (clinic_id, id, plan_id, number, length_hundredths_mm)
      SELECT ${clinicId}::uuid, gen_random_uuid(), ${id}::uuid, n, 50 FROM generate_series(1, 2) AS n`;
  });
  return id;
}
