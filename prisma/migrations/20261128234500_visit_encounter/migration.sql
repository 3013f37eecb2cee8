-- A visit becomes the encounter, and what was done in it a treatment of its own. What was recorded so far was recorded without an
-- encounter: it stays, as imported history.
ALTER TYPE visit_outcome RENAME TO treatment_outcome;
ALTER TABLE visit RENAME TO treatment;
ALTER TABLE treatment RENAME CONSTRAINT visit_pkey TO treatment_pkey;
ALTER TABLE treatment RENAME CONSTRAINT visit_length TO treatment_length;
ALTER TABLE treatment RENAME CONSTRAINT visit_zones TO treatment_zones;
ALTER TABLE treatment RENAME CONSTRAINT visit_clinic_id_patient_id_fkey TO treatment_clinic_id_patient_id_fkey;
ALTER TABLE treatment RENAME CONSTRAINT visit_clinic_id_plan_session_id_fkey TO treatment_clinic_id_plan_session_id_fkey;
ALTER TABLE treatment RENAME CONSTRAINT visit_clinic_id_appointment_id_fkey TO treatment_clinic_id_appointment_id_fkey;
ALTER TABLE treatment RENAME CONSTRAINT visit_clinic_id_member_id_fkey TO treatment_clinic_id_member_id_fkey;
ALTER INDEX visit_clinic_id_patient_id_performed_on_idx RENAME TO treatment_clinic_id_patient_id_performed_on_idx;
ALTER INDEX visit_clinic_id_plan_session_id_key RENAME TO treatment_clinic_id_plan_session_id_key;

-- CreateEnum
CREATE TYPE "visit_end" AS ENUM ('signed', 'not_treated');

-- CreateEnum
CREATE TYPE "treatment_origin" AS ENUM ('visit', 'imported');

-- CreateEnum
CREATE TYPE "needle_pressure" AS ENUM ('light', 'moderate', 'firm');

-- CreateEnum
CREATE TYPE "needle_endpoint" AS ENUM ('none', 'erythema', 'pinpoint_bleeding');

-- CreateEnum
CREATE TYPE "needle_bleeding" AS ENUM ('none', 'pinpoint', 'easily_controlled', 'prolonged');

-- CreateTable
CREATE TABLE "visit" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "plan_session_id" UUID NOT NULL,
    "appointment_id" UUID,
    "member_id" UUID NOT NULL,
    "arrived_at" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "ended_at" TIMESTAMPTZ(3),
    "end_kind" "visit_end",
    "end_reason" TEXT,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "visit_step" (
    "clinic_id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "data" JSONB,

    CONSTRAINT "visit_step_pkey" PRIMARY KEY ("clinic_id","visit_id","step")
);

-- AlterTable
ALTER TABLE "treatment"
    ADD COLUMN "visit_id" UUID,
    ADD COLUMN "origin" "treatment_origin" NOT NULL DEFAULT 'imported',
    ADD COLUMN "started_at" TIMESTAMPTZ(3);
ALTER TABLE "treatment" ALTER COLUMN "origin" DROP DEFAULT;

-- CreateTable
CREATE TABLE "treatment_zone" (
    "clinic_id" UUID NOT NULL,
    "treatment_id" UUID NOT NULL,
    "zone" TEXT NOT NULL,
    "device_kind" TEXT NOT NULL,
    "length_set_hundredths_mm" INTEGER NOT NULL,
    "deepest_length_hundredths_mm" INTEGER NOT NULL,
    "passes_horizontal" SMALLINT NOT NULL,
    "passes_vertical" SMALLINT NOT NULL,
    "passes_diagonal" SMALLINT NOT NULL,
    "stamping" BOOLEAN NOT NULL,
    "pressure" "needle_pressure" NOT NULL,
    "endpoint" "needle_endpoint" NOT NULL,
    "bleeding" "needle_bleeding" NOT NULL,
    "reaction" TEXT,
    "topicals" TEXT[],
    "note" TEXT,

    CONSTRAINT "treatment_zone_pkey" PRIMARY KEY ("clinic_id","treatment_id","zone")
);

-- CreateTable
CREATE TABLE "needle_used" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "treatment_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "manufacturer" TEXT,
    "lot" TEXT NOT NULL,
    "serial" TEXT,
    "expires_on" DATE NOT NULL,
    "sterile" BOOLEAN NOT NULL,
    "needles" INTEGER,

    CONSTRAINT "needle_used_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "consent_reaffirmation" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "consent_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,
    "signature" JSONB,
    "member_id" UUID NOT NULL,

    CONSTRAINT "consent_reaffirmation_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "visit_addendum" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "visit_addendum_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "visit_signature" (
    "clinic_id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "statement" TEXT NOT NULL,
    "content_hash" CHAR(64) NOT NULL,

    CONSTRAINT "visit_signature_pkey" PRIMARY KEY ("clinic_id","visit_id")
);

