-- The trail is searched by time, and its choices of actions and objects are read from the indices.
ALTER TABLE audit_entry ADD KEY ix_audit_time (happened_at);
