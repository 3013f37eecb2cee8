-- CreateEnum
CREATE TYPE "observation_phase" AS ENUM ('before', 'during', 'after', 'instructions');

-- CreateEnum
CREATE TYPE "reaction_kind" AS ENUM ('early', 'severe', 'methemoglobinemia', 'other');

-- AlterTable
ALTER TABLE "anesthesia_checklist" ADD COLUMN     "flags" TEXT[],
ADD COLUMN     "read_back" BOOLEAN,
ADD COLUMN     "void_reason" TEXT,
ADD COLUMN     "voided_at" TIMESTAMPTZ(3),
ADD COLUMN     "voided_by" UUID,
ADD COLUMN     "wiped_by" UUID;

-- CreateTable
CREATE TABLE "anesthesia_observation" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "phase" "observation_phase" NOT NULL,
    "text" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "anesthesia_observation_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "anesthesia_reaction" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "kind" "reaction_kind" NOT NULL,
    "signs" TEXT[],
    "action" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "anesthesia_reaction_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "anesthesia_observation_clinic_id_visit_id_idx" ON "anesthesia_observation"("clinic_id", "visit_id");

-- CreateIndex
CREATE INDEX "anesthesia_reaction_clinic_id_visit_id_idx" ON "anesthesia_reaction"("clinic_id", "visit_id");

-- CreateIndex
CREATE INDEX "anesthesia_checklist_clinic_id_product_id_lot_expires_on_idx" ON "anesthesia_checklist"("clinic_id", "product_id", "lot", "expires_on");

