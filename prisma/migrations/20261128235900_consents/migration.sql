-- CreateEnum
CREATE TYPE "consent_channel" AS ENUM ('tablet', 'portal', 'link');

-- CreateEnum
CREATE TYPE "consent_identity" AS ENUM ('known_in_person', 'photo_id', 'portal_sign_in', 'link_to_address');

-- CreateEnum
CREATE TYPE "consent_scope" AS ENUM ('treatment', 'photo_record', 'photo_teaching', 'photo_marketing');

-- CreateEnum
CREATE TYPE "consent_evidence_kind" AS ENUM ('signed', 'countersigned', 'copy', 'withdrawn', 'photo_withdrawn');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "follow_up_kind" ADD VALUE 'consent_withdrawn';
ALTER TYPE "follow_up_kind" ADD VALUE 'consent_lapsing';

-- AlterTable
ALTER TABLE "consent" DROP COLUMN "signature",
DROP COLUMN "withdrawn_at",
ADD COLUMN     "address" TEXT,
ADD COLUMN     "agent" TEXT,
ADD COLUMN     "channel" "consent_channel" NOT NULL,
ADD COLUMN     "covers" TEXT[],
ADD COLUMN     "covers_length_hundredths_mm" INTEGER NOT NULL,
ADD COLUMN     "identity" "consent_identity" NOT NULL,
ADD COLUMN     "indication" "indication" NOT NULL,
ADD COLUMN     "link_id" UUID,
ADD COLUMN     "mark" JSONB NOT NULL,
ADD COLUMN     "member_id" UUID,
ADD COLUMN     "off_label_accepted" BOOLEAN NOT NULL,
ADD COLUMN     "opened_at" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "performer_id" UUID,
ADD COLUMN     "product_class" TEXT,
ADD COLUMN     "sections" TEXT[],
ADD COLUMN     "signed_on" DATE NOT NULL,
ADD COLUMN     "template_id" UUID NOT NULL,
ADD COLUMN     "time_zone" TEXT NOT NULL,
ADD COLUMN     "valid_until" DATE NOT NULL,
ADD COLUMN     "witness_mark" JSONB,
ADD COLUMN     "witness_name" TEXT;

-- CreateTable
CREATE TABLE "consent_template" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "sections" JSONB NOT NULL,
    "changes" TEXT NOT NULL,
    "material" BOOLEAN NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "drafted_by" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_by" UUID,
    "published_by_name" TEXT,
    "statement" TEXT,

    CONSTRAINT "consent_template_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "consent_tick" (
    "clinic_id" UUID NOT NULL,
    "consent_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_tick_pkey" PRIMARY KEY ("clinic_id","consent_id","item")
);

-- CreateTable
CREATE TABLE "consent_countersignature" (
    "clinic_id" UUID NOT NULL,
    "consent_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "statement" TEXT NOT NULL,
    "capacity" BOOLEAN NOT NULL,
    "note" TEXT,

    CONSTRAINT "consent_countersignature_pkey" PRIMARY KEY ("clinic_id","consent_id")
);

-- CreateTable
CREATE TABLE "consent_withdrawal" (
    "clinic_id" UUID NOT NULL,
    "consent_id" UUID NOT NULL,
    "scope" "consent_scope" NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,
    "member_id" UUID,
    "name" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "consent_withdrawal_pkey" PRIMARY KEY ("clinic_id","consent_id","scope")
);

-- CreateTable
CREATE TABLE "consent_link" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "to_address" CITEXT NOT NULL,
    "language" TEXT NOT NULL,
    "product_class" TEXT,
    "performer_id" UUID,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_link_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "consent_evidence" (
    "clinic_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "consent_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "kind" "consent_evidence_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "content" TEXT NOT NULL,
    "content_hash" CHAR(64) NOT NULL,
    "previous_seal" CHAR(64) NOT NULL,
    "seal" CHAR(64) NOT NULL,

    CONSTRAINT "consent_evidence_pkey" PRIMARY KEY ("clinic_id","seq")
);

