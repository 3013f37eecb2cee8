-- What the patient took to be booked when a message was written: what a later change within the undo delay is compared with.
ALTER TABLE message ADD COLUMN known jsonb;
ALTER TABLE message ADD CONSTRAINT message_known_of_course CHECK (known IS NULL OR plan_id IS NOT NULL);