-- Nothing wrote an anesthesia record so far; were there one, the new foreign key would stop this migration.
-- AlterTable
ALTER TABLE "anesthesia_checklist" DROP CONSTRAINT "anesthesia_checklist_clinic_id_visit_id_fkey";
ALTER TABLE "anesthesia_checklist"
    ADD COLUMN "percent" JSONB,
    ADD COLUMN "zones" TEXT[],
    ADD COLUMN "skin_intact" BOOLEAN,
    ADD COLUMN "occlusion" TEXT,
    ADD COLUMN "applied_by" UUID,
    ADD COLUMN "removed_by" UUID,
    ADD COLUMN "findings" JSONB,
    ADD COLUMN "signed_by" UUID,
    ADD COLUMN "signed_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "visit_clinic_id_day_idx" ON "visit"("clinic_id", "day");

-- CreateIndex
CREATE INDEX "visit_clinic_id_patient_id_arrived_at_idx" ON "visit"("clinic_id", "patient_id", "arrived_at");

-- CreateIndex
CREATE INDEX "visit_clinic_id_plan_session_id_idx" ON "visit"("clinic_id", "plan_session_id");

-- CreateIndex
CREATE UNIQUE INDEX "treatment_clinic_id_visit_id_key" ON "treatment"("clinic_id", "visit_id");

-- CreateIndex
CREATE INDEX "needle_used_clinic_id_treatment_id_idx" ON "needle_used"("clinic_id", "treatment_id");

-- CreateIndex
CREATE UNIQUE INDEX "needle_used_clinic_id_lot_serial_key" ON "needle_used"("clinic_id", "lot", "serial");

-- CreateIndex
CREATE INDEX "consent_reaffirmation_clinic_id_visit_id_idx" ON "consent_reaffirmation"("clinic_id", "visit_id");

-- CreateIndex
CREATE INDEX "consent_reaffirmation_clinic_id_consent_id_idx" ON "consent_reaffirmation"("clinic_id", "consent_id");

-- CreateIndex
CREATE INDEX "visit_addendum_clinic_id_visit_id_idx" ON "visit_addendum"("clinic_id", "visit_id");

-- Foreign keys, all within one clinic.
DO $$
DECLARE
  k text[];
BEGIN
  FOREACH k SLICE 1 IN ARRAY ARRAY[
    ['visit', 'patient_id', 'patient'], ['visit', 'plan_session_id', 'plan_session'], ['visit', 'appointment_id', 'appointment'],
    ['visit', 'member_id', 'member'], ['visit_step', 'visit_id', 'visit'], ['visit_step', 'member_id', 'member'],
    ['treatment', 'visit_id', 'visit'], ['treatment_zone', 'treatment_id', 'treatment'], ['needle_used', 'treatment_id', 'treatment'],
    ['consent_reaffirmation', 'visit_id', 'visit'], ['consent_reaffirmation', 'consent_id', 'consent'],
    ['consent_reaffirmation', 'member_id', 'member'], ['visit_addendum', 'visit_id', 'visit'], ['visit_addendum', 'member_id', 'member'],
    ['visit_signature', 'visit_id', 'visit'], ['visit_signature', 'member_id', 'member'], ['anesthesia_checklist', 'visit_id', 'visit'],
    ['anesthesia_checklist', 'applied_by', 'member'], ['anesthesia_checklist', 'removed_by', 'member'],
    ['anesthesia_checklist', 'signed_by', 'member']
  ] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (clinic_id, %I) REFERENCES %I(clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE',
      k[1], k[1] || '_clinic_id_' || k[2] || '_fkey', k[2], k[3]);
  END LOOP;
END
$$;

-- Row-level security, as on every table of a clinic. Patients see that they were there and what was done.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['visit', 'visit_step', 'treatment_zone', 'needle_used', 'consent_reaffirmation', 'visit_addendum', 'visit_signature'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY staff ON %I TO cadence_app USING (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)'
      ' WITH CHECK (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)', t);
  END LOOP;
END
$$;
CREATE POLICY own ON visit FOR SELECT TO cadence_app USING (clinic_id = cadence_clinic() AND patient_id = cadence_patient());

