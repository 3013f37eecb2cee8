-- AlterTable
ALTER TABLE "protocol" ADD COLUMN     "base_id" UUID,
ADD COLUMN     "proposed_by" UUID;

-- CreateTable
CREATE TABLE "protocol_approval" (
    "clinic_id" UUID NOT NULL,
    "protocol_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "protocol_approval_pkey" PRIMARY KEY ("clinic_id","protocol_id")
);

-- CreateTable
CREATE TABLE "protocol_withdrawal" (
    "clinic_id" UUID NOT NULL,
    "protocol_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "protocol_withdrawal_pkey" PRIMARY KEY ("clinic_id","protocol_id")
);

-- CreateIndex
CREATE INDEX "treatment_plan_clinic_id_protocol_id_idx" ON "treatment_plan"("clinic_id", "protocol_id");

-- AddForeignKey
ALTER TABLE "protocol" ADD CONSTRAINT "protocol_clinic_id_proposed_by_fkey" FOREIGN KEY ("clinic_id", "proposed_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol" ADD CONSTRAINT "protocol_clinic_id_base_id_fkey" FOREIGN KEY ("clinic_id", "base_id") REFERENCES "protocol"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol_approval" ADD CONSTRAINT "protocol_approval_clinic_id_protocol_id_fkey" FOREIGN KEY ("clinic_id", "protocol_id") REFERENCES "protocol"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol_approval" ADD CONSTRAINT "protocol_approval_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol_withdrawal" ADD CONSTRAINT "protocol_withdrawal_clinic_id_protocol_id_fkey" FOREIGN KEY ("clinic_id", "protocol_id") REFERENCES "protocol"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol_withdrawal" ADD CONSTRAINT "protocol_withdrawal_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Staff write and read; a patient reads them as they read the protocol. Nobody changes or removes them.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['protocol_approval', 'protocol_withdrawal'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY staff ON %I TO cadence_app USING (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)'
      ' WITH CHECK (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)', t);
    EXECUTE format(
      'CREATE POLICY patient_reads ON %I FOR SELECT TO cadence_app USING (clinic_id = cadence_clinic() AND cadence_patient() IS NOT NULL)', t);
  END LOOP;
END
$$;
GRANT SELECT, INSERT ON protocol_approval, protocol_withdrawal TO cadence_app;

ALTER TABLE protocol_approval ADD CONSTRAINT protocol_approval_stated CHECK (btrim(name) <> '' AND btrim(statement) <> '');
ALTER TABLE protocol_withdrawal ADD CONSTRAINT protocol_withdrawal_reasoned CHECK (btrim(name) <> '' AND btrim(reason) <> '');

-- A version is approved or withdrawn, never both. The lock makes two deciders of one version wait for each other, so that the second
-- sees what the first wrote, whatever path they come by.
CREATE FUNCTION protocol_check_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('protocol decision ' || NEW.clinic_id || ' ' || NEW.protocol_id, 0));
  IF EXISTS (SELECT FROM protocol_approval WHERE clinic_id = NEW.clinic_id AND protocol_id = NEW.protocol_id AND TG_TABLE_NAME <> 'protocol_approval')
    OR EXISTS (SELECT FROM protocol_withdrawal WHERE clinic_id = NEW.clinic_id AND protocol_id = NEW.protocol_id AND TG_TABLE_NAME <> 'protocol_withdrawal')
  THEN
    RAISE EXCEPTION 'a version of a protocol is approved or withdrawn, never both'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'protocol_one_decision';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER protocol_one_decision BEFORE INSERT ON protocol_approval
  FOR EACH ROW EXECUTE FUNCTION protocol_check_decision();
CREATE TRIGGER protocol_one_decision BEFORE INSERT ON protocol_withdrawal
  FOR EACH ROW EXECUTE FUNCTION protocol_check_decision();

-- In a single-handed practice the owner is the prescriber.
ALTER TABLE member DROP CONSTRAINT member_prescriber_is_clinician;
ALTER TABLE member ADD CONSTRAINT member_prescriber_treats CHECK (NOT prescriber OR role IN ('owner', 'clinician'));

-- What governed before approvals were recorded goes on governing: approved in the name of the clinic's earliest prescriber, else
-- clinician, else owner. Row-level security is not forced meanwhile, because it hides every clinic from a table owner who is no superuser.
ALTER TABLE protocol NO FORCE ROW LEVEL SECURITY;
ALTER TABLE member NO FORCE ROW LEVEL SECURITY;
INSERT INTO protocol_approval (clinic_id, protocol_id, member_id, name, statement, approved_at)
SELECT protocol.clinic_id, protocol.id, signer.id, signer.name, 'In force before approvals were recorded.', protocol.created_at
FROM protocol CROSS JOIN LATERAL (
  SELECT member.id, member.name FROM member
  WHERE member.clinic_id = protocol.clinic_id AND member.role IN ('owner', 'clinician')
  ORDER BY member.prescriber DESC, member.role = 'clinician' DESC, member.created_at, member.id
  LIMIT 1) AS signer;
ALTER TABLE protocol FORCE ROW LEVEL SECURITY;
ALTER TABLE member FORCE ROW LEVEL SECURITY;
ALTER TABLE protocol_approval FORCE ROW LEVEL SECURITY;
ALTER TABLE protocol_withdrawal FORCE ROW LEVEL SECURITY;