-- AddForeignKey
ALTER TABLE "anesthesia_checklist" ADD CONSTRAINT "anesthesia_checklist_clinic_id_wiped_by_fkey" FOREIGN KEY ("clinic_id", "wiped_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anesthesia_checklist" ADD CONSTRAINT "anesthesia_checklist_clinic_id_voided_by_fkey" FOREIGN KEY ("clinic_id", "voided_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anesthesia_observation" ADD CONSTRAINT "anesthesia_observation_clinic_id_visit_id_fkey" FOREIGN KEY ("clinic_id", "visit_id") REFERENCES "visit"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anesthesia_observation" ADD CONSTRAINT "anesthesia_observation_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anesthesia_reaction" ADD CONSTRAINT "anesthesia_reaction_clinic_id_visit_id_fkey" FOREIGN KEY ("clinic_id", "visit_id") REFERENCES "visit"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anesthesia_reaction" ADD CONSTRAINT "anesthesia_reaction_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The record of a patient raises flags of the numbing history by itself: stored protocols gain the names a clinic starts with, where
-- their flags are those of the default. They only ever make the rules stricter.
UPDATE protocol SET data = jsonb_set(data, '{anesthesia,flags}', (
  SELECT jsonb_agg(CASE WHEN flag ? 'record' OR NOT records ? (flag ->> 'id') THEN flag
    ELSE flag || jsonb_build_object('record', records -> (flag ->> 'id')) END ORDER BY place)
  FROM jsonb_array_elements(data #> '{anesthesia,flags}') WITH ORDINALITY AS row(flag, place)
))
FROM (SELECT $records${"amide_allergy":{"questions":[],"allergies":["lidocaine","lignocaine","prilocaine","articaine","mepivacaine","bupivacaine","ropivacaine","xylocaine","emla","lmx","amide","local anesthetic","local anaesthetic","local anesthesia","local anaesthesia"],"medicines":[]},"ester_allergy":{"questions":[],"allergies":["tetracaine","amethocaine","benzocaine","procaine","chloroprocaine","novocain","ester anesthetic","ester anaesthetic","local anesthetic","local anaesthetic","local anesthesia","local anaesthesia"],"medicines":[]},"paba_allergy":{"questions":[],"allergies":["paba","aminobenzoic","para-aminobenzoic","p-aminobenzoic"],"medicines":[]},"excipient_allergy":{"questions":[],"allergies":["propylene glycol","benzyl alcohol"],"medicines":[]},"methb_inducer":{"questions":[],"allergies":[],"medicines":["sulfonamide","sulfamethoxazole","co-trimoxazole","cotrimoxazole","sulfadiazine","sulfasalazine","nitroglycerin","glyceryl trinitrate","isosorbide","nitroprusside","nitrofurantoin","dapsone","chloroquine","hydroxychloroquine","primaquine","quinine","phenytoin","phenobarbital","phenobarbitone","acetaminophen","paracetamol"]},"class_1_antiarrhythmic":{"questions":[],"allergies":[],"medicines":["mexiletine","flecainide","propafenone","quinidine","disopyramide","procainamide","tocainide"]},"class_3_antiarrhythmic":{"questions":[],"allergies":[],"medicines":["amiodarone","dronedarone","sotalol","dofetilide","ibutilide"]},"pregnancy":{"questions":["pregnancy"],"allergies":[],"medicines":[]},"atopic_area":{"questions":["inflammatory_dermatosis"],"allergies":[],"medicines":[]}}$records$::jsonb AS records) AS known
WHERE jsonb_typeof(data #> '{anesthesia,flags}') = 'array';

-- Row-level security and rights: observations and reactions are added to and never changed; a numbing record is completed, or voided.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['anesthesia_observation', 'anesthesia_reaction'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY staff ON %I TO cadence_app USING (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)'
      ' WITH CHECK (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)', t);
    EXECUTE format('CREATE TRIGGER visit_closed BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION visit_refuse_part_of_ended()', t);
  END LOOP;
END
$$;
GRANT SELECT, INSERT ON anesthesia_observation, anesthesia_reaction TO cadence_app;
GRANT UPDATE (wiped_by, voided_at, voided_by, void_reason) ON anesthesia_checklist TO cadence_app;

-- Shapes.
ALTER TABLE anesthesia_observation ADD CONSTRAINT anesthesia_observation_said CHECK (btrim(text) <> '');
ALTER TABLE anesthesia_reaction ADD CONSTRAINT anesthesia_reaction_said CHECK (
  cardinality(signs) BETWEEN 1 AND 20 AND array_position(signs, '') IS NULL AND btrim(action) <> '' AND recorded_at >= noticed_at);
ALTER TABLE anesthesia_checklist ADD CONSTRAINT anesthesia_read_back CHECK (
  CASE WHEN not_used_reason IS NULL THEN read_back IS TRUE AND btrim(lot) <> ''
    ELSE read_back IS NULL AND wiped_by IS NULL AND coalesce(cardinality(flags), 0) = 0 END);
ALTER TABLE anesthesia_checklist ADD CONSTRAINT anesthesia_wiped_by_someone CHECK ((wiped_off_at IS NULL) = (wiped_by IS NULL));
ALTER TABLE anesthesia_checklist ADD CONSTRAINT anesthesia_voided_with_reason CHECK (
  num_nonnulls(voided_at, voided_by, void_reason) IN (0, 3) AND (void_reason IS NULL OR length(btrim(void_reason)) >= 3));
-- A visit has cream or a reason for none, never both, and one such reason.
ALTER TABLE anesthesia_checklist ADD CONSTRAINT anesthesia_used_xor_not EXCLUDE USING gist (
  clinic_id WITH =, visit_id WITH =, (CASE WHEN not_used_reason IS NULL THEN 1 ELSE 0 END) WITH <>) WHERE (voided_at IS NULL);
CREATE UNIQUE INDEX anesthesia_not_used_once ON anesthesia_checklist (clinic_id, visit_id)
  WHERE not_used_reason IS NOT NULL AND voided_at IS NULL;

-- Cream goes on a patient who is there, and on skin that has not been needled at this visit.
CREATE FUNCTION anesthesia_checklist_check_start() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.applied_at < (SELECT arrived_at FROM visit WHERE clinic_id = NEW.clinic_id AND id = NEW.visit_id) THEN
    RAISE EXCEPTION 'cream is put on after the patient has arrived' USING ERRCODE = 'check_violation', CONSTRAINT = 'anesthesia_after_arrival';
  END IF;
  IF EXISTS (SELECT FROM treatment t WHERE t.clinic_id = NEW.clinic_id AND t.visit_id = NEW.visit_id) THEN
    RAISE EXCEPTION 'the skin has been needled' USING ERRCODE = 'check_violation', CONSTRAINT = 'anesthesia_before_needling';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER anesthesia_start BEFORE INSERT ON anesthesia_checklist FOR EACH ROW EXECUTE FUNCTION anesthesia_checklist_check_start();

-- A time of an anesthesia record, once set, never changes; findings are only added to; a voided entry is left alone, and none is voided
-- once the skin was needled on its strength.
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
  IF NEW.voided_at IS NOT NULL AND EXISTS (SELECT FROM treatment t WHERE t.clinic_id = NEW.clinic_id AND t.visit_id = NEW.visit_id) THEN
    RAISE EXCEPTION 'the skin has been needled' USING ERRCODE = 'check_violation', CONSTRAINT = 'anesthesia_void_before_needling';
  END IF;
  RETURN NEW;
END
$$;

-- Whether a visit has a numbing record that is complete, or says why there is none. Voided entries count for nothing.
CREATE FUNCTION anesthesia_is_complete(of_clinic uuid, of_visit uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(bool_and(a.not_used_reason IS NOT NULL OR a.wiped_off_at IS NOT NULL), false)
  FROM anesthesia_checklist a WHERE a.clinic_id = of_clinic AND a.visit_id = of_visit AND a.voided_at IS NULL
$$;

-- The gate asks that, and nothing else of it has changed.
CREATE OR REPLACE FUNCTION treatment_check_gate() RETURNS trigger LANGUAGE plpgsql AS $$
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
  ELSIF NOT anesthesia_is_complete(v.clinic_id, v.id) THEN
    missing := 'an anesthesia record that is complete, or says why there is none';
  END IF;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'a treatment needs %', missing USING ERRCODE = 'check_violation', CONSTRAINT = 'treatment_gate';
  END IF;
  RETURN NULL;
END
$$;
