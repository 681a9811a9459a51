-- Customers whom Shopify deleted: nobody's members, whose points a merge that is told of later may still move.
ALTER TYPE "MemberStatus" ADD VALUE 'DELETED';
