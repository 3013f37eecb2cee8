-- The database is the last guard: roles, row-level security, exclusion constraints, checks and append-only rights.
-- Prisma cannot express these, so they are written by hand and proven by tests/integration/schema.

-- Roles. cadence_app does the clinic's work under row-level security; cadence_auth finds out who somebody is.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cadence_app') THEN
    CREATE ROLE cadence_app NOLOGIN NOINHERIT;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cadence_auth') THEN
    CREATE ROLE cadence_auth NOLOGIN NOINHERIT;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another database of this server is being migrated at the same moment
END
$$;
GRANT cadence_app, cadence_auth TO CURRENT_USER;
GRANT USAGE ON SCHEMA public TO cadence_app, cadence_auth;

-- Who is asking, for this transaction.
CREATE FUNCTION cadence_clinic() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('cadence.clinic_id', true), '')::uuid;
CREATE FUNCTION cadence_patient() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('cadence.patient_id', true), '')::uuid;

-- Row-level security: on and forced everywhere, staff of the clinic see the clinic.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'resource', 'procedure', 'working_hours', 'time_off', 'closure', 'member', 'auth_session', 'api_token', 'invitation',
    'patient', 'protocol', 'treatment_plan', 'plan_session', 'override', 'appointment', 'appointment_phase', 'resource_hold',
    'visit', 'anesthesia_checklist', 'consent', 'message', 'audit_event', 'idempotency_key'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY staff ON %I TO cadence_app USING (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)'
      ' WITH CHECK (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)', t);
  END LOOP;
END
$$;
ALTER TABLE clinic ENABLE ROW LEVEL SECURITY;
ALTER TABLE clinic FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON clinic TO cadence_app USING (id = cadence_clinic()) WITH CHECK (id = cadence_clinic());
ALTER TABLE "user" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "user" FORCE ROW LEVEL SECURITY;

-- A patient sees their own record, and the names a visit needs.
CREATE POLICY self ON patient FOR SELECT TO cadence_app USING (clinic_id = cadence_clinic() AND id = cadence_patient());
CREATE POLICY own ON treatment_plan FOR SELECT TO cadence_app USING (clinic_id = cadence_clinic() AND patient_id = cadence_patient());
CREATE POLICY own ON appointment FOR SELECT TO cadence_app USING (clinic_id = cadence_clinic() AND patient_id = cadence_patient());
CREATE POLICY own ON visit FOR SELECT TO cadence_app USING (clinic_id = cadence_clinic() AND patient_id = cadence_patient());
CREATE POLICY own ON consent FOR SELECT TO cadence_app USING (clinic_id = cadence_clinic() AND patient_id = cadence_patient());
CREATE POLICY own ON plan_session FOR SELECT TO cadence_app USING (
  clinic_id = cadence_clinic() AND EXISTS (
    SELECT FROM treatment_plan p
    WHERE p.clinic_id = plan_session.clinic_id AND p.id = plan_session.plan_id AND p.patient_id = cadence_patient()));
CREATE POLICY own ON appointment_phase FOR SELECT TO cadence_app USING (
  clinic_id = cadence_clinic() AND EXISTS (
    SELECT FROM appointment a
    WHERE a.clinic_id = appointment_phase.clinic_id AND a.id = appointment_phase.appointment_id AND a.patient_id = cadence_patient()));
CREATE POLICY patient_reads ON resource FOR SELECT TO cadence_app USING (clinic_id = cadence_clinic() AND cadence_patient() IS NOT NULL);
CREATE POLICY patient_reads ON procedure FOR SELECT TO cadence_app USING (clinic_id = cadence_clinic() AND cadence_patient() IS NOT NULL);
CREATE POLICY patient_reads ON protocol FOR SELECT TO cadence_app USING (clinic_id = cadence_clinic() AND cadence_patient() IS NOT NULL);
CREATE POLICY patient_reads ON member FOR SELECT TO cadence_app USING (clinic_id = cadence_clinic() AND cadence_patient() IS NOT NULL);
CREATE POLICY patient_adds ON audit_event FOR INSERT TO cadence_app
  WITH CHECK (clinic_id = cadence_clinic() AND actor_kind = 'patient' AND patient_id = cadence_patient());
CREATE POLICY patient_own ON idempotency_key TO cadence_app
  USING (clinic_id = cadence_clinic() AND user_id = nullif(current_setting('cadence.user_id', true), '')::uuid)
  WITH CHECK (clinic_id = cadence_clinic() AND user_id = nullif(current_setting('cadence.user_id', true), '')::uuid);