-- Rights: what is recorded is added to and never changed; a visit goes on and ends; an anesthesia record is completed.
GRANT SELECT, INSERT ON visit, visit_step, treatment_zone, needle_used, consent_reaffirmation, visit_addendum, visit_signature TO cadence_app;
GRANT UPDATE (version, ended_at, end_kind, end_reason) ON visit TO cadence_app;
GRANT UPDATE (removed_at, removed_by, wiped_off_at, findings, signed_by, signed_at) ON anesthesia_checklist TO cadence_app;

-- Shapes.
ALTER TABLE visit ADD CONSTRAINT visit_ended CHECK (
  (ended_at IS NULL) = (end_kind IS NULL) AND (end_kind IS NOT DISTINCT FROM 'not_treated') = (end_reason IS NOT NULL)
  AND (end_reason IS NULL OR btrim(end_reason) <> '') AND ended_at >= arrived_at AND version >= 1);
-- A session is treated once: while a visit to it is open, and once one is signed, there is no other.
ALTER TABLE visit ADD CONSTRAINT visit_one_for_session
  EXCLUDE USING gist (clinic_id WITH =, plan_session_id WITH =) WHERE (end_kind IS DISTINCT FROM 'not_treated');
ALTER TABLE visit_step ADD CONSTRAINT visit_step_known CHECK (step IN ('identity_recheck', 'contraindications_clear', 'consent_reaffirmed',
  'photos_before', 'anesthesia_recorded', 'anesthesia_removed', 'antisepsis', 'rolling', 'stamping', 'photos_after', 'aftercare_given')
  AND (note IS NULL OR btrim(note) <> ''));
ALTER TABLE treatment ADD CONSTRAINT treatment_of_visit CHECK ((origin = 'visit') = (visit_id IS NOT NULL));
ALTER TABLE treatment_zone ADD CONSTRAINT treatment_zone_shape CHECK (
  device_kind IN ('roller', 'pen', 'stamp', 'rf') AND length_set_hundredths_mm BETWEEN 5 AND 250 AND length_set_hundredths_mm % 5 = 0
  AND deepest_length_hundredths_mm BETWEEN length_set_hundredths_mm AND 250 AND deepest_length_hundredths_mm % 5 = 0
  AND passes_horizontal BETWEEN 0 AND 100 AND passes_vertical BETWEEN 0 AND 100 AND passes_diagonal BETWEEN 0 AND 100
  AND (stamping OR passes_horizontal + passes_vertical + passes_diagonal > 0)
  AND cardinality(topicals) <= 10 AND array_position(topicals, '') IS NULL
  AND (reaction IS NULL OR btrim(reaction) <> '') AND (note IS NULL OR btrim(note) <> ''));
ALTER TABLE needle_used ADD CONSTRAINT needle_used_shape CHECK (
  kind IN ('roller', 'pen', 'stamp', 'rf') AND sterile AND lot <> '' AND lot = upper(btrim(lot)) AND serial <> '' AND serial = upper(btrim(serial))
  AND needles > 0 AND (manufacturer IS NULL OR btrim(manufacturer) <> ''));
-- Of a lot without serial numbers one is used for a patient in a session.
ALTER TABLE needle_used ADD CONSTRAINT needle_used_lot_once
  EXCLUDE USING gist (clinic_id WITH =, treatment_id WITH =, lot WITH =) WHERE (serial IS NULL);
