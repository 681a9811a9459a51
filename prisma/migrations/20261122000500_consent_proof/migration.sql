-- CreateEnum
CREATE TYPE "ConsentSource" AS ENUM ('WEBHOOK', 'IMPORT', 'THEME_BLOCK');

-- CreateTable
CREATE TABLE "consent_proof" (
    "shop_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "customer_id" BIGINT NOT NULL,
    "state" TEXT NOT NULL,
    "opt_in_level" TEXT,
    "at" TIMESTAMPTZ(3),
    "source" "ConsentSource" NOT NULL,
    "wording" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_proof_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateIndex
CREATE INDEX "consent_proof_shop_id_customer_id_id_idx" ON "consent_proof"("shop_id", "customer_id", "id");

-- Invariants that Prisma cannot say. Each consent is kept once, however often the store tells of it; a wording once.
CREATE UNIQUE INDEX "consent_proof_once_key" ON "consent_proof"("shop_id", "customer_id", "state", "opt_in_level", "at")
  NULLS NOT DISTINCT WHERE "wording" IS NULL;
CREATE UNIQUE INDEX "consent_proof_wording_key" ON "consent_proof"("shop_id", "customer_id", "wording")
  WHERE "wording" IS NOT NULL;

-- A proof that can be changed proves nothing. Deleting stays possible, for redaction.
CREATE FUNCTION consent_proof_refuse_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'consent_proof is only added to';
END $$;
CREATE TRIGGER consent_proof_no_update BEFORE UPDATE ON "consent_proof"
  FOR EACH ROW EXECUTE FUNCTION consent_proof_refuse_update();