-- CreateTable
CREATE TABLE "consent_chain" (
    "clinic_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "seal" CHAR(64) NOT NULL,

    CONSTRAINT "consent_chain_pkey" PRIMARY KEY ("clinic_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "consent_template_clinic_id_language_version_key" ON "consent_template"("clinic_id", "language", "version");

-- CreateIndex
CREATE UNIQUE INDEX "consent_link_token_hash_key" ON "consent_link"("token_hash");

-- CreateIndex
CREATE INDEX "consent_link_clinic_id_plan_id_idx" ON "consent_link"("clinic_id", "plan_id");

-- CreateIndex
CREATE INDEX "consent_evidence_clinic_id_consent_id_idx" ON "consent_evidence"("clinic_id", "consent_id");

-- CreateIndex
CREATE UNIQUE INDEX "consent_evidence_clinic_id_seal_key" ON "consent_evidence"("clinic_id", "seal");

-- CreateIndex
CREATE UNIQUE INDEX "consent_clinic_id_link_id_key" ON "consent"("clinic_id", "link_id");

-- AddForeignKey
ALTER TABLE "consent_template" ADD CONSTRAINT "consent_template_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_template" ADD CONSTRAINT "consent_template_clinic_id_drafted_by_fkey" FOREIGN KEY ("clinic_id", "drafted_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_template" ADD CONSTRAINT "consent_template_clinic_id_published_by_fkey" FOREIGN KEY ("clinic_id", "published_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_clinic_id_template_id_fkey" FOREIGN KEY ("clinic_id", "template_id") REFERENCES "consent_template"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_clinic_id_performer_id_fkey" FOREIGN KEY ("clinic_id", "performer_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_clinic_id_link_id_fkey" FOREIGN KEY ("clinic_id", "link_id") REFERENCES "consent_link"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_tick" ADD CONSTRAINT "consent_tick_clinic_id_consent_id_fkey" FOREIGN KEY ("clinic_id", "consent_id") REFERENCES "consent"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_countersignature" ADD CONSTRAINT "consent_countersignature_clinic_id_consent_id_fkey" FOREIGN KEY ("clinic_id", "consent_id") REFERENCES "consent"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_countersignature" ADD CONSTRAINT "consent_countersignature_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_withdrawal" ADD CONSTRAINT "consent_withdrawal_clinic_id_consent_id_fkey" FOREIGN KEY ("clinic_id", "consent_id") REFERENCES "consent"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_withdrawal" ADD CONSTRAINT "consent_withdrawal_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_link" ADD CONSTRAINT "consent_link_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_link" ADD CONSTRAINT "consent_link_clinic_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "plan_id") REFERENCES "treatment_plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_link" ADD CONSTRAINT "consent_link_clinic_id_created_by_fkey" FOREIGN KEY ("clinic_id", "created_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_link" ADD CONSTRAINT "consent_link_clinic_id_performer_id_fkey" FOREIGN KEY ("clinic_id", "performer_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_evidence" ADD CONSTRAINT "consent_evidence_clinic_id_consent_id_fkey" FOREIGN KEY ("clinic_id", "consent_id") REFERENCES "consent"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_chain" ADD CONSTRAINT "consent_chain_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand. Nothing has written a consent before this: the columns above are demanded of every row.
ALTER TABLE consent ADD CONSTRAINT consent_signed CHECK (
  btrim(text) <> '' AND btrim(signer_name) <> '' AND text_hash = encode(sha256(convert_to(text, 'UTF8')), 'hex')
  AND opened_at <= signed_at AND signed_on <= valid_until);
ALTER TABLE consent ADD CONSTRAINT consent_scope CHECK (
  cardinality(zones) >= 1 AND covers @> zones AND sessions BETWEEN 2 AND 5 AND cardinality(sections) >= 1
  AND max_length_hundredths_mm BETWEEN 5 AND 250 AND covers_length_hundredths_mm >= max_length_hundredths_mm);
-- A mark is drawn, with a stroke that is more than a touch, or typed.
CREATE FUNCTION consent_is_mark(mark jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN
  coalesce(
    (jsonb_typeof(mark -> 'strokes') = 'array' AND NOT mark ? 'typed'
      AND jsonb_path_exists(mark, 'strict $.strokes[*] ? (@.type() == "array" && @.size() >= 2)', '{}', true))
    OR (jsonb_typeof(mark -> 'typed') = 'string' AND NOT mark ? 'strokes' AND btrim(mark ->> 'typed') <> ''), false);
ALTER TABLE consent ADD CONSTRAINT consent_marked CHECK (consent_is_mark(mark));
ALTER TABLE consent ADD CONSTRAINT consent_witnessed CHECK (
  (witness_name IS NULL) = (witness_mark IS NULL)
  AND (witness_name IS NULL OR (btrim(witness_name) <> '' AND consent_is_mark(witness_mark))));
-- Each way to sign has its own way of knowing who signs.
ALTER TABLE consent ADD CONSTRAINT consent_identified CHECK (
  (channel = 'tablet' AND member_id IS NOT NULL AND link_id IS NULL AND identity IN ('known_in_person', 'photo_id'))
  OR (channel = 'portal' AND member_id IS NULL AND link_id IS NULL AND identity = 'portal_sign_in')
  OR (channel = 'link' AND member_id IS NULL AND link_id IS NOT NULL AND identity = 'link_to_address'));
ALTER TABLE consent_template ADD CONSTRAINT consent_template_shape CHECK (
  version >= 1 AND revision >= 1 AND btrim(title) <> '' AND btrim(changes) <> '' AND language ~ '^[a-z]{2}$'
  AND jsonb_typeof(sections) = 'array' AND jsonb_array_length(sections) >= 1);
ALTER TABLE consent_template ADD CONSTRAINT consent_template_published CHECK (
  num_nonnulls(published_at, published_by, published_by_name, statement) IN (0, 4)
  AND btrim(published_by_name) <> '' AND btrim(statement) <> '');
-- A printed copy names the first half of a seal.
CREATE INDEX consent_evidence_code ON consent_evidence (left(seal, 32));
CREATE UNIQUE INDEX consent_template_one_draft ON consent_template (clinic_id, language) WHERE published_at IS NULL;
ALTER TABLE consent_tick ADD CONSTRAINT consent_tick_item CHECK (
  item ~ '^section:[a-z][a-z0-9_]*$' OR item IN ('photo_record', 'photo_teaching', 'photo_marketing', 'electronic'));
ALTER TABLE consent_countersignature ADD CONSTRAINT consent_countersignature_shape CHECK (
  btrim(name) <> '' AND btrim(statement) <> '' AND (note IS NULL OR btrim(note) <> '') AND (capacity OR note IS NOT NULL));
ALTER TABLE consent_withdrawal ADD CONSTRAINT consent_withdrawal_shape CHECK (
  btrim(name) <> '' AND (reason IS NULL OR btrim(reason) <> ''));
ALTER TABLE consent_link ADD CONSTRAINT consent_link_ends CHECK (
  created_at < expires_at AND token_hash ~ '^[0-9a-f]{64}$' AND to_address ~ '^[^@\s]+@[^@\s]+$');
ALTER TABLE consent_evidence ADD CONSTRAINT consent_evidence_sealed CHECK (
  seq >= 1 AND content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')
  AND seal = encode(sha256(convert_to(seq::text || ' ' || previous_seal || ' ' || content_hash, 'UTF8')), 'hex'));

-- What is published is not edited, by whatever path.
CREATE FUNCTION consent_template_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'a published form is not changed: a new version takes its place'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_template_frozen';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER consent_template_frozen BEFORE UPDATE OR DELETE ON consent_template
  FOR EACH ROW EXECUTE FUNCTION consent_template_refuse_change();

-- A consent and what belongs to it is only ever added to, for everybody.
CREATE FUNCTION consent_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the records of consent are append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['consent', 'consent_tick', 'consent_countersignature', 'consent_withdrawal', 'consent_evidence'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION consent_refuse_change()', t || '_append_only', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION consent_refuse_change()', t || '_no_truncate', t);
  END LOOP;
END
$$;

-- The chain: a bundle follows the one before without a gap, and only a bundle moves the end of the chain.
CREATE FUNCTION consent_chain_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.seq <> 0 OR NEW.seal <> repeat('0', 64) THEN
      RAISE EXCEPTION 'a chain begins at nothing' USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_chain_begins';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'only a bundle of evidence moves the end of the chain' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER consent_chain_guard BEFORE INSERT OR UPDATE OR DELETE ON consent_chain
  FOR EACH ROW EXECUTE FUNCTION consent_chain_refuse_change();
CREATE FUNCTION consent_evidence_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM consent c WHERE c.clinic_id = NEW.clinic_id AND c.id = NEW.consent_id AND c.patient_id = NEW.patient_id) THEN
    RAISE EXCEPTION 'evidence is of the patient who signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_evidence_patient';
  END IF;
  UPDATE consent_chain SET seq = NEW.seq, seal = NEW.seal
    WHERE clinic_id = NEW.clinic_id AND seq = NEW.seq - 1 AND seal = NEW.previous_seal;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a bundle of evidence follows the one before' USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_evidence_chained';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER consent_evidence_chained BEFORE INSERT ON consent_evidence
  FOR EACH ROW EXECUTE FUNCTION consent_evidence_chain();

-- Ticks are given before the signature is sealed, never afterwards.
CREATE FUNCTION consent_tick_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM consent_evidence e WHERE e.clinic_id = NEW.clinic_id AND e.consent_id = NEW.consent_id)
    OR NOT EXISTS (SELECT FROM consent c WHERE c.clinic_id = NEW.clinic_id AND c.id = NEW.consent_id
      AND NEW.at BETWEEN c.opened_at AND c.signed_at)
  THEN
    RAISE EXCEPTION 'a tick is given while the text is open and before it is signed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_tick_in_time';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER consent_tick_in_time BEFORE INSERT ON consent_tick FOR EACH ROW EXECUTE FUNCTION consent_tick_in_time();

-- A blank or partial consent cannot exist when its transaction ends, whatever path it came by.
CREATE FUNCTION consent_check_complete() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  form consent_template%ROWTYPE;
  wanted text[];
  lacking text;
BEGIN
  SELECT * INTO form FROM consent_template WHERE clinic_id = NEW.clinic_id AND id = NEW.template_id;
  IF form.published_at IS NULL OR form.version <> NEW.template_version OR form.language <> NEW.language THEN
    RAISE EXCEPTION 'only a published form is signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_on_published_form';
  END IF;
  SELECT array_agg(section ->> 'id' ORDER BY place) INTO wanted
    FROM jsonb_array_elements(form.sections) WITH ORDINALITY AS s(section, place)
    WHERE section ->> 'id' <> 'off_label' OR NEW.off_label_accepted;
  IF NEW.sections <> wanted THEN
    RAISE EXCEPTION 'a consent has the sections of its form' USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_sections';
  END IF;
  SELECT item INTO lacking FROM (
    SELECT 'section:' || unnest(NEW.sections) AS item, true AS must
    UNION ALL SELECT 'electronic', true
    UNION ALL SELECT unnest(ARRAY['photo_record', 'photo_teaching', 'photo_marketing']), false) AS asked
    WHERE NOT EXISTS (SELECT FROM consent_tick t WHERE t.clinic_id = NEW.clinic_id AND t.consent_id = NEW.id
      AND t.item = asked.item AND (t.accepted OR NOT asked.must)) LIMIT 1;
  IF lacking IS NOT NULL THEN
    RAISE EXCEPTION 'a consent answers everything it asks: % is missing', lacking
      USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_complete';
  END IF;
  IF NOT EXISTS (SELECT FROM consent_evidence e WHERE e.clinic_id = NEW.clinic_id AND e.consent_id = NEW.id AND e.kind = 'signed') THEN
    RAISE EXCEPTION 'a consent is sealed when it is signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_evidenced';
  END IF;
  IF NOT EXISTS (SELECT FROM treatment_plan p WHERE p.clinic_id = NEW.clinic_id AND p.id = NEW.plan_id AND p.patient_id = NEW.patient_id) THEN
    RAISE EXCEPTION 'a patient consents to their own plan' USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_own_plan';
  END IF;
  IF NEW.signed_on <> (SELECT (NEW.signed_at AT TIME ZONE zone)::date FROM clinic WHERE id = NEW.clinic_id) THEN
    RAISE EXCEPTION 'the day of signing is the day in the zone of the clinic' USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_day';
  END IF;
  IF NEW.link_id IS NOT NULL AND NOT EXISTS (SELECT FROM consent_link l WHERE l.clinic_id = NEW.clinic_id AND l.id = NEW.link_id
      AND l.patient_id = NEW.patient_id AND l.plan_id = NEW.plan_id AND l.revoked_at IS NULL AND NEW.signed_at < l.expires_at) THEN
    RAISE EXCEPTION 'a link is for one patient and one plan, and ends' USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_by_link';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER consent_complete AFTER INSERT ON consent
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION consent_check_complete();

-- Nobody signs again, or takes back, before the signature.
CREATE FUNCTION consent_after_signature() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  written jsonb := to_jsonb(NEW);
BEGIN
  IF NOT EXISTS (SELECT FROM consent c WHERE c.clinic_id = NEW.clinic_id AND c.id = NEW.consent_id
      AND c.signed_at <= coalesce(written ->> 'signed_at', written ->> 'withdrawn_at')::timestamptz) THEN
    RAISE EXCEPTION 'this comes after the signature' USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_after_signature';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER consent_countersignature_after BEFORE INSERT ON consent_countersignature FOR EACH ROW EXECUTE FUNCTION consent_after_signature();
CREATE TRIGGER consent_withdrawal_after BEFORE INSERT ON consent_withdrawal FOR EACH ROW EXECUTE FUNCTION consent_after_signature();

-- Row-level security, as on every table of a clinic.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['consent_template', 'consent_tick', 'consent_countersignature', 'consent_withdrawal', 'consent_link',
    'consent_evidence', 'consent_chain'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY staff ON %I TO cadence_app USING (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)'
      ' WITH CHECK (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)', t);
  END LOOP;
END
$$;
-- A patient, and whoever signs by a link in a patient's name, reads and adds their own.
CREATE POLICY patient_reads ON consent_template FOR SELECT TO cadence_app USING (
  clinic_id = cadence_clinic() AND cadence_patient() IS NOT NULL AND published_at IS NOT NULL);
CREATE POLICY patient_ends_chain ON consent_chain TO cadence_app
  USING (clinic_id = cadence_clinic() AND cadence_patient() IS NOT NULL)
  WITH CHECK (clinic_id = cadence_clinic() AND cadence_patient() IS NOT NULL);
CREATE POLICY own_adds ON consent FOR INSERT TO cadence_app WITH CHECK (
  clinic_id = cadence_clinic() AND patient_id = cadence_patient() AND channel IN ('portal', 'link'));
CREATE POLICY own ON consent_link FOR SELECT TO cadence_app USING (clinic_id = cadence_clinic() AND patient_id = cadence_patient());
CREATE POLICY own ON consent_evidence FOR SELECT TO cadence_app USING (clinic_id = cadence_clinic() AND patient_id = cadence_patient());
CREATE POLICY own_adds ON consent_evidence FOR INSERT TO cadence_app WITH CHECK (
  clinic_id = cadence_clinic() AND patient_id = cadence_patient() AND kind <> 'countersigned');
CREATE POLICY own ON consent_tick FOR SELECT TO cadence_app USING (
  clinic_id = cadence_clinic() AND EXISTS (SELECT FROM consent c WHERE c.clinic_id = consent_tick.clinic_id
    AND c.id = consent_tick.consent_id AND c.patient_id = cadence_patient()));
CREATE POLICY own_adds ON consent_tick FOR INSERT TO cadence_app WITH CHECK (
  clinic_id = cadence_clinic() AND EXISTS (SELECT FROM consent c WHERE c.clinic_id = consent_tick.clinic_id
    AND c.id = consent_tick.consent_id AND c.patient_id = cadence_patient()));
CREATE POLICY own ON consent_countersignature FOR SELECT TO cadence_app USING (
  clinic_id = cadence_clinic() AND EXISTS (SELECT FROM consent c WHERE c.clinic_id = consent_countersignature.clinic_id
    AND c.id = consent_countersignature.consent_id AND c.patient_id = cadence_patient()));
CREATE POLICY own ON consent_withdrawal FOR SELECT TO cadence_app USING (
  clinic_id = cadence_clinic() AND EXISTS (SELECT FROM consent c WHERE c.clinic_id = consent_withdrawal.clinic_id
    AND c.id = consent_withdrawal.consent_id AND c.patient_id = cadence_patient()));
CREATE POLICY own_adds ON consent_withdrawal FOR INSERT TO cadence_app WITH CHECK (
  clinic_id = cadence_clinic() AND member_id IS NULL AND EXISTS (SELECT FROM consent c WHERE c.clinic_id = consent_withdrawal.clinic_id
    AND c.id = consent_withdrawal.consent_id AND c.patient_id = cadence_patient()));
-- The notice of a copy goes out in the transaction of the signature, also where a patient signs.
CREATE POLICY own_adds ON message FOR INSERT TO cadence_app WITH CHECK (
  clinic_id = cadence_clinic() AND patient_id = cadence_patient() AND cause IN ('consent.sign-consent', 'consent.withdraw-consent'));
DROP POLICY patient_adds ON audit_event;
CREATE POLICY patient_adds ON audit_event FOR INSERT TO cadence_app
  WITH CHECK (clinic_id = cadence_clinic() AND actor_kind IN ('patient', 'signer') AND patient_id = cadence_patient());
ALTER TABLE audit_event DROP CONSTRAINT audit_event_actor;
ALTER TABLE audit_event ADD CONSTRAINT audit_event_actor CHECK (actor_kind IN ('member', 'patient', 'signer', 'system'));
-- The identity role founds a clinic with its form, finds a link by its secret, and says whether a copy stands.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['consent_template', 'consent_link', 'consent_evidence', 'consent'] LOOP
    EXECUTE format('CREATE POLICY identity ON %I TO cadence_auth USING (true) WITH CHECK (true)', t);
  END LOOP;
END
$$;
REVOKE UPDATE ON consent FROM cadence_app;
GRANT SELECT, INSERT, UPDATE ON consent_template, consent_chain TO cadence_app;
GRANT SELECT, INSERT ON consent_tick, consent_countersignature, consent_withdrawal, consent_evidence, consent_link TO cadence_app;
GRANT UPDATE (revoked_at) ON consent_link TO cadence_app;
GRANT INSERT ON consent_template TO cadence_auth;
GRANT SELECT (clinic_id, id, patient_id, plan_id, token_hash, expires_at, revoked_at) ON consent_link TO cadence_auth;
GRANT SELECT (clinic_id, seq, consent_id, kind, at, seal) ON consent_evidence TO cadence_auth;
GRANT SELECT (clinic_id, id, signed_at, signed_on, valid_until) ON consent TO cadence_auth;

-- Whether a consent reaches a treatment: reaffirmed at its visit, countersigned without a doubt, valid on the day, for this session of the
-- course, covering its zones and the step of its deepest needle, and nothing withdrawn since it was signed. What was begun on a consent that
-- stood is recorded to its end, also where the patient then stopped it.
CREATE FUNCTION consent_reaches(t treatment, v visit, begun boolean) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM consent_reaffirmation r
    JOIN consent c ON c.clinic_id = r.clinic_id AND c.id = r.consent_id
    JOIN plan_session s ON s.clinic_id = v.clinic_id AND s.id = v.plan_session_id AND s.plan_id = c.plan_id
    JOIN consent_countersignature k ON k.clinic_id = c.clinic_id AND k.consent_id = c.id AND k.capacity
    WHERE r.clinic_id = v.clinic_id AND r.visit_id = v.id AND c.patient_id = v.patient_id
      AND v.day BETWEEN c.signed_on AND c.valid_until AND s.number <= c.sessions
      AND c.covers @> t.zones AND c.covers_length_hundredths_mm >= t.deepest_length_hundredths_mm
      AND (begun OR NOT EXISTS (
        SELECT FROM consent n JOIN consent_withdrawal w ON w.clinic_id = n.clinic_id AND w.consent_id = n.id AND w.scope = 'treatment'
        WHERE n.clinic_id = c.clinic_id AND n.plan_id = c.plan_id AND n.signed_at >= c.signed_at)))
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
  ELSIF NOT consent_reaches(NEW, v, TG_OP = 'UPDATE') THEN
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
