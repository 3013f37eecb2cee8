-- AlterTable
ALTER TABLE "screening" ADD COLUMN     "link_id" UUID;

-- CreateTable
CREATE TABLE "screening_link" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "to_address" CITEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "screening_link_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "screening_link_token_hash_key" ON "screening_link"("token_hash");

-- CreateIndex
CREATE INDEX "screening_link_clinic_id_patient_id_idx" ON "screening_link"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "screening_clinic_id_link_id_key" ON "screening"("clinic_id", "link_id");

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_clinic_id_link_id_fkey" FOREIGN KEY ("clinic_id", "link_id") REFERENCES "screening_link"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_link" ADD CONSTRAINT "screening_link_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_link" ADD CONSTRAINT "screening_link_clinic_id_created_by_fkey" FOREIGN KEY ("clinic_id", "created_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand.
-- "Nothing has changed" was written with empty lists, which took medicines and allergies off the record. Now a list that was not said is
-- NULL, and what was said before stands. Row-level security is lifted for the owner of the table until that is written.
ALTER TABLE screening NO FORCE ROW LEVEL SECURITY;
UPDATE screening SET medicines = NULL WHERE kind = 'review' AND cardinality(medicines) = 0;
UPDATE screening SET allergies = NULL WHERE kind = 'review' AND cardinality(allergies) = 0;
ALTER TABLE screening FORCE ROW LEVEL SECURITY;

ALTER TABLE screening_link ADD CONSTRAINT screening_link_ends CHECK (
  created_at < expires_at AND token_hash ~ '^[0-9a-f]{64}$' AND to_address ~ '^[^@\s]+@[^@\s]+$');
-- A new link takes the place of the one before.
CREATE UNIQUE INDEX screening_link_one_open ON screening_link (clinic_id, patient_id) WHERE revoked_at IS NULL;
ALTER TABLE screening ADD CONSTRAINT screening_by_patient CHECK (
  link_id IS NULL OR (member_id IS NULL AND fitzpatrick IS NULL AND sensitivity IS NULL));
CREATE FUNCTION screening_check_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM screening_link l WHERE l.clinic_id = NEW.clinic_id AND l.id = NEW.link_id
      AND l.patient_id = NEW.patient_id AND l.revoked_at IS NULL
      AND NEW.answered_at >= l.created_at AND NEW.answered_at < l.expires_at) THEN
    RAISE EXCEPTION 'a link is for one patient, and ends' USING ERRCODE = 'check_violation', CONSTRAINT = 'screening_by_link';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER screening_by_link BEFORE INSERT ON screening
  FOR EACH ROW WHEN (NEW.link_id IS NOT NULL) EXECUTE FUNCTION screening_check_link();

-- Row-level security: staff send links. Nobody but their holder and the identity role looks at them otherwise.
ALTER TABLE screening_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE screening_link FORCE ROW LEVEL SECURITY;
CREATE POLICY staff ON screening_link TO cadence_app USING (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)
  WITH CHECK (clinic_id = cadence_clinic() AND cadence_patient() IS NULL);
GRANT SELECT, INSERT, UPDATE (revoked_at) ON screening_link TO cadence_app;
-- In the portal a patient answers as themselves, without a link and without a word on the skin.
DROP POLICY own_adds ON screening;
CREATE POLICY own_adds ON screening FOR INSERT TO cadence_app WITH CHECK (clinic_id = cadence_clinic()
  AND patient_id = cadence_patient() AND member_id IS NULL AND link_id IS NULL AND fitzpatrick IS NULL AND sensitivity IS NULL);

-- The identity role finds a link that was not used.
CREATE POLICY identity ON screening_link FOR SELECT TO cadence_auth USING (true);
CREATE POLICY identity ON screening FOR SELECT TO cadence_auth USING (true);
GRANT SELECT (clinic_id, id, patient_id, token_hash, expires_at, revoked_at) ON screening_link TO cadence_auth;
GRANT SELECT (clinic_id, id, link_id) ON screening TO cadence_auth;

-- Whoever holds a link works as a role of its own: it adds answers by its own link and reads none, not even those. Whatever is not
-- granted here, or by a later migration by name, is shut to it.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cadence_link') THEN
    CREATE ROLE cadence_link NOLOGIN NOINHERIT;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another database of this server is being migrated at the same moment
END
$$;
GRANT cadence_link TO CURRENT_USER;
GRANT USAGE ON SCHEMA public TO cadence_link;
CREATE FUNCTION cadence_link_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('cadence.user_id', true), '')::uuid;
CREATE POLICY by_link ON screening_link FOR SELECT TO cadence_link
  USING (clinic_id = cadence_clinic() AND id = cadence_link_id() AND patient_id = cadence_patient());
CREATE POLICY by_link ON patient FOR SELECT TO cadence_link USING (clinic_id = cadence_clinic() AND id = cadence_patient());
CREATE POLICY by_link ON protocol FOR SELECT TO cadence_link USING (clinic_id = cadence_clinic());
CREATE POLICY by_link ON protocol_approval FOR SELECT TO cadence_link USING (clinic_id = cadence_clinic());
CREATE POLICY by_link ON screening FOR SELECT TO cadence_link USING (clinic_id = cadence_clinic() AND patient_id = cadence_patient());
CREATE POLICY by_link_adds ON screening FOR INSERT TO cadence_link
  WITH CHECK (clinic_id = cadence_clinic() AND patient_id = cadence_patient() AND link_id = cadence_link_id());
CREATE POLICY by_link_adds ON screening_answer FOR INSERT TO cadence_link WITH CHECK (
  clinic_id = cadence_clinic() AND EXISTS (SELECT FROM screening s WHERE s.clinic_id = screening_answer.clinic_id
    AND s.id = screening_answer.screening_id AND s.link_id = cadence_link_id()));
CREATE POLICY by_link_adds ON audit_event FOR INSERT TO cadence_link WITH CHECK (clinic_id = cadence_clinic()
  AND actor_kind = 'respondent' AND actor_id = cadence_link_id() AND patient_id = cadence_patient());
GRANT SELECT (clinic_id, id, patient_id, created_at, expires_at, revoked_at) ON screening_link TO cadence_link;
GRANT SELECT (clinic_id, id, given_name, family_name, birth_date) ON patient TO cadence_link;
GRANT SELECT ON protocol TO cadence_link;
GRANT SELECT (clinic_id, protocol_id) ON protocol_approval TO cadence_link;
GRANT SELECT (clinic_id, id, patient_id, kind, answered_on, link_id) ON screening TO cadence_link;
GRANT INSERT ON screening, screening_answer, audit_event TO cadence_link;

ALTER TABLE audit_event DROP CONSTRAINT audit_event_actor;
ALTER TABLE audit_event ADD CONSTRAINT audit_event_actor CHECK (actor_kind IN ('member', 'patient', 'signer', 'respondent', 'system'));
