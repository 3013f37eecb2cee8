-- CreateEnum
CREATE TYPE "screening_kind" AS ENUM ('full', 'review');

-- CreateEnum
CREATE TYPE "skin_sensitivity" AS ENUM ('normal', 'sensitive', 'very_sensitive');

-- CreateTable
CREATE TABLE "screening" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "protocol_id" UUID NOT NULL,
    "kind" "screening_kind" NOT NULL,
    "member_id" UUID,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_on" DATE NOT NULL,
    "fitzpatrick" SMALLINT,
    "sensitivity" "skin_sensitivity",
    "weight_kg" DECIMAL(4,1),
    "medicines" TEXT[],
    "allergies" TEXT[],

    CONSTRAINT "screening_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "screening_answer" (
    "clinic_id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "applies" BOOLEAN NOT NULL,
    "until" DATE,
    "zones" TEXT[],
    "note" TEXT,

    CONSTRAINT "screening_answer_pkey" PRIMARY KEY ("clinic_id","screening_id","question")
);

-- CreateTable
CREATE TABLE "screening_confirmation" (
    "clinic_id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "screening_confirmation_pkey" PRIMARY KEY ("clinic_id","screening_id","question")
);

-- CreateIndex
CREATE INDEX "screening_clinic_id_patient_id_answered_at_idx" ON "screening"("clinic_id", "patient_id", "answered_at");

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_clinic_id_protocol_id_fkey" FOREIGN KEY ("clinic_id", "protocol_id") REFERENCES "protocol"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_answer" ADD CONSTRAINT "screening_answer_clinic_id_screening_id_fkey" FOREIGN KEY ("clinic_id", "screening_id") REFERENCES "screening"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_confirmation" ADD CONSTRAINT "screening_confirmation_clinic_id_screening_id_fkey" FOREIGN KEY ("clinic_id", "screening_id") REFERENCES "screening"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_confirmation" ADD CONSTRAINT "screening_confirmation_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Shapes. A yes may have ended; a no has neither end nor place.
ALTER TABLE screening ADD CONSTRAINT screening_shape CHECK (
  fitzpatrick BETWEEN 1 AND 6 AND weight_kg BETWEEN 2 AND 500 AND cardinality(medicines) <= 50 AND cardinality(allergies) <= 50
  AND array_position(medicines, '') IS NULL AND array_position(allergies, '') IS NULL);
ALTER TABLE screening_answer ADD CONSTRAINT screening_answer_shape CHECK (
  question ~ '^[a-z][a-z0-9_]*$' AND (note IS NULL OR btrim(note) <> '') AND cardinality(zones) <= 20
  AND (applies OR (until IS NULL AND cardinality(zones) = 0)));
ALTER TABLE screening_confirmation ADD CONSTRAINT screening_confirmation_by_clinician CHECK (role IN ('clinician', 'prescriber'));
-- Only what was said to have ended can be confirmed to have.
CREATE FUNCTION screening_confirmation_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM screening_answer a WHERE a.clinic_id = NEW.clinic_id AND a.screening_id = NEW.screening_id
      AND a.question = NEW.question AND a.applies AND a.until IS NOT NULL) THEN
    RAISE EXCEPTION 'only an answer with a last day can be confirmed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'screening_confirmation_of_end';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER screening_confirmation_of_end BEFORE INSERT ON screening_confirmation
  FOR EACH ROW EXECUTE FUNCTION screening_confirmation_check();

-- Row-level security, as on every table of a clinic. A patient reads and fills in their own, and changes nothing.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['screening', 'screening_answer', 'screening_confirmation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY staff ON %I TO cadence_app USING (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)'
      ' WITH CHECK (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)', t);
  END LOOP;
END
$$;
CREATE POLICY own ON screening FOR SELECT TO cadence_app
  USING (clinic_id = cadence_clinic() AND patient_id = cadence_patient());
CREATE POLICY own_adds ON screening FOR INSERT TO cadence_app WITH CHECK (
  clinic_id = cadence_clinic() AND patient_id = cadence_patient() AND member_id IS NULL AND fitzpatrick IS NULL);
CREATE POLICY own ON screening_answer FOR SELECT TO cadence_app USING (
  clinic_id = cadence_clinic() AND EXISTS (SELECT FROM screening s WHERE s.clinic_id = screening_answer.clinic_id
    AND s.id = screening_answer.screening_id AND s.patient_id = cadence_patient()));
CREATE POLICY own_adds ON screening_answer FOR INSERT TO cadence_app WITH CHECK (
  clinic_id = cadence_clinic() AND EXISTS (SELECT FROM screening s WHERE s.clinic_id = screening_answer.clinic_id
    AND s.id = screening_answer.screening_id AND s.patient_id = cadence_patient()));
CREATE POLICY own ON screening_confirmation FOR SELECT TO cadence_app USING (
  clinic_id = cadence_clinic() AND EXISTS (SELECT FROM screening s WHERE s.clinic_id = screening_confirmation.clinic_id
    AND s.id = screening_confirmation.screening_id AND s.patient_id = cadence_patient()));
GRANT SELECT, INSERT ON screening, screening_answer, screening_confirmation TO cadence_app;
