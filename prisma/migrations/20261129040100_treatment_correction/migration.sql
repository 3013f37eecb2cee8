-- CreateTable
CREATE TABLE "treatment_correction" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "treatment_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "corrected_at" TIMESTAMPTZ(3) NOT NULL,
    "because" TEXT NOT NULL,
    "before" JSONB NOT NULL DEFAULT '{}',
    "after" JSONB NOT NULL,

    CONSTRAINT "treatment_correction_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "treatment_correction_clinic_id_treatment_id_idx" ON "treatment_correction"("clinic_id", "treatment_id");

-- AddForeignKey
ALTER TABLE "treatment_correction" ADD CONSTRAINT "treatment_correction_clinic_id_treatment_id_fkey" FOREIGN KEY ("clinic_id", "treatment_id") REFERENCES "treatment"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treatment_correction" ADD CONSTRAINT "treatment_correction_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row-level security, as on every table of a clinic. A correction is added and never changed.
ALTER TABLE treatment_correction ENABLE ROW LEVEL SECURITY;
ALTER TABLE treatment_correction FORCE ROW LEVEL SECURITY;
CREATE POLICY staff ON treatment_correction TO cadence_app USING (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)
  WITH CHECK (clinic_id = cadence_clinic() AND cadence_patient() IS NULL);
GRANT SELECT, INSERT ON treatment_correction TO cadence_app;
ALTER TABLE treatment_correction ADD CONSTRAINT treatment_correction_said CHECK (btrim(because) <> '' AND btrim(name) <> '');
CREATE TRIGGER visit_closed BEFORE INSERT OR UPDATE OR DELETE ON treatment_correction
  FOR EACH ROW EXECUTE FUNCTION visit_refuse_part_of_ended();

-- All that a correction may change of a treatment, in one value. A column that is added later belongs in here.
CREATE FUNCTION treatment_content(of_clinic uuid, of_treatment uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'started_at', t.started_at, 'deepest_length_hundredths_mm', t.deepest_length_hundredths_mm, 'zones', t.zones, 'outcome', t.outcome,
    'stopped_because', s.note, 'judged', s.data,
    'zone_records', (SELECT coalesce(jsonb_agg(to_jsonb(z) - 'clinic_id' - 'treatment_id' ORDER BY z.zone), '[]') FROM treatment_zone z
      WHERE z.clinic_id = t.clinic_id AND z.treatment_id = t.id),
    'topicals', (SELECT coalesce(jsonb_agg(to_jsonb(u) - 'clinic_id' - 'treatment_id' ORDER BY u.zone, u.place), '[]') FROM topical_used u
      WHERE u.clinic_id = t.clinic_id AND u.treatment_id = t.id),
    'needles', (SELECT coalesce(jsonb_agg(to_jsonb(n) - 'clinic_id' - 'treatment_id' ORDER BY n.id), '[]') FROM needle_used n
      WHERE n.clinic_id = t.clinic_id AND n.treatment_id = t.id))
  FROM treatment t LEFT JOIN visit_step s ON s.clinic_id = t.clinic_id AND s.visit_id = t.visit_id AND s.step = 'rolling'
  WHERE t.clinic_id = of_clinic AND t.id = of_treatment AND t.origin = 'visit'
$$;

-- What stood before is kept by the database, whatever it is told.
CREATE FUNCTION treatment_keep_former() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.before := treatment_content(NEW.clinic_id, NEW.treatment_id);
  IF NEW.before IS NULL THEN
    RAISE EXCEPTION 'only a treatment of a visit is corrected' USING ERRCODE = 'check_violation', CONSTRAINT = 'treatment_correction_of_visit';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER treatment_former BEFORE INSERT ON treatment_correction FOR EACH ROW EXECUTE FUNCTION treatment_keep_former();

-- A correction is the only way in which a treatment changes: the clinic's role may add one and has no right to change the rows
-- themselves. The gate and everything else that guards a treatment look at what it becomes.
CREATE FUNCTION treatment_correct() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  own jsonb := jsonb_build_object('clinic_id', NEW.clinic_id, 'treatment_id', NEW.treatment_id);
  of_visit uuid;
BEGIN
  UPDATE treatment SET started_at = (NEW.after ->> 'started_at')::timestamptz,
    deepest_length_hundredths_mm = (NEW.after ->> 'deepest_length_hundredths_mm')::int,
    zones = ARRAY(SELECT jsonb_array_elements_text(NEW.after -> 'zones')), outcome = (NEW.after ->> 'outcome')::treatment_outcome
  WHERE clinic_id = NEW.clinic_id AND id = NEW.treatment_id RETURNING visit_id INTO of_visit;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the treatment that is corrected is not there' USING ERRCODE = 'check_violation', CONSTRAINT = 'treatment_correction_of_visit';
  END IF;
  DELETE FROM topical_used WHERE clinic_id = NEW.clinic_id AND treatment_id = NEW.treatment_id;
  DELETE FROM treatment_zone WHERE clinic_id = NEW.clinic_id AND treatment_id = NEW.treatment_id;
  DELETE FROM needle_used WHERE clinic_id = NEW.clinic_id AND treatment_id = NEW.treatment_id;
  INSERT INTO treatment_zone SELECT (jsonb_populate_record(NULL::treatment_zone, one || own)).* FROM jsonb_array_elements(NEW.after -> 'zone_records') AS one;
  INSERT INTO topical_used SELECT (jsonb_populate_record(NULL::topical_used, one || own)).* FROM jsonb_array_elements(NEW.after -> 'topicals') AS one;
  INSERT INTO needle_used SELECT (jsonb_populate_record(NULL::needle_used, one || own)).* FROM jsonb_array_elements(NEW.after -> 'needles') AS one;
  UPDATE visit_step SET note = NEW.after ->> 'stopped_because', data = NEW.after -> 'judged'
  WHERE clinic_id = NEW.clinic_id AND visit_id = of_visit AND step = 'rolling';
  IF EXISTS (SELECT FROM treatment_zone z WHERE z.clinic_id = NEW.clinic_id AND z.treatment_id = NEW.treatment_id AND z.stamping) THEN
    INSERT INTO visit_step (clinic_id, visit_id, step, member_id, done_at)
    VALUES (NEW.clinic_id, of_visit, 'stamping', NEW.member_id, NEW.corrected_at) ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM visit_step WHERE clinic_id = NEW.clinic_id AND visit_id = of_visit AND step = 'stamping';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER treatment_corrected AFTER INSERT ON treatment_correction FOR EACH ROW EXECUTE FUNCTION treatment_correct();
