import { expect, test } from "vitest";
import { inTransaction } from "@/lib/db/transaction";
import { newId } from "@/lib/kernel/id";
import { makePatient } from "../../factories/patient";
import { arrangeEncounter, refusedBy } from "./encounter";

test("a treatment tells of each of its zones and of its needles, which are in date", async () => {
  const { sql, needled } = await arrangeEncounter();
  const but = (left: string, instead: readonly string[]) => needled.flatMap((one) => (one === left ? instead : [one]));
  expect(await refusedBy(...but(sql.zone, []))).toBe("treatment_whole");
  expect(await refusedBy(...but(sql.needle, []))).toBe("treatment_whole");
  expect(await refusedBy(...but(sql.zone, [sql.zone.replace("50, 50", "50, 75")]))).toBe("treatment_whole");
  expect(await refusedBy(...but(sql.zone, [sql.zone, sql.zone.replace("cheeks_chin", "neck")]))).toBe(
    "treatment_whole",
  );
  expect(await refusedBy(...but(sql.needle, [sql.needle.replace("'2027-02-01'", "'2027-01-31'")]))).toBe(
    "treatment_whole",
  );
});

test("shapes of a zone and a needle", async () => {
  const { sql, needled } = await arrangeEncounter();
  const zone = (from: string, to: string) => needled.map((one) => (one === sql.zone ? one.replace(from, to) : one));
  const needle = (from: string, to: string) => needled.map((one) => (one === sql.needle ? one.replace(from, to) : one));
  expect(await refusedBy(...zone("5, 5, 5", "0, 0, 0"))).toBe("treatment_zone_shape");
  expect(await refusedBy(...zone("5, 5, 5", "-1, 5, 5"))).toBe("treatment_zone_shape");
  expect(await refusedBy(...zone("50, 50", "50, 25"))).toBe("treatment_zone_shape");
  expect(await refusedBy(...zone("'roller'", "'hammer'"))).toBe("treatment_zone_shape");
  expect(await refusedBy(...needle("true", "false"))).toBe("needle_used_shape");
  expect(await refusedBy(...needle("'L1'", "' l1'"))).toBe("needle_used_shape");
  expect(await refusedBy(...needle("'L1'", "''"))).toBe("needle_used_shape");
});

