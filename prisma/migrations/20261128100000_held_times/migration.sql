-- Held times and offers: what the tables alone could not promise.

-- The clinic took its offer back: it gave the time to somebody else, or the patient left the list.
ALTER TYPE waitlist_offer_outcome ADD VALUE 'withdrawn';

ALTER TABLE time_hold ADD CONSTRAINT time_hold_one_live_per_session
  EXCLUDE USING gist (clinic_id WITH =, plan_session_id WITH =) WHERE (ended_at IS NULL);
ALTER TABLE waitlist_offer ADD CONSTRAINT waitlist_offer_one_open_per_entry
  EXCLUDE USING gist (clinic_id WITH =, entry_id WITH =) WHERE (answered_at IS NULL);

-- A held time that stands holds its room, its clinician, its device and its patient when its transaction ends.
CREATE FUNCTION time_hold_check_holds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  t time_hold%ROWTYPE;
BEGIN
  SELECT * INTO t FROM time_hold WHERE clinic_id = NEW.clinic_id AND id = NEW.id;
  IF t.ended_at IS NULL AND (
    SELECT count(*) FROM resource_hold h WHERE h.clinic_id = t.clinic_id AND h.time_hold_id = t.id AND h.live
      AND h.subject_id IN (t.room_id, t.patient_id, t.member_id, t.device_id)
      AND h.starts_at < t.ends_at AND h.ends_at > t.starts_at
  ) <> 3 + (t.device_id IS NOT NULL)::int THEN
    RAISE EXCEPTION 'a held time holds its room, its clinician, its device and its patient'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'time_hold_holds';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER time_hold_holds AFTER INSERT ON time_hold
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION time_hold_check_holds();

-- An offer stands as long as its time is held, and ends with it; who takes the time no longer waits.
CREATE FUNCTION time_hold_close_offer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE waitlist_offer SET answered_at = NEW.ended_at, outcome = CASE NEW.end_reason
      WHEN 'booked' THEN 'accepted' WHEN 'expired' THEN 'expired' ELSE 'withdrawn' END::waitlist_offer_outcome
    WHERE clinic_id = NEW.clinic_id AND time_hold_id = NEW.id AND answered_at IS NULL;
  IF NEW.end_reason = 'booked' THEN
    UPDATE waitlist_entry e SET ended_at = NEW.ended_at, end_reason = 'accepted'
      FROM waitlist_offer o WHERE o.clinic_id = NEW.clinic_id AND o.time_hold_id = NEW.id
        AND e.clinic_id = o.clinic_id AND e.id = o.entry_id AND e.ended_at IS NULL;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER time_hold_close_offer AFTER UPDATE OF ended_at ON time_hold
  FOR EACH ROW WHEN (NEW.ended_at IS NOT NULL) EXECUTE FUNCTION time_hold_close_offer();

-- Ends one held time when its hour has come. A hold that has expired stands in nobody's way meanwhile, so a late try is enough.
SELECT pgboss.create_queue('appointment.end-expired-hold', '{"policy": "standard", "retryLimit": 5, "retryDelay": 30, "retryBackoff": true, "retryDelayMax": 600, "expireInSeconds": 60}');
