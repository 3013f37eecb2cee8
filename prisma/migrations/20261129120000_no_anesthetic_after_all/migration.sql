-- A needle that needs no numbing record has one written down as not needed, which nobody signs. Where that needle turns out to have been
-- another one, a member's reason for no anesthetic takes its place, also after the needling. Nothing else of a numbing record does: cream
-- and what a member has signed stay as they were when the skin was needled.
CREATE OR REPLACE FUNCTION anesthesia_checklist_check_start() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.applied_at < (SELECT arrived_at FROM visit WHERE clinic_id = NEW.clinic_id AND id = NEW.visit_id) THEN
    RAISE EXCEPTION 'cream is put on after the patient has arrived' USING ERRCODE = 'check_violation', CONSTRAINT = 'anesthesia_after_arrival';
  END IF;
  IF (NEW.not_used_reason IS NULL OR NEW.signed_by IS NULL)
    AND EXISTS (SELECT FROM treatment t WHERE t.clinic_id = NEW.clinic_id AND t.visit_id = NEW.visit_id) THEN
    RAISE EXCEPTION 'the skin has been needled' USING ERRCODE = 'check_violation', CONSTRAINT = 'anesthesia_before_needling';
  END IF;
  RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION anesthesia_checklist_keep_times() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.voided_at IS NOT NULL THEN
    RAISE EXCEPTION 'a voided entry stays as it was' USING ERRCODE = 'check_violation', CONSTRAINT = 'anesthesia_voided_stays';
  END IF;
  IF (OLD.removed_at IS NOT NULL AND (NEW.removed_at, NEW.removed_by) IS DISTINCT FROM (OLD.removed_at, OLD.removed_by))
    OR (OLD.wiped_off_at IS NOT NULL AND (NEW.wiped_off_at, NEW.wiped_by) IS DISTINCT FROM (OLD.wiped_off_at, OLD.wiped_by))
    OR (OLD.signed_at IS NOT NULL AND (NEW.signed_at, NEW.signed_by) IS DISTINCT FROM (OLD.signed_at, OLD.signed_by)) THEN
    RAISE EXCEPTION 'a time that was recorded stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'anesthesia_times_stay';
  END IF;
  IF OLD.findings IS NOT NULL AND NOT coalesce(NEW.findings @> OLD.findings, false) THEN
    RAISE EXCEPTION 'what the rules found stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'anesthesia_findings_stay';
  END IF;
  IF NEW.voided_at IS NOT NULL AND (OLD.not_used_reason IS NULL OR OLD.signed_by IS NOT NULL)
    AND EXISTS (SELECT FROM treatment t WHERE t.clinic_id = NEW.clinic_id AND t.visit_id = NEW.visit_id) THEN
    RAISE EXCEPTION 'the skin has been needled' USING ERRCODE = 'check_violation', CONSTRAINT = 'anesthesia_void_before_needling';
  END IF;
  RETURN NEW;
END
$$;

-- Whatever is voided, a visit at which skin was needled ends every transaction with a numbing record that is complete.
CREATE FUNCTION anesthesia_checklist_check_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM treatment t WHERE t.clinic_id = NEW.clinic_id AND t.visit_id = NEW.visit_id)
    AND NOT anesthesia_is_complete(NEW.clinic_id, NEW.visit_id) THEN
    RAISE EXCEPTION 'a needled visit has a numbing record' USING ERRCODE = 'check_violation', CONSTRAINT = 'anesthesia_of_needled';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER anesthesia_whole AFTER UPDATE OF voided_at ON anesthesia_checklist
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION anesthesia_checklist_check_whole();
