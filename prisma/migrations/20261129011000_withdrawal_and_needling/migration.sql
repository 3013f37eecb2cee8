-- A withdrawal and a needling of one course take turns: whichever comes second sees the first, so that nobody is needled on a consent
-- that is being withdrawn at the same moment. Patients hold no lock on the course, hence one of its own.
CREATE FUNCTION consent_take_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('consent ' || c.plan_id, 0))
  FROM consent c WHERE c.clinic_id = NEW.clinic_id AND c.id = NEW.consent_id;
  RETURN NEW;
END
$$;
CREATE TRIGGER consent_turn BEFORE INSERT ON consent_withdrawal FOR EACH ROW EXECUTE FUNCTION consent_take_turn();
CREATE FUNCTION treatment_take_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('consent ' || s.plan_id, 0))
  FROM plan_session s WHERE s.clinic_id = NEW.clinic_id AND s.id = NEW.plan_session_id;
  RETURN NEW;
END
$$;
CREATE TRIGGER treatment_turn BEFORE INSERT ON treatment
  FOR EACH ROW WHEN (NEW.origin = 'visit') EXECUTE FUNCTION treatment_take_turn();
