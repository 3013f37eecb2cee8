import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { sqlState } from "@/lib/db/sqlstate";
import { inTransaction } from "@/lib/db/transaction";
import { newId } from "@/lib/kernel/id";
import { arrangeEncounter, refusedBy } from "./encounter";

const zone = {
  ...{ zone: "cheeks_chin", device_kind: "roller", length_set_hundredths_mm: 50, deepest_length_hundredths_mm: 50 },
  ...{ passes_horizontal: 6, passes_vertical: 5, passes_diagonal: 5, stamping: false, topicals: [], note: null },
  ...{ pressure: "light", endpoint: "erythema", bleeding: "none", reaction: null },
};
const needle = {
  ...{ kind: "roller", lot: "L1", serial: "S1", expires_on: "2027-02-01", sterile: true, needles: 192 },
  manufacturer: null,
};

async function arrange() {
  const one = await arrangeEncounter();
  const needles = [{ ...needle, id: newId() }];
  const content = {
    ...{ started_at: null, deepest_length_hundredths_mm: 50, zones: ["cheeks_chin"], outcome: "completed" },
    ...{ stopped_because: null, judged: null, zone_records: [zone], topicals: [], needles },
  };
  const correction = (change: object = {}, because = "A slip") =>
    `INSERT INTO treatment_correction (clinic_id, id, treatment_id, member_id, name, corrected_at, because, before, after)
      VALUES ('${one.clinicId}', '${newId()}', '${one.treatmentId}', '${one.memberId}', 'Carl', '2027-02-01T10:00Z', '${because}',
        '{"told": "a lie"}', '${JSON.stringify({ ...content, ...change })}')`;
  expect(await refusedBy(...one.needled)).toBeNull();
  return { ...one, correction, needles };
}

test("a correction changes the treatment, and what stood before is written by the database, whatever it is told", async () => {
  const { correction, treatmentId } = await arrange();
  expect(await refusedBy(correction())).toBeNull();
  const zones = await prisma().treatmentZone.findMany({ where: { treatmentId } });
  expect(zones).toMatchObject([{ passesHorizontal: 6 }]);
  const [row] = await prisma().treatmentCorrection.findMany({ where: { treatmentId } });
  expect(row?.before).toMatchObject({ zone_records: [{ passes_horizontal: 5 }], needles: [{ serial: "S1" }] });
  expect(row?.before).not.toHaveProperty("told");
});

test("the gate and everything else that guards a treatment looks at what it becomes", async () => {
  const { correction, needles } = await arrange();
  const deeper = { ...zone, deepest_length_hundredths_mm: 200 };
  expect(await refusedBy(correction({ deepest_length_hundredths_mm: 200, zone_records: [deeper] }))).toBe(
    "treatment_gate",
  );
  expect(await refusedBy(correction({ zones: ["neck"], zone_records: [{ ...zone, zone: "neck" }] }))).toBe(
    "treatment_gate",
  );
  expect(await refusedBy(correction({ zone_records: [] }))).toBe("treatment_whole");
  expect(await refusedBy(correction({ needles: [] }))).toBe("treatment_whole");
  expect(await refusedBy(correction({ needles: [{ ...needles[0], expires_on: "2027-01-31" }] }))).toBe(
    "treatment_whole",
  );
  expect(await refusedBy(correction({ needles: [{ ...needles[0], sterile: false }] }))).toBe("needle_used_shape");
  expect(await refusedBy(correction({ zone_records: [{ ...zone, passes_horizontal: -1 }] }))).toBe(
    "treatment_zone_shape",
  );
  expect(await refusedBy(correction({}, " "))).toBe("treatment_correction_said");
});

test("imported history and a signed visit take none, and a correction is never changed", async () => {
  const { correction, sql, treatmentId } = await arrange();
  expect(await refusedBy(correction())).toBeNull();
  expect(await refusedBy(sql.signature, sql.signed)).toBeNull();
  expect(await refusedBy(correction())).toBe("visit_closed");
  expect(await refusedBy(`UPDATE treatment_correction SET because = 'x' WHERE treatment_id = '${treatmentId}'`)).toBe(
    "visit_closed",
  );
  expect(await refusedBy(`DELETE FROM treatment_correction WHERE treatment_id = '${treatmentId}'`)).toBe(
    "visit_closed",
  );
  const other = await arrangeEncounter();
  const { clinicId, patientId, session, memberId } = other;
  const imported = `INSERT INTO treatment (clinic_id, id, origin, patient_id, plan_session_id, member_id, performed_on,
      deepest_length_hundredths_mm, zones, outcome)
    VALUES ('${clinicId}', '${other.treatmentId}', 'imported', '${patientId}', '${session}', '${memberId}', '2027-01-04', 50, '{cheeks_chin}', 'completed')`;
  const of = correction().replaceAll(treatmentId, other.treatmentId);
  const elsewhere = of.replace(
    /VALUES \('[^']+', '([^']+)', '([^']+)', '[^']+'/,
    `VALUES ('${clinicId}', '$1', '$2', '${memberId}'`,
  );
  expect(await refusedBy(imported, elsewhere)).toBe("treatment_correction_of_visit");
});

test("the clinic's role corrects by adding a row, and neither changes a treatment itself nor reaches another clinic's", async () => {
  const { clinicId, treatmentId, correction, patientId } = await arrange();
  const other = await arrangeEncounter();
  const as = (clinic: string, sql: string, patient: string | null = null) =>
    inTransaction({ role: "cadence_app", clinicId: clinic, userId: newId(), patientId: patient }, (tx) =>
      tx.$executeRawUnsafe(sql),
    ).catch(sqlState);
  const itself = `UPDATE treatment SET outcome = 'stopped_early' WHERE id = '${treatmentId}'`;
  expect(await as(clinicId, itself)).toBe("42501");
  expect(await as(clinicId, `DELETE FROM needle_used WHERE treatment_id = '${treatmentId}'`)).toBe("42501");
  expect(await as(other.clinicId, correction())).not.toBe(1);
  expect(await as(clinicId, correction(), patientId)).not.toBe(1);
  expect(await prisma().treatmentCorrection.count({ where: { treatmentId } })).toBe(0);
  expect(await as(clinicId, correction())).toBe(1);
  expect(
    await as(clinicId, `UPDATE treatment_correction SET because = 'x' WHERE treatment_id = '${treatmentId}'`),
  ).toBe("42501");
});

test("where the owner of the database is no superuser, the correction is made under the row-level security of the clinic", async () => {
  const { clinicId, treatmentId, correction } = await arrange();
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    // As the owner of a real install is: a member of the clinic's role, with every right to the tables.
    await client.query("CREATE ROLE plain_owner NOLOGIN; GRANT cadence_app TO plain_owner");
    await client.query("GRANT ALL ON treatment, treatment_zone, topical_used, needle_used, visit_step TO plain_owner");
    await client.query("ALTER FUNCTION treatment_correct() OWNER TO plain_owner");
    await client.query(
      "SELECT set_config('role', 'cadence_app', true), set_config('cadence.clinic_id', $1, true), set_config('cadence.patient_id', '', true)",
      [clinicId],
    );
    await client.query(correction());
    const { rows } = await client.query("SELECT passes_horizontal FROM treatment_zone WHERE treatment_id = $1", [
      treatmentId,
    ]);
    expect(rows).toEqual([{ passes_horizontal: 6 }]);
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
});
