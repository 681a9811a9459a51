-- Stored names follow the terms of the code: the snapshot of an order and of a refund.
ALTER TABLE "order" RENAME COLUMN "facts" TO "snapshot";
ALTER TABLE "refund" RENAME COLUMN "facts" TO "snapshot";
