import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";

/** Tables that belong to no clinic: the clinic itself, people's sign-ins, counters, the migration log. */
const global = ["_prisma_migrations", "clinic", "rate_limit", "user"];

type Table = { name: string; owned: boolean; rls: boolean; forced: boolean; policies: number };
type Key = { table: string; name: string; kind: string; columns: string[]; target: string | null };

const tables = () => prisma().$queryRaw<Table[]>`
  SELECT c.relname::text AS name, c.relrowsecurity AS rls, c.relforcerowsecurity AS forced,
    EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'clinic_id' AND NOT a.attisdropped) AS owned,
    (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`;

const keys = () => prisma().$queryRaw<Key[]>`
  SELECT t.relname::text AS table, k.conname::text AS name, k.contype::text AS kind, f.relname::text AS target,
    ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS c(attnum, place)
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.attnum ORDER BY place) AS columns
  FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid LEFT JOIN pg_class f ON f.oid = k.confrelid
  WHERE t.relnamespace = 'public'::regnamespace AND k.contype IN ('p', 'u', 'f', 'x')`;

test("every table that is not named as global belongs to a clinic, with row-level security on, forced and with a policy", async () => {
  const all = await tables();
  expect(all.filter(({ owned }) => !owned).map(({ name }) => name)).toEqual(global);
  expect(all.filter(({ owned }) => owned).length).toBeGreaterThan(20);
  const open = all.filter(({ owned, rls, forced, policies }) => owned && !(rls && forced && policies > 0));
  expect(open.map(({ name }) => name)).toEqual([]);
});

test("clinic_id comes first in every primary key and exclusion constraint of a clinic's table", async () => {
  const owned = new Set((await tables()).filter((table) => table.owned).map(({ name }) => name));
  const wrong = (await keys()).filter(
    (key) => owned.has(key.table) && ["p", "x"].includes(key.kind) && key.columns[0] !== "clinic_id",
  );
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test("unique indexes of a clinic's table begin with clinic_id, but for the hashes that find a secret", async () => {
  const rows = await prisma().$queryRaw<{ name: string; first: string }[]>`
    SELECT i.relname::text AS name, a.attname::text AS first FROM pg_index x
    JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
    WHERE x.indisunique AND t.relnamespace = 'public'::regnamespace
      AND EXISTS (SELECT FROM pg_attribute c WHERE c.attrelid = t.oid AND c.attname = 'clinic_id')`;
  const wrong = rows.filter(({ first }) => first !== "clinic_id").map(({ name }) => name);
  expect(wrong.sort()).toEqual([
    "api_token_token_hash_key",
    "consent_link_token_hash_key",
    "invitation_token_hash_key",
    "screening_link_token_hash_key",
  ]);
});

test("a foreign key between two tables of a clinic carries clinic_id, so that no row can point into another clinic", async () => {
  const owned = new Set((await tables()).filter((table) => table.owned).map(({ name }) => name));
  const wrong = (await keys()).filter(
    ({ table, kind, target, columns }) =>
      kind === "f" && owned.has(table) && owned.has(target ?? "") && columns[0] !== "clinic_id",
  );
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test("the clinic's role cannot read sign-ins, and the identity role cannot read the clinical record", async () => {
  const [rights] = await prisma().$queryRaw<Record<string, boolean>[]>`
    SELECT has_table_privilege('cadence_app', 'public."user"', 'SELECT') AS app_reads_users,
      has_table_privilege('cadence_app', 'audit_event', 'UPDATE') OR has_table_privilege('cadence_app', 'audit_event', 'DELETE') AS app_changes_audit,
      (SELECT bool_or(has_any_column_privilege('cadence_app', t, 'UPDATE') OR has_table_privilege('cadence_app', t, 'DELETE')) FROM unnest(ARRAY[
        'treatment', 'treatment_zone', 'needle_used', 'topical_used', 'treatment_correction', 'visit_step', 'consent_reaffirmation', 'visit_addendum', 'visit_signature']) AS t) AS app_changes_records,
      has_table_privilege('cadence_app', 'override', 'UPDATE') OR has_table_privilege('cadence_app', 'override', 'DELETE') AS app_changes_overrides,
      has_table_privilege('cadence_auth', 'visit', 'SELECT') OR has_table_privilege('cadence_auth', 'treatment', 'SELECT') OR has_table_privilege('cadence_auth', 'treatment_plan', 'SELECT')
        OR has_column_privilege('cadence_auth', 'patient', 'birth_date', 'SELECT') AS auth_reads_charts`;
  expect(rights).toEqual({
    app_reads_users: false,
    app_changes_audit: false,
    app_changes_records: false,
    app_changes_overrides: false,
    auth_reads_charts: false,
  });
});
