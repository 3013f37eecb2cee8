-- When an appointment was last changed: what a calendar that is subscribed to asks of every entry.
ALTER TABLE appointment ADD COLUMN changed_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE appointment SET changed_at = coalesce(ended_at, created_at);
CREATE FUNCTION appointment_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_at := CURRENT_TIMESTAMP;
  RETURN NEW;
END
$$;
CREATE TRIGGER appointment_changed BEFORE UPDATE ON appointment FOR EACH ROW EXECUTE FUNCTION appointment_changed();
