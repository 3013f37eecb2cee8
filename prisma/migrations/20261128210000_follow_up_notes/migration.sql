-- What a note on a follow-up was about, so that a snooze ends when the matter becomes more urgent; and how an attempt was made.
CREATE TYPE follow_up_kind AS ENUM ('illegal', 'stranded', 'lapsed', 'overdue', 'no_show', 'unrecorded', 'closing', 'due');
CREATE TYPE follow_up_channel AS ENUM ('phone', 'email', 'other');
ALTER TABLE follow_up_note
  ADD COLUMN about follow_up_kind NOT NULL DEFAULT 'due',
  ADD COLUMN channel follow_up_channel;
ALTER TABLE follow_up_note ALTER COLUMN about DROP DEFAULT;
-- Notes made before this column told only in words how it was tried.
UPDATE follow_up_note SET channel = 'other' WHERE kind = 'attempt';
ALTER TABLE follow_up_note ADD CONSTRAINT follow_up_note_channel CHECK ((kind = 'attempt') = (channel IS NOT NULL));
