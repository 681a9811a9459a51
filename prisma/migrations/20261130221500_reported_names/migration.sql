ALTER TABLE shop RENAME COLUMN told_currency TO store_currency;
ALTER TABLE segment_member RENAME COLUMN told_at TO reported_at;
ALTER TABLE flow_trigger_use RENAME COLUMN told_at TO reported_at;
