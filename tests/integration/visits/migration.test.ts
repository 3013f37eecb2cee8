import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withClient } from "../../../scripts/postgres/database.mjs";
import { databaseBefore } from "../protocols/database-before";

const migration = "20261128234500_visit_encounter";

test("what was recorded before there were encounters stays, as imported history without a visit", async () => {
  const { url, migrate } = await databaseBefore(migration);
  const [clinic, user, member, patient, protocol, procedure, plan, session, done] = Array.from(
    { length: 9 },
    randomUUID,
  );
  await withClient(url, (client) =>
    client.query(`INSERT INTO clinic (id, name, zone) VALUES ('${clinic}', 'Clinic', 'UTC');
      INSERT INTO "user" (id, email, name, password_hash) VALUES ('${user}', 'c@clinic.test', 'Carl', '$argon2id$x');
      INSERT INTO member (clinic_id, id, user_id, name, role) VALUES ('${clinic}', '${member}', '${user}', 'Carl', 'clinician');
      INSERT INTO patient (clinic_id, id, given_name, family_name, birth_date) VALUES ('${clinic}', '${patient}', 'Pia', 'P', '1990-01-01');
      INSERT INTO protocol (clinic_id, id, version, data, reason, effective_from) VALUES ('${clinic}', '${protocol}', 1, '{}', 'x', '2026-01-01');
      INSERT INTO procedure (clinic_id, id, name, numbing_min, treatment_min, recovery_min, changeover_min)
        VALUES ('${clinic}', '${procedure}', 'Needling', 45, 30, 15, 10);
      BEGIN;
      INSERT INTO treatment_plan (clinic_id, id, patient_id, protocol_id, procedure_id, member_id, indication, zones)
        VALUES ('${clinic}', '${plan}', '${patient}', '${protocol}', '${procedure}', '${member}', 'acne_scars', '{face}');
      INSERT INTO plan_session (clinic_id, id, plan_id, number, length_hundredths_mm) VALUES
        ('${clinic}', '${session}', '${plan}', 1, 50), ('${clinic}', '${randomUUID()}', '${plan}', 2, 50);
      COMMIT;
      INSERT INTO visit (clinic_id, id, patient_id, plan_session_id, member_id, performed_on, deepest_length_hundredths_mm, zones, outcome)
        VALUES ('${clinic}', '${done}', '${patient}', '${session}', '${member}', '2026-03-01', 75, '{face}', 'stopped_early');`),
  );
  expect((await migrate())[0]).toBe(migration);
  const { rows } = await withClient(url, (client) =>
    client.query(`SELECT id, visit_id, origin, plan_session_id, performed_on::text, deepest_length_hundredths_mm AS length, outcome,
      (SELECT count(*)::int FROM visit) AS visits FROM treatment`),
  );
  const fact = { performed_on: "2026-03-01", length: 75, outcome: "stopped_early" };
  expect(rows).toEqual([
    { id: done, visit_id: null, origin: "imported", plan_session_id: session, ...fact, visits: 0 },
  ]);
});
