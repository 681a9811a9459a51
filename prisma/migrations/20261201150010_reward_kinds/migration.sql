-- Apart from what uses them: PostgreSQL takes a new value into use only after its transaction.
ALTER TYPE "RewardKind" ADD VALUE 'FREE_SHIPPING';
ALTER TYPE "RewardKind" ADD VALUE 'PRODUCT';
ALTER TYPE "RewardKind" ADD VALUE 'STORE_CREDIT';