-- Rights of the clinic's role. Nothing clinical is deleted, and what must never change cannot be updated.
GRANT SELECT, INSERT, UPDATE ON resource, procedure, working_hours, time_off, closure, patient, treatment_plan, plan_session,
  appointment, appointment_phase, resource_hold, message, idempotency_key TO cadence_app;
GRANT DELETE ON appointment_phase, resource_hold, plan_session TO cadence_app;
GRANT SELECT, INSERT ON protocol, override, visit, anesthesia_checklist, consent, audit_event TO cadence_app;
GRANT UPDATE (withdrawn_at) ON consent TO cadence_app;
GRANT SELECT ON clinic, member TO cadence_app;
GRANT UPDATE (name, role, prescriber, ended_at) ON member TO cadence_app;
GRANT SELECT, UPDATE (revoked_at) ON auth_session TO cadence_app;
GRANT SELECT, INSERT, UPDATE (revoked_at) ON api_token TO cadence_app;
GRANT SELECT, INSERT, UPDATE (revoked_at) ON invitation TO cadence_app;

-- Rights of the identity role: sign-ins, sessions, tokens, invitations, and nothing of the clinical record.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['clinic', 'user', 'member', 'patient', 'auth_session', 'api_token', 'invitation', 'audit_event', 'protocol'] LOOP
    EXECUTE format('CREATE POLICY identity ON %I TO cadence_auth USING (true) WITH CHECK (true)', t);
  END LOOP;
END
$$;
GRANT SELECT, INSERT, UPDATE ON "user" TO cadence_auth;
GRANT SELECT, INSERT ON clinic, member TO cadence_auth;
GRANT INSERT ON protocol, audit_event TO cadence_auth;
GRANT SELECT (clinic_id, id, given_name, family_name, email, user_id), UPDATE (user_id) ON patient TO cadence_auth;
GRANT SELECT, INSERT, UPDATE ON auth_session TO cadence_auth;
GRANT SELECT, INSERT ON api_token TO cadence_auth;
GRANT SELECT, INSERT, UPDATE (accepted_at, revoked_at) ON invitation TO cadence_auth;