ALTER TABLE consent_reaffirmation ADD CONSTRAINT consent_reaffirmation_named CHECK (btrim(by_name) <> '');
ALTER TABLE visit_addendum ADD CONSTRAINT visit_addendum_said CHECK (btrim(text) <> '' AND btrim(name) <> '');
ALTER TABLE visit_signature ADD CONSTRAINT visit_signature_shape CHECK (
  btrim(name) <> '' AND btrim(statement) <> '' AND content_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE anesthesia_checklist DROP CONSTRAINT anesthesia_used_or_reasoned;
ALTER TABLE anesthesia_checklist ADD CONSTRAINT anesthesia_used_or_reasoned CHECK (
  (not_used_reason IS NOT NULL AND btrim(not_used_reason) <> '' AND coalesce(cardinality(zones), 0) = 0
    AND num_nonnulls(product_id, percent, lot, expires_on, grams, area_cm2, skin_intact, occlusion, applied_at, applied_by,
      removed_at, removed_by, wiped_off_at) = 0)
  OR (not_used_reason IS NULL AND coalesce(cardinality(zones), 0) BETWEEN 1 AND 20 AND occlusion IN ('none', 'film')
    AND num_nulls(product_id, lot, expires_on, grams, area_cm2, skin_intact, occlusion, applied_at, applied_by) = 0
    AND (removed_at IS NULL) = (removed_by IS NULL)));

-- The day of a visit is the day the patient arrived, in the clinic's zone.
CREATE FUNCTION visit_check_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.day <> (SELECT (NEW.arrived_at AT TIME ZONE zone)::date FROM clinic WHERE id = NEW.clinic_id) THEN
    RAISE EXCEPTION 'the day of a visit is the day the patient arrived in the zone of the clinic'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'visit_day';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER visit_day BEFORE INSERT OR UPDATE OF day, arrived_at ON visit FOR EACH ROW EXECUTE FUNCTION visit_check_day();

-- An ended visit is closed: neither it nor anything that belongs to it is added, changed or taken away. Addenda alone follow.
CREATE FUNCTION visit_refuse_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'this visit has ended' USING ERRCODE = 'check_violation', CONSTRAINT = 'visit_closed';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER visit_closed BEFORE UPDATE OR DELETE ON visit FOR EACH ROW EXECUTE FUNCTION visit_refuse_ended();
CREATE FUNCTION visit_refuse_part_of_ended() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  part jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  owner_clinic uuid := part ->> 'clinic_id';
  of_visit uuid := part ->> 'visit_id';
  ended timestamptz;
BEGIN
  IF of_visit IS NULL AND part ? 'treatment_id' THEN
    SELECT visit_id INTO of_visit FROM treatment WHERE clinic_id = owner_clinic AND id = (part ->> 'treatment_id')::uuid;
  END IF;
  -- Locked, so that nothing is added while somebody signs.
  SELECT ended_at INTO ended FROM visit WHERE clinic_id = owner_clinic AND id = of_visit FOR SHARE;
  IF ended IS NOT NULL THEN
    RAISE EXCEPTION 'this visit has ended' USING ERRCODE = 'check_violation', CONSTRAINT = 'visit_closed';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['visit_step', 'treatment', 'treatment_zone', 'needle_used', 'consent_reaffirmation', 'anesthesia_checklist', 'visit_signature'] LOOP
    EXECUTE format('CREATE TRIGGER visit_closed BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION visit_refuse_part_of_ended()', t);
  END LOOP;
END
$$;

-- Addenda follow a signature.
CREATE FUNCTION visit_addendum_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM visit WHERE clinic_id = NEW.clinic_id AND id = NEW.visit_id AND end_kind = 'signed') THEN
    RAISE EXCEPTION 'only a signed visit takes addenda' USING ERRCODE = 'check_violation', CONSTRAINT = 'visit_addendum_after_signature';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER visit_addendum_after_signature BEFORE INSERT ON visit_addendum FOR EACH ROW EXECUTE FUNCTION visit_addendum_check();

-- When its transaction ends, a visit is signed if and only if there is a signature, and signed only with a treatment; one that ended
-- untreated has none.
CREATE FUNCTION visit_check_end() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed jsonb := to_jsonb(NEW);
  v visit%ROWTYPE;
  is_signed boolean;
  is_treated boolean;
BEGIN
  SELECT * INTO v FROM visit WHERE clinic_id = NEW.clinic_id AND id = coalesce(changed ->> 'visit_id', changed ->> 'id')::uuid;
  is_signed := EXISTS (SELECT FROM visit_signature s WHERE s.clinic_id = v.clinic_id AND s.visit_id = v.id);
  is_treated := EXISTS (SELECT FROM treatment t WHERE t.clinic_id = v.clinic_id AND t.visit_id = v.id);
  IF (v.end_kind IS NOT DISTINCT FROM 'signed') <> is_signed OR (v.end_kind IS NOT NULL AND is_treated <> is_signed) THEN
    RAISE EXCEPTION 'a visit ends signed with its treatment, or untreated without one'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'visit_end';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER visit_end AFTER INSERT OR UPDATE ON visit
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION visit_check_end();
CREATE CONSTRAINT TRIGGER visit_end AFTER INSERT ON visit_signature
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION visit_check_end();

-- A time of an anesthesia record, once set, never changes.
CREATE FUNCTION anesthesia_checklist_keep_times() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.removed_at IS NOT NULL AND (NEW.removed_at, NEW.removed_by) IS DISTINCT FROM (OLD.removed_at, OLD.removed_by))
    OR (OLD.wiped_off_at IS NOT NULL AND NEW.wiped_off_at IS DISTINCT FROM OLD.wiped_off_at)
    OR (OLD.signed_at IS NOT NULL AND (NEW.signed_at, NEW.signed_by) IS DISTINCT FROM (OLD.signed_at, OLD.signed_by)) THEN
    RAISE EXCEPTION 'a time that was recorded stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'anesthesia_times_stay';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER anesthesia_times_stay BEFORE UPDATE ON anesthesia_checklist FOR EACH ROW EXECUTE FUNCTION anesthesia_checklist_keep_times();

