-- What became of an offer's discount in Shopify, where the offer cannot be shown by it: DELETED, ENDED or CHANGED.
ALTER TABLE "offer" ADD COLUMN "drift" TEXT;
