-- What a clean-up's bulk mutations run for: a line of their results is found by its place.
ALTER TABLE "clean_up" ADD COLUMN "owner_ids" BIGINT[] NOT NULL DEFAULT '{}';
