import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withClient } from "../../../scripts/postgres/database.mjs";
import { databaseBefore } from "./database-before";

const migration = "20261123110000_protocol_versions";

type Person = readonly [name: string, role: string, prescriber: boolean];

/** A clinic with two versions and these members, who joined in this order. */
function clinicSql(clinic: string, members: readonly Person[]): string {
  const people = members.map(([name, role, prescriber], index) => {
    const user = randomUUID();
    return `INSERT INTO "user" VALUES ('${user}', '${user}@clinic.test', '${name}', '$argon2id$x');
      INSERT INTO member (clinic_id, id, user_id, name, role, prescriber, created_at)
      VALUES ('${clinic}', '${randomUUID()}', '${user}', '${name}', '${role}', ${prescriber}, '2026-01-0${index + 1}');`;
  });
  const versions = [1, 2].map(
    (version) => `INSERT INTO protocol (clinic_id, id, version, data, reason, effective_from, created_at)
      VALUES ('${clinic}', '${randomUUID()}', ${version}, '{}', 'x', '2026-01-01', '2026-02-0${version} 10:00Z');`,
  );
  return [`INSERT INTO clinic VALUES ('${clinic}', 'Clinic', 'UTC');`, ...people, ...versions].join("\n");
}

test("what governed before approvals were recorded stays approved, by the earliest prescriber, else clinician, else owner", async () => {
  const { url, migrate } = await databaseBefore(migration);
  const [full, plain, bare] = [randomUUID(), randomUUID(), randomUUID()];
  const owner: Person = ["Olga Owner", "owner", false];
  const desk: Person = ["Dora Desk", "front_desk", false];
  const carl: Person = ["Carl Clinician", "clinician", false];
  const cora: Person = ["Cora Clinician", "clinician", false];
  const paula: Person = ["Paula Prescriber", "clinician", true];
  const petra: Person = ["Petra Prescriber", "clinician", true];
  await withClient(url, (client) =>
    client.query(
      [
        clinicSql(full, [owner, desk, carl, paula, petra]),
        clinicSql(plain, [desk, owner, carl, cora]),
        clinicSql(bare, [desk, owner]),
      ].join("\n"),
    ),
  );
  expect(await migrate()).toEqual([migration]);
  const { rows } = await withClient(url, (client) =>
    client.query(`SELECT a.clinic_id, p.version, a.name, m.name AS member, a.statement, a.approved_at = p.created_at AS at
      FROM protocol_approval a JOIN protocol p ON p.clinic_id = a.clinic_id AND p.id = a.protocol_id
      JOIN member m ON m.clinic_id = a.clinic_id AND m.id = a.member_id ORDER BY p.version`),
  );
  const statement = "In force before approvals were recorded.";
  const of = (clinic: string) => rows.filter((row) => row.clinic_id === clinic);
  for (const [clinic, name] of [
    [full, "Paula Prescriber"],
    [plain, "Carl Clinician"],
    [bare, "Olga Owner"],
  ] as const) {
    const approved = { clinic_id: clinic, name, member: name, statement, at: true };
    expect(of(clinic)).toEqual([
      { ...approved, version: 1 },
      { ...approved, version: 2 },
    ]);
  }
});

test("row-level security is forced again on every table the migration opened", async () => {
  const { url, migrate } = await databaseBefore(migration);
  await migrate();
  const { rows } = await withClient(url, (client) =>
    client.query("SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity"),
  );
  expect(rows).toEqual([]);
});
