-- CreateTable
CREATE TABLE "topical_product" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "manufacturer" TEXT NOT NULL,
    "sterile" BOOLEAN NOT NULL,
    "approved_by" UUID NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_by" UUID,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "topical_product_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "topical_used" (
    "clinic_id" UUID NOT NULL,
    "treatment_id" UUID NOT NULL,
    "zone" TEXT NOT NULL,
    "place" SMALLINT NOT NULL,
    "product_id" UUID,
    "name" TEXT NOT NULL,
    "sterile" BOOLEAN NOT NULL,
    "approved" BOOLEAN NOT NULL,
    "lot" TEXT,

    CONSTRAINT "topical_used_pkey" PRIMARY KEY ("clinic_id","treatment_id","zone","place")
);

-- CreateIndex
CREATE INDEX "topical_used_clinic_id_product_id_idx" ON "topical_used"("clinic_id", "product_id");

-- AddForeignKey
ALTER TABLE "topical_product" ADD CONSTRAINT "topical_product_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topical_product" ADD CONSTRAINT "topical_product_clinic_id_approved_by_fkey" FOREIGN KEY ("clinic_id", "approved_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topical_product" ADD CONSTRAINT "topical_product_clinic_id_retired_by_fkey" FOREIGN KEY ("clinic_id", "retired_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topical_used" ADD CONSTRAINT "topical_used_clinic_id_treatment_id_zone_fkey" FOREIGN KEY ("clinic_id", "treatment_id", "zone") REFERENCES "treatment_zone"("clinic_id", "treatment_id", "zone") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topical_used" ADD CONSTRAINT "topical_used_clinic_id_product_id_fkey" FOREIGN KEY ("clinic_id", "product_id") REFERENCES "topical_product"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row-level security, as on every table of a clinic.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['topical_product', 'topical_used'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY staff ON %I TO cadence_app USING (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)'
      ' WITH CHECK (clinic_id = cadence_clinic() AND cadence_patient() IS NULL)', t);
  END LOOP;
END
$$;

-- Rights: a product is approved and taken off the list, once each; what was used stays.
GRANT SELECT, INSERT ON topical_product, topical_used TO cadence_app;
GRANT UPDATE (retired_by, retired_at) ON topical_product TO cadence_app;

-- Shapes. One product in use has one name of one maker.
ALTER TABLE topical_product ADD CONSTRAINT topical_product_shape CHECK (
  btrim(name) <> '' AND btrim(manufacturer) <> '' AND (retired_at IS NULL) = (retired_by IS NULL) AND retired_at >= approved_at);
CREATE UNIQUE INDEX topical_product_in_use ON topical_product (clinic_id, lower(name), lower(manufacturer)) WHERE retired_at IS NULL;
ALTER TABLE topical_used ADD CONSTRAINT topical_used_shape CHECK (
  btrim(name) <> '' AND lot <> '' AND lot = upper(btrim(lot)) AND place BETWEEN 0 AND 9 AND (product_id IS NOT NULL OR NOT approved));

-- What was approved, and when it went off the list, stays as it was.
CREATE FUNCTION topical_product_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.retired_at IS NOT NULL OR (NEW.clinic_id, NEW.id, NEW.name, NEW.manufacturer, NEW.sterile, NEW.approved_by, NEW.approved_at)
    IS DISTINCT FROM (OLD.clinic_id, OLD.id, OLD.name, OLD.manufacturer, OLD.sterile, OLD.approved_by, OLD.approved_at) THEN
    RAISE EXCEPTION 'a product on the list is taken off it, once, and not changed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'topical_product_stays';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER topical_product_stays BEFORE UPDATE ON topical_product FOR EACH ROW EXECUTE FUNCTION topical_product_keep();

-- It belongs to its visit, which a signature closes.
CREATE TRIGGER visit_closed BEFORE INSERT OR UPDATE OR DELETE ON topical_used
  FOR EACH ROW EXECUTE FUNCTION visit_refuse_part_of_ended();
