-- An answer is kept as long as somebody may still ask for it again, and no longer: it may tell of a patient.
CREATE INDEX "idempotency_key_clinic_id_created_at_idx" ON "idempotency_key"("clinic_id", "created_at");
GRANT DELETE ON idempotency_key TO cadence_app;
