-- What the scheduler needs beyond a booked visit: devices, skills, exceptions of the roster, notice, buffers, held times,
-- deliberate overbooking, the waitlist, what was tried for a follow-up, calendar feeds, and one message for a set of changes.

ALTER TABLE clinic
  ADD COLUMN notice_days int NOT NULL DEFAULT 0,
  ADD COLUMN horizon_days int NOT NULL DEFAULT 500,
  ADD COLUMN undo_minutes int NOT NULL DEFAULT 2;
ALTER TABLE clinic ADD CONSTRAINT clinic_booking CHECK (
  notice_days BETWEEN 0 AND 60 AND horizon_days BETWEEN 14 AND 800 AND undo_minutes BETWEEN 0 AND 60);
GRANT UPDATE (grid_min, notice_days, horizon_days, undo_minutes) ON clinic TO cadence_app;

ALTER TABLE procedure
  ADD COLUMN buffer_before_min int NOT NULL DEFAULT 0,
  ADD COLUMN buffer_after_min int NOT NULL DEFAULT 0;
ALTER TABLE procedure ADD CONSTRAINT procedure_buffers CHECK (
  buffer_before_min BETWEEN 0 AND 120 AND buffer_after_min BETWEEN 0 AND 120);

CREATE TABLE procedure_clinician (
  clinic_id uuid NOT NULL,
  procedure_id uuid NOT NULL,
  member_id uuid NOT NULL,
  CONSTRAINT procedure_clinician_pkey PRIMARY KEY (clinic_id, procedure_id, member_id)
);
ALTER TABLE procedure_clinician ADD CONSTRAINT procedure_clinician_clinic_id_procedure_id_fkey
  FOREIGN KEY (clinic_id, procedure_id) REFERENCES procedure (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE procedure_clinician ADD CONSTRAINT procedure_clinician_clinic_id_member_id_fkey
  FOREIGN KEY (clinic_id, member_id) REFERENCES member (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE procedure_device (
  clinic_id uuid NOT NULL,
  procedure_id uuid NOT NULL,
  resource_id uuid NOT NULL,
  CONSTRAINT procedure_device_pkey PRIMARY KEY (clinic_id, procedure_id, resource_id)
);
ALTER TABLE procedure_device ADD CONSTRAINT procedure_device_clinic_id_procedure_id_fkey
  FOREIGN KEY (clinic_id, procedure_id) REFERENCES procedure (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE procedure_device ADD CONSTRAINT procedure_device_clinic_id_resource_id_fkey
  FOREIGN KEY (clinic_id, resource_id) REFERENCES resource (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- One day on which a clinician works other hours than the week says, or (without times) not at all.
CREATE TABLE roster_exception (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  day date NOT NULL,
  from_time char(5),
  to_time char(5),
  reason text NOT NULL,
  CONSTRAINT roster_exception_pkey PRIMARY KEY (clinic_id, id)
);
CREATE INDEX roster_exception_clinic_id_member_id_day_idx ON roster_exception (clinic_id, member_id, day);
ALTER TABLE roster_exception ADD CONSTRAINT roster_exception_clinic_id_member_id_fkey
  FOREIGN KEY (clinic_id, member_id) REFERENCES member (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE roster_exception ADD CONSTRAINT roster_exception_shape CHECK (
  (from_time IS NULL) = (to_time IS NULL) AND (from_time IS NULL OR (from_time < to_time
  AND from_time ~ '^([01]\d|2[0-3]):[0-5]\d$' AND to_time ~ '^([01]\d|2[0-3]):[0-5]\d$')) AND btrim(reason) <> '');
ALTER TABLE roster_exception ADD CONSTRAINT roster_exception_no_overlap EXCLUDE USING gist (
  clinic_id WITH =, member_id WITH =, day WITH =,
  int4range(coalesce(substr(from_time, 1, 2)::int * 60 + substr(from_time, 4, 2)::int, 0),
    coalesce(substr(to_time, 1, 2)::int * 60 + substr(to_time, 4, 2)::int, 1440)) WITH &&);

-- A time somebody is being given: it occupies like a visit until it is booked, released or expires.
CREATE TYPE time_hold_end AS ENUM ('booked', 'released', 'expired');
CREATE TABLE time_hold (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  patient_id uuid NOT NULL,
  plan_session_id uuid NOT NULL,
  member_id uuid NOT NULL,
  room_id uuid NOT NULL,
  device_id uuid,
  starts_at timestamptz(3) NOT NULL,
  ends_at timestamptz(3) NOT NULL,
  made_by uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  end_reason time_hold_end,
  CONSTRAINT time_hold_pkey PRIMARY KEY (clinic_id, id)
);
CREATE INDEX time_hold_clinic_id_expires_at_idx ON time_hold (clinic_id, expires_at);
CREATE INDEX time_hold_clinic_id_plan_session_id_idx ON time_hold (clinic_id, plan_session_id);
ALTER TABLE time_hold ADD CONSTRAINT time_hold_clinic_id_patient_id_fkey
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE time_hold ADD CONSTRAINT time_hold_clinic_id_plan_session_id_fkey
  FOREIGN KEY (clinic_id, plan_session_id) REFERENCES plan_session (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE time_hold ADD CONSTRAINT time_hold_clinic_id_member_id_fkey
  FOREIGN KEY (clinic_id, member_id) REFERENCES member (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE time_hold ADD CONSTRAINT time_hold_clinic_id_room_id_fkey
  FOREIGN KEY (clinic_id, room_id) REFERENCES resource (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE time_hold ADD CONSTRAINT time_hold_clinic_id_device_id_fkey
  FOREIGN KEY (clinic_id, device_id) REFERENCES resource (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE time_hold ADD CONSTRAINT time_hold_clinic_id_made_by_fkey
  FOREIGN KEY (clinic_id, made_by) REFERENCES member (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE time_hold ADD CONSTRAINT time_hold_shape CHECK (
  starts_at < ends_at AND created_at < expires_at AND (ended_at IS NULL) = (end_reason IS NULL));

-- What an appointment was booked with, beside its phases.
ALTER TABLE appointment
  ADD COLUMN device_id uuid,
  ADD COLUMN buffer_before_min int NOT NULL DEFAULT 0,
  ADD COLUMN buffer_after_min int NOT NULL DEFAULT 0,
  ADD COLUMN overbook_reason text,
  ADD COLUMN overbooked_by uuid;
ALTER TABLE appointment ADD CONSTRAINT appointment_clinic_id_device_id_fkey
  FOREIGN KEY (clinic_id, device_id) REFERENCES resource (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE appointment ADD CONSTRAINT appointment_clinic_id_overbooked_by_fkey
  FOREIGN KEY (clinic_id, overbooked_by) REFERENCES member (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE appointment ADD CONSTRAINT appointment_overbooked_with_reason CHECK (
  (overbook_reason IS NULL) = (overbooked_by IS NULL) AND (overbook_reason IS NULL OR length(btrim(overbook_reason)) >= 3));

-- A hold belongs to a visit or to a held time. Lane 1 is a deliberate overbooking: of people and rooms, never of the patient.
ALTER TABLE resource_hold
  ALTER COLUMN appointment_id DROP NOT NULL,
  ADD COLUMN time_hold_id uuid,
  ADD COLUMN lane smallint NOT NULL DEFAULT 0;
CREATE INDEX resource_hold_clinic_id_time_hold_id_idx ON resource_hold (clinic_id, time_hold_id);
ALTER TABLE resource_hold ADD CONSTRAINT resource_hold_clinic_id_time_hold_id_fkey
  FOREIGN KEY (clinic_id, time_hold_id) REFERENCES time_hold (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE resource_hold ADD CONSTRAINT resource_hold_one_owner CHECK (num_nonnulls(appointment_id, time_hold_id) = 1);
ALTER TABLE resource_hold ADD CONSTRAINT resource_hold_lane CHECK (lane IN (0, 1) AND (lane = 0 OR patient_id IS NULL));
ALTER TABLE resource_hold DROP CONSTRAINT resource_hold_no_overlap;
ALTER TABLE resource_hold ADD CONSTRAINT resource_hold_no_overlap
  EXCLUDE USING gist (clinic_id WITH =, subject_id WITH =, lane WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (live);

-- A clinician's hold may reach past the patient's stay by the buffers.
CREATE OR REPLACE FUNCTION appointment_check_holds() RETURNS trigger LANGUAGE plpgsql AS $$
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
            AND h.member_id = a.member_id AND h.starts_at < a.ends_at AND h.ends_at > a.starts_at)
    AND (a.device_id IS NULL OR EXISTS (
      SELECT FROM resource_hold h WHERE h.clinic_id = a.clinic_id AND h.appointment_id = a.id AND h.live
        AND h.resource_id = a.device_id AND h.starts_at < a.ends_at AND h.ends_at > a.starts_at))
  ) THEN
    RAISE EXCEPTION 'a live appointment holds its room, its clinician, its device and its patient'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'appointment_holds';
  END IF;
  RETURN NULL;
END
$$;

-- A held time that has ended holds nothing, whatever ended it.
CREATE FUNCTION time_hold_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE resource_hold SET live = false WHERE clinic_id = NEW.clinic_id AND time_hold_id = NEW.id AND live;
  RETURN NULL;
END
$$;
CREATE TRIGGER time_hold_release AFTER UPDATE OF ended_at ON time_hold
  FOR EACH ROW WHEN (NEW.ended_at IS NOT NULL) EXECUTE FUNCTION time_hold_release();

-- Somebody would come earlier, or at all.
CREATE TABLE waitlist_entry (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  patient_id uuid NOT NULL,
  plan_session_id uuid NOT NULL,
  member_id uuid,
  weekdays smallint[] NOT NULL DEFAULT '{}',
  not_before char(5),
  not_after char(5),
  from_day date,
  until_day date,
  note text,
  created_by uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ended_at timestamptz(3),
  end_reason text,
  CONSTRAINT waitlist_entry_pkey PRIMARY KEY (clinic_id, id)
);
CREATE INDEX waitlist_entry_clinic_id_plan_session_id_idx ON waitlist_entry (clinic_id, plan_session_id);
ALTER TABLE waitlist_entry ADD CONSTRAINT waitlist_entry_clinic_id_patient_id_fkey
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE waitlist_entry ADD CONSTRAINT waitlist_entry_clinic_id_plan_session_id_fkey
  FOREIGN KEY (clinic_id, plan_session_id) REFERENCES plan_session (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE waitlist_entry ADD CONSTRAINT waitlist_entry_clinic_id_member_id_fkey
  FOREIGN KEY (clinic_id, member_id) REFERENCES member (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE waitlist_entry ADD CONSTRAINT waitlist_entry_clinic_id_created_by_fkey
  FOREIGN KEY (clinic_id, created_by) REFERENCES member (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE waitlist_entry ADD CONSTRAINT waitlist_entry_shape CHECK (
  weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[] AND (until_day IS NULL OR from_day IS NULL OR from_day <= until_day)
  AND (ended_at IS NULL) = (end_reason IS NULL));
ALTER TABLE waitlist_entry ADD CONSTRAINT waitlist_entry_one_open_per_session
  EXCLUDE USING gist (clinic_id WITH =, plan_session_id WITH =) WHERE (ended_at IS NULL);

-- A freed time offered to somebody who waits, held for them while the offer stands.
CREATE TYPE waitlist_offer_outcome AS ENUM ('accepted', 'declined', 'expired');
CREATE TABLE waitlist_offer (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  entry_id uuid NOT NULL,
  time_hold_id uuid NOT NULL,
  made_by uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  answered_at timestamptz(3),
  outcome waitlist_offer_outcome,
  CONSTRAINT waitlist_offer_pkey PRIMARY KEY (clinic_id, id)
);
CREATE UNIQUE INDEX waitlist_offer_clinic_id_time_hold_id_key ON waitlist_offer (clinic_id, time_hold_id);
CREATE INDEX waitlist_offer_clinic_id_entry_id_idx ON waitlist_offer (clinic_id, entry_id);
ALTER TABLE waitlist_offer ADD CONSTRAINT waitlist_offer_clinic_id_entry_id_fkey
  FOREIGN KEY (clinic_id, entry_id) REFERENCES waitlist_entry (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE waitlist_offer ADD CONSTRAINT waitlist_offer_clinic_id_time_hold_id_fkey
  FOREIGN KEY (clinic_id, time_hold_id) REFERENCES time_hold (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE waitlist_offer ADD CONSTRAINT waitlist_offer_clinic_id_made_by_fkey
  FOREIGN KEY (clinic_id, made_by) REFERENCES member (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE waitlist_offer ADD CONSTRAINT waitlist_offer_answered CHECK ((answered_at IS NULL) = (outcome IS NULL));

-- What was tried for somebody who is due, or until when they are left in peace. Follow-ups themselves are derived.
CREATE TYPE follow_up_note_kind AS ENUM ('attempt', 'snooze');
CREATE TABLE follow_up_note (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  patient_id uuid NOT NULL,
  plan_session_id uuid NOT NULL,
  member_id uuid NOT NULL,
  kind follow_up_note_kind NOT NULL,
  text text NOT NULL,
  snoozed_until date,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT follow_up_note_pkey PRIMARY KEY (clinic_id, id)
);
CREATE INDEX follow_up_note_clinic_id_plan_session_id_created_at_idx ON follow_up_note (clinic_id, plan_session_id, created_at);
ALTER TABLE follow_up_note ADD CONSTRAINT follow_up_note_clinic_id_patient_id_fkey
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE follow_up_note ADD CONSTRAINT follow_up_note_clinic_id_plan_session_id_fkey
  FOREIGN KEY (clinic_id, plan_session_id) REFERENCES plan_session (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE follow_up_note ADD CONSTRAINT follow_up_note_clinic_id_member_id_fkey
  FOREIGN KEY (clinic_id, member_id) REFERENCES member (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE follow_up_note ADD CONSTRAINT follow_up_note_shape CHECK (
  btrim(text) <> '' AND (kind = 'snooze') = (snoozed_until IS NOT NULL));

-- A calendar somebody subscribes to under a secret address.
CREATE TABLE calendar_feed (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  member_id uuid,
  resource_id uuid,
  patient_id uuid,
  token_hash char(64) NOT NULL,
  created_by uuid,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  revoked_at timestamptz(3),
  CONSTRAINT calendar_feed_pkey PRIMARY KEY (clinic_id, id)
);
CREATE UNIQUE INDEX calendar_feed_clinic_id_token_hash_key ON calendar_feed (clinic_id, token_hash);
CREATE INDEX calendar_feed_token_hash_idx ON calendar_feed (token_hash);
ALTER TABLE calendar_feed ADD CONSTRAINT calendar_feed_clinic_id_member_id_fkey
  FOREIGN KEY (clinic_id, member_id) REFERENCES member (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE calendar_feed ADD CONSTRAINT calendar_feed_clinic_id_resource_id_fkey
  FOREIGN KEY (clinic_id, resource_id) REFERENCES resource (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE calendar_feed ADD CONSTRAINT calendar_feed_clinic_id_patient_id_fkey
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE calendar_feed ADD CONSTRAINT calendar_feed_clinic_id_created_by_fkey
  FOREIGN KEY (clinic_id, created_by) REFERENCES member (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE calendar_feed ADD CONSTRAINT calendar_feed_one_subject CHECK (num_nonnulls(member_id, resource_id, patient_id) = 1);

-- One message for a set of changes: a later change within the undo delay takes the place of the one that waits.
ALTER TABLE message ADD COLUMN plan_id uuid, ADD COLUMN superseded_at timestamptz(3);
ALTER TABLE message ADD CONSTRAINT message_clinic_id_plan_id_fkey
  FOREIGN KEY (clinic_id, plan_id) REFERENCES treatment_plan (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX message_clinic_id_plan_id_idx ON message (clinic_id, plan_id);
ALTER TABLE message ADD CONSTRAINT message_sent_or_superseded CHECK (sent_at IS NULL OR superseded_at IS NULL);

-- Row-level security, as on every table of a clinic.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['procedure_clinician', 'procedure_device', 'roster_exception', 'time_hold', 'waitlist_entry',
    'waitlist_offer', 'follow_up_note', 'calendar_feed'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY staff ON %I TO cadence_app USING (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)'
      ' WITH CHECK (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)', t);
  END LOOP;
END
$$;
CREATE POLICY own ON calendar_feed TO cadence_app
  USING (clinic_id = cadence_clinic() AND patient_id = cadence_patient())
  WITH CHECK (clinic_id = cadence_clinic() AND patient_id = cadence_patient());
CREATE POLICY identity ON calendar_feed FOR SELECT TO cadence_auth USING (true);
GRANT SELECT ON calendar_feed TO cadence_auth;
GRANT SELECT, INSERT, DELETE ON procedure_clinician, procedure_device TO cadence_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON roster_exception TO cadence_app;
GRANT DELETE ON working_hours, time_off, closure TO cadence_app;
GRANT SELECT, INSERT, UPDATE (ended_at, end_reason) ON time_hold TO cadence_app;
GRANT SELECT, INSERT, UPDATE (ended_at, end_reason) ON waitlist_entry TO cadence_app;
GRANT SELECT, INSERT, UPDATE (answered_at, outcome) ON waitlist_offer TO cadence_app;
GRANT SELECT, INSERT ON follow_up_note TO cadence_app;
GRANT SELECT, INSERT, UPDATE (revoked_at) ON calendar_feed TO cadence_app;
