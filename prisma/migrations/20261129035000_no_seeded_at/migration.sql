-- Written by the demo and read by nobody.
ALTER TABLE "clinic" DROP COLUMN "seeded_at";