-- No clinician, room, device or patient can be in two places: whatever path a booking came by.
ALTER TABLE resource_hold ADD CONSTRAINT resource_hold_no_overlap
  EXCLUDE USING gist (clinic_id WITH =, subject_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (live);
ALTER TABLE resource_hold ADD CONSTRAINT resource_hold_one_subject CHECK (
  num_nonnulls(member_id, resource_id, patient_id) = 1 AND subject_id = coalesce(member_id, resource_id, patient_id));
ALTER TABLE resource_hold ADD CONSTRAINT resource_hold_forward CHECK (starts_at < ends_at);

-- One live appointment for each session of a course.
ALTER TABLE appointment ADD CONSTRAINT appointment_one_live_per_session
  EXCLUDE USING gist (clinic_id WITH =, plan_session_id WITH =) WHERE (status IN ('booked', 'arrived', 'completed'));
ALTER TABLE appointment ADD CONSTRAINT appointment_forward CHECK (starts_at < ends_at);
ALTER TABLE appointment ADD CONSTRAINT appointment_ended_with_reason CHECK (
  (status IN ('cancelled', 'no_show')) = (ended_at IS NOT NULL) AND (ended_at IS NULL) = (end_reason IS NULL));
ALTER TABLE appointment_phase ADD CONSTRAINT appointment_phase_forward CHECK (starts_at < ends_at);
ALTER TABLE appointment_phase ADD CONSTRAINT appointment_phase_no_overlap
  EXCLUDE USING gist (clinic_id WITH =, appointment_id WITH =, tstzrange(starts_at, ends_at) WITH &&);

-- Shapes.
ALTER TABLE clinic ADD CONSTRAINT clinic_named CHECK (btrim(name) <> '' AND zone <> '');
ALTER TABLE clinic ADD CONSTRAINT clinic_grid CHECK (grid_min IN (5, 10, 15, 20, 30, 60));
ALTER TABLE resource ADD CONSTRAINT resource_named CHECK (btrim(name) <> '');
ALTER TABLE procedure ADD CONSTRAINT procedure_minutes CHECK (
  numbing_min BETWEEN 0 AND 300 AND treatment_min BETWEEN 5 AND 300 AND recovery_min BETWEEN 0 AND 300 AND changeover_min BETWEEN 0 AND 120);
ALTER TABLE working_hours ADD CONSTRAINT working_hours_shape CHECK (
  weekday BETWEEN 1 AND 7 AND from_time ~ '^([01]\d|2[0-3]):[0-5]\d$' AND to_time ~ '^([01]\d|2[0-3]):[0-5]\d$'
  AND from_time < to_time AND (valid_to IS NULL OR valid_from <= valid_to));
ALTER TABLE working_hours ADD CONSTRAINT working_hours_no_overlap EXCLUDE USING gist (
  clinic_id WITH =, member_id WITH =, weekday WITH =,
  int4range(substr(from_time, 1, 2)::int * 60 + substr(from_time, 4, 2)::int, substr(to_time, 1, 2)::int * 60 + substr(to_time, 4, 2)::int) WITH &&,
  daterange(valid_from, valid_to, '[]') WITH &&);
ALTER TABLE time_off ADD CONSTRAINT time_off_forward CHECK (starts_at < ends_at);
ALTER TABLE closure ADD CONSTRAINT closure_forward CHECK (from_day <= to_day);
ALTER TABLE "user" ADD CONSTRAINT user_email CHECK (email ~ '^[^@\s]+@[^@\s]+$');
ALTER TABLE "user" ADD CONSTRAINT user_password_is_hashed CHECK (password_hash LIKE '$argon2id$%');
ALTER TABLE member ADD CONSTRAINT member_named CHECK (btrim(name) <> '');
ALTER TABLE member ADD CONSTRAINT member_prescriber_is_clinician CHECK (NOT prescriber OR role = 'clinician');
ALTER TABLE auth_session ADD CONSTRAINT auth_session_one_person CHECK (num_nonnulls(member_id, patient_id) = 1);
ALTER TABLE invitation ADD CONSTRAINT invitation_one_person CHECK (
  num_nonnulls(role, patient_id) = 1 AND (NOT prescriber OR role = 'clinician'));
ALTER TABLE invitation ADD CONSTRAINT invitation_ends CHECK (created_at < expires_at);
ALTER TABLE api_token ADD CONSTRAINT api_token_ends CHECK (created_at < expires_at);
ALTER TABLE patient ADD CONSTRAINT patient_named CHECK (btrim(given_name) <> '' AND btrim(family_name) <> '');
ALTER TABLE patient ADD CONSTRAINT patient_born CHECK (birth_date >= DATE '1900-01-01');
ALTER TABLE patient ADD CONSTRAINT patient_email CHECK (email ~ '^[^@\s]+@[^@\s]+$');
ALTER TABLE protocol ADD CONSTRAINT protocol_shape CHECK (version >= 1 AND jsonb_typeof(data) = 'object' AND btrim(reason) <> '');
ALTER TABLE treatment_plan ADD CONSTRAINT treatment_plan_zones CHECK (cardinality(zones) BETWEEN 1 AND 20);
ALTER TABLE treatment_plan ADD CONSTRAINT treatment_plan_ended_with_reason CHECK ((ended_at IS NULL) = (end_reason IS NULL));
-- protocol.json: course.maxSessions, needle.aboveLargest, needle.increment
ALTER TABLE plan_session ADD CONSTRAINT plan_session_number CHECK (number BETWEEN 1 AND 5);
ALTER TABLE plan_session ADD CONSTRAINT plan_session_length CHECK (length_hundredths_mm BETWEEN 5 AND 250 AND length_hundredths_mm % 5 = 0);
ALTER TABLE override ADD CONSTRAINT override_reasoned CHECK (length(btrim(reason)) >= 3 AND rule <> '');
ALTER TABLE visit ADD CONSTRAINT visit_length CHECK (deepest_length_hundredths_mm BETWEEN 5 AND 250 AND deepest_length_hundredths_mm % 5 = 0);
ALTER TABLE visit ADD CONSTRAINT visit_zones CHECK (cardinality(zones) BETWEEN 1 AND 20);
ALTER TABLE anesthesia_checklist ADD CONSTRAINT anesthesia_used_or_reasoned CHECK (
  (not_used_reason IS NOT NULL AND btrim(not_used_reason) <> '' AND num_nonnulls(product_id, lot, expires_on, grams, area_cm2, applied_at, removed_at, wiped_off_at) = 0)
  OR (not_used_reason IS NULL AND num_nulls(product_id, lot, expires_on, grams, area_cm2, applied_at) = 0));
ALTER TABLE anesthesia_checklist ADD CONSTRAINT anesthesia_in_order CHECK (
  (removed_at IS NULL OR removed_at >= applied_at) AND (wiped_off_at IS NULL OR wiped_off_at >= removed_at)
  AND (wiped_off_at IS NULL OR removed_at IS NOT NULL));
ALTER TABLE anesthesia_checklist ADD CONSTRAINT anesthesia_amounts CHECK (grams > 0 AND area_cm2 > 0 AND weight_kg > 0);
ALTER TABLE consent ADD CONSTRAINT consent_signed CHECK (
  btrim(text) <> '' AND btrim(signer_name) <> '' AND btrim(signature) <> '' AND text_hash = encode(sha256(convert_to(text, 'UTF8')), 'hex'));
ALTER TABLE consent ADD CONSTRAINT consent_scope CHECK (
  cardinality(zones) >= 1 AND sessions BETWEEN 2 AND 5 AND max_length_hundredths_mm BETWEEN 5 AND 250
  AND (withdrawn_at IS NULL OR withdrawn_at >= signed_at));
ALTER TABLE message ADD CONSTRAINT message_shape CHECK (attempts >= 0 AND btrim(subject) <> '' AND to_address ~ '^[^@\s]+@[^@\s]+$');
ALTER TABLE audit_event ADD CONSTRAINT audit_event_actor CHECK (actor_kind IN ('member', 'patient', 'system'));

-- A course has 2 to 5 sessions, numbered from 1 without a gap, when its transaction ends. protocol.json: course.minSessions, course.maxSessions
CREATE FUNCTION treatment_plan_check_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- As JSON, because the trigger stands on two tables and PL/pgSQL resolves every field, also in branches it does not take.
  changed jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  plan uuid := coalesce(changed ->> 'plan_id', changed ->> 'id');
  owner_clinic uuid := changed ->> 'clinic_id';
  sessions int;
  last int;
BEGIN
  SELECT count(*), max(number) INTO sessions, last FROM plan_session WHERE clinic_id = owner_clinic AND plan_id = plan;
  IF sessions NOT BETWEEN 2 AND 5 OR last <> sessions THEN
    RAISE EXCEPTION 'a course has 2 to 5 sessions numbered without a gap' USING ERRCODE = 'check_violation', CONSTRAINT = 'treatment_plan_sessions';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER treatment_plan_sessions AFTER INSERT ON treatment_plan
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION treatment_plan_check_sessions();
CREATE CONSTRAINT TRIGGER treatment_plan_sessions AFTER INSERT OR DELETE OR UPDATE OF number ON plan_session
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION treatment_plan_check_sessions();

-- The clinical day of an appointment is the day of its start in the clinic's zone.
CREATE FUNCTION appointment_check_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.day <> (SELECT (NEW.starts_at AT TIME ZONE zone)::date FROM clinic WHERE id = NEW.clinic_id) THEN
    RAISE EXCEPTION 'the day of an appointment is the day of its start in the zone of the clinic'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'appointment_day';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER appointment_day BEFORE INSERT OR UPDATE OF day, starts_at ON appointment
  FOR EACH ROW EXECUTE FUNCTION appointment_check_day();

-- A cancelled or missed appointment holds nothing, whatever path ended it.
CREATE FUNCTION appointment_release_holds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE resource_hold SET live = false WHERE clinic_id = NEW.clinic_id AND appointment_id = NEW.id AND live;
  RETURN NULL;
END
$$;
CREATE TRIGGER appointment_release AFTER UPDATE OF status ON appointment
  FOR EACH ROW WHEN (NEW.status IN ('cancelled', 'no_show')) EXECUTE FUNCTION appointment_release_holds();

-- A live appointment holds its room, its clinician and its patient when its transaction ends.
CREATE FUNCTION appointment_check_holds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  a appointment%ROWTYPE;
BEGIN
  SELECT * INTO a FROM appointment WHERE clinic_id = NEW.clinic_id AND id = NEW.id;
  IF a.status IN ('booked', 'arrived') AND NOT (
    EXISTS (SELECT FROM resource_hold h WHERE h.clinic_id = a.clinic_id AND h.appointment_id = a.id AND h.live
            AND h.resource_id = a.room_id AND h.starts_at <= a.starts_at AND h.ends_at >= a.ends_at)
    AND EXISTS (SELECT FROM resource_hold h WHERE h.clinic_id = a.clinic_id AND h.appointment_id = a.id AND h.live
            AND h.patient_id = a.patient_id AND h.starts_at <= a.starts_at AND h.ends_at >= a.ends_at)
    AND EXISTS (SELECT FROM resource_hold h WHERE h.clinic_id = a.clinic_id AND h.appointment_id = a.id AND h.live
            AND h.member_id = a.member_id AND h.starts_at >= a.starts_at AND h.ends_at <= a.ends_at)
  ) THEN
    RAISE EXCEPTION 'a live appointment holds its room, its clinician and its patient'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'appointment_holds';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER appointment_holds AFTER INSERT OR UPDATE ON appointment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION appointment_check_holds();

-- The audit is only ever added to, for everybody.
CREATE FUNCTION audit_event_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION audit_event_refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION audit_event_refuse_change();

-- Typo-tolerant search of patients.
CREATE INDEX patient_search ON patient USING gin ((lower(given_name || ' ' || family_name)) gin_trgm_ops);
