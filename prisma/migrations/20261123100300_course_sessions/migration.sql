-- The check of a course's sessions stands on two tables. Its first form named plan_id of whichever row fired it, and a
-- treatment_plan has none: PL/pgSQL resolves every field of an expression, also in branches it does not take.
CREATE OR REPLACE FUNCTION treatment_plan_check_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
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