-- The gate: nobody is needled without a consent that reaches as far as the needle and was reaffirmed at this visit, and without an
-- anesthesia record that is complete or says why there is none. Whatever path a treatment came by.
CREATE FUNCTION treatment_check_gate() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v visit%ROWTYPE;
  missing text;
BEGIN
  SELECT * INTO v FROM visit WHERE clinic_id = NEW.clinic_id AND id = NEW.visit_id;
  IF v.id IS NULL OR v.ended_at IS NOT NULL OR (v.patient_id, v.plan_session_id, v.day) IS DISTINCT FROM (NEW.patient_id, NEW.plan_session_id, NEW.performed_on) THEN
    missing := 'an open visit of this patient to this session on this day';
  ELSIF (SELECT count(*) FROM visit_step s WHERE s.clinic_id = v.clinic_id AND s.visit_id = v.id AND s.step IN ('identity_recheck',
      'contraindications_clear', 'consent_reaffirmed', 'photos_before', 'anesthesia_recorded', 'antisepsis')) < 6 THEN
    missing := 'a step before the needling';
  ELSIF NOT EXISTS (
    SELECT FROM consent_reaffirmation r
    JOIN consent c ON c.clinic_id = r.clinic_id AND c.id = r.consent_id
    JOIN plan_session s ON s.clinic_id = v.clinic_id AND s.id = v.plan_session_id AND s.plan_id = c.plan_id
    WHERE r.clinic_id = v.clinic_id AND r.visit_id = v.id AND c.patient_id = v.patient_id AND c.withdrawn_at IS NULL
      AND c.zones @> NEW.zones AND c.max_length_hundredths_mm >= NEW.deepest_length_hundredths_mm) THEN
    missing := 'a live consent that reaches this far, reaffirmed at this visit';
  ELSIF NOT EXISTS (SELECT FROM anesthesia_checklist a WHERE a.clinic_id = v.clinic_id AND a.visit_id = v.id)
    OR EXISTS (SELECT FROM anesthesia_checklist a WHERE a.clinic_id = v.clinic_id AND a.visit_id = v.id
      AND a.not_used_reason IS NULL AND (a.removed_at IS NULL OR a.wiped_off_at IS NULL)) THEN
    missing := 'an anesthesia record that is complete, or says why there is none';
  END IF;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'a treatment needs %', missing USING ERRCODE = 'check_violation', CONSTRAINT = 'treatment_gate';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER treatment_gate AFTER INSERT OR UPDATE ON treatment
  FOR EACH ROW WHEN (NEW.origin = 'visit') EXECUTE FUNCTION treatment_check_gate();

-- When its transaction ends, a treatment of a visit says of each of its zones how it was done, none deeper than the whole, and with
-- which needles, all in date.
CREATE FUNCTION treatment_check_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  t treatment%ROWTYPE;
  of_treatment uuid := coalesce(to_jsonb(NEW) ->> 'treatment_id', to_jsonb(NEW) ->> 'id');
BEGIN
  SELECT * INTO t FROM treatment WHERE clinic_id = NEW.clinic_id AND id = of_treatment;
  IF t.origin = 'visit' AND (
    (SELECT array_agg(z.zone ORDER BY z.zone) FROM treatment_zone z WHERE z.clinic_id = t.clinic_id AND z.treatment_id = t.id)
      IS DISTINCT FROM (SELECT array_agg(DISTINCT zone ORDER BY zone) FROM unnest(t.zones) AS zone)
    OR (SELECT max(z.deepest_length_hundredths_mm) FROM treatment_zone z WHERE z.clinic_id = t.clinic_id AND z.treatment_id = t.id)
      IS DISTINCT FROM t.deepest_length_hundredths_mm
    OR NOT EXISTS (SELECT FROM needle_used n WHERE n.clinic_id = t.clinic_id AND n.treatment_id = t.id)
    OR EXISTS (SELECT FROM needle_used n WHERE n.clinic_id = t.clinic_id AND n.treatment_id = t.id AND n.expires_on < t.performed_on)
  ) THEN
    RAISE EXCEPTION 'a treatment tells of each of its zones and of its needles'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'treatment_whole';
  END IF;
  RETURN NULL;
END
$$;
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['treatment', 'treatment_zone', 'needle_used'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER treatment_whole AFTER INSERT OR UPDATE ON %I'
      ' DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION treatment_check_whole()', t);
  END LOOP;
END
$$;
