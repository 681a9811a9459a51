-- Stored names follow the terms of the code: fingerprints of a person, results of rules.
ALTER TABLE "member" RENAME COLUMN "prints" TO "fingerprints";
UPDATE "order" SET facts = (facts - 'prints') || jsonb_build_object('fingerprints', facts -> 'prints') WHERE facts ? 'prints';
UPDATE "award" SET snapshot = (snapshot - 'opinions') || jsonb_build_object('ruleResults', snapshot -> 'opinions') WHERE snapshot ? 'opinions';