test("a serial number is used once; of a lot without one, one is used for a patient in a session", async () => {
  const one = await arrangeEncounter();
  const again = one.sql.needle
    .replace("gen_random_uuid", "")
    .replace(/VALUES \('[^']+', '[^']+'/, `VALUES ('${one.clinicId}', '${newId()}'`);
  expect(await refusedBy(...one.needled, again)).toBe("needle_used_clinic_id_lot_serial_key");
  const bare = (statement: string) => statement.replace("'S1'", "NULL");
  expect(await refusedBy(...one.needled, bare(again))).toBeNull();
  const third = bare(again).replace(/VALUES \('[^']+', '[^']+'/, `VALUES ('${one.clinicId}', '${newId()}'`);
  expect(await refusedBy(third)).toBe("needle_used_lot_once");
});

test("a visit is signed with its treatment and its signature, and then closed but for addenda", async () => {
  const one = await arrangeEncounter();
  const { sql, needled, signedOff } = one;
  expect(await refusedBy(...needled, sql.signed)).toBe("visit_end");
  expect(await refusedBy(...needled, sql.signature)).toBe("visit_end");
  expect(await refusedBy(sql.visit, sql.signature, sql.signed)).toBe("visit_end");
  expect(await refusedBy(...needled, sql.untreated)).toBe("visit_end");
  expect(await refusedBy(...needled, sql.addendum)).toBe("visit_addendum_after_signature");
  expect(await refusedBy(...signedOff)).toBeNull();
  const step = sql.steps.replace(/unnest\(.*\) AS step/, "unnest('{photos_after}'::text[]) AS step");
  const of = `WHERE clinic_id = '${one.clinicId}'`;
  const late = [
    sql.visit.replace(`'${one.visitId}'`, `'${newId()}'`),
    `UPDATE visit SET version = 9 ${of}`,
    `DELETE FROM visit ${of}`,
    step,
    `UPDATE visit_step SET note = 'later' ${of}`,
    `DELETE FROM visit_step ${of}`,
    `UPDATE treatment SET outcome = 'stopped_early' ${of}`,
    `UPDATE treatment_zone SET note = 'later' ${of}`,
    `DELETE FROM needle_used ${of}`,
    sql.reaffirmed.replace("VALUES ('", "VALUES ('").replace(/', '[0-9a-f-]{36}'/, `', '${newId()}'`),
    `UPDATE anesthesia_checklist SET not_used_reason = 'other' ${of}`,
    `UPDATE visit_signature SET name = 'Other' ${of}`,
  ];
  const refusals = [];
  for (const statement of late) refusals.push(await refusedBy(statement));
  expect(refusals).toEqual(["visit_one_for_session", ...late.slice(1).map(() => "visit_closed")]);
  expect(await refusedBy(sql.addendum)).toBeNull();
});

test("one visit is open to a session; after one that ended untreated there may be another", async () => {
  const one = await arrangeEncounter();
  const again = one.sql.visit.replace(`'${one.visitId}'`, `'${newId()}'`);
  expect(await refusedBy(one.sql.visit, again)).toBe("visit_one_for_session");
  expect(await refusedBy(one.sql.visit, one.sql.untreated, again)).toBeNull();
});

test("a visit's day is the day of the arrival, and it ends with a kind and a reason where nothing was done", async () => {
  const one = await arrangeEncounter();
  const { visit, untreated } = one.sql;
  expect(await refusedBy(visit.replace("'2027-02-01')", "'2027-02-02')"))).toBe("visit_day");
  expect(await refusedBy(visit, untreated.replace("'A cold sore'", "NULL"))).toBe("visit_ended");
  expect(await refusedBy(visit, untreated.replace("T11:00Z", "T08:00Z"))).toBe("visit_ended");
});

test("a time of a numbing record once set stays, and nothing comes before it was put on", async () => {
  const one = await arrangeEncounter();
  const { visit, cream, removed, wiped } = one.sql;
  expect(await refusedBy(visit, cream, removed, removed.replace("09:40", "09:30"))).toBe("anesthesia_times_stay");
  expect(await refusedBy(visit, cream, removed.replace("09:40", "09:05"))).toBe("anesthesia_in_order");
  expect(await refusedBy(visit, cream, wiped)).toBe("anesthesia_in_order");
  expect(await refusedBy(visit, cream, removed, wiped, wiped.replace("09:42", "09:50"))).toBe("anesthesia_times_stay");
  expect(await refusedBy(visit, cream.replace("'{cheeks_chin}'", "'{}'"))).toBe("anesthesia_used_or_reasoned");
  expect(await refusedBy(visit, cream.replace("'lmx4'", "NULL"))).toBe("anesthesia_used_or_reasoned");
});

test("a patient sees their own visit and treatment, no other patient's, and nothing of how it was done", async () => {
  const one = await arrangeEncounter();
  await refusedBy(...one.needled);
  const other = await makePatient(one.clinic);
  const seen = (patientId: string) =>
    inTransaction({ role: "cadence_app", clinicId: one.clinicId, userId: newId(), patientId }, async (tx) => [
      await tx.visit.count(),
      await tx.treatment.count(),
      await tx.treatmentZone.count(),
      await tx.needleUsed.count(),
      await tx.visitStep.count(),
      await tx.anesthesiaChecklist.count(),
      await tx.consentReaffirmation.count(),
    ]);
  expect(await seen(one.patientId)).toEqual([1, 1, 0, 0, 0, 0, 0]);
  expect(await seen(other.id)).toEqual([0, 0, 0, 0, 0, 0, 0]);
});
