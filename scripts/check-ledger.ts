import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import { checkBooks } from "../app/modules/earning/awards/check-books.server";

/** Checks the ledgers of all shops, or of the ones named as arguments; exit code 1 when a fault is found. */
const connectionString = process.env.DATABASE_URL;
if (!connectionString) {
  process.stderr.write("DATABASE_URL is not set.\n");
  process.exit(1);
}
const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString }) });
const domains = process.argv.slice(2);
const shops = await prisma.shop.findMany({
  where: domains.length > 0 ? { domain: { in: domains } } : {},
  orderBy: { id: "asc" },
});
let faults = 0;
for (const shop of shops) {
  const found = await prisma.$transaction((tx) => checkBooks(tx, { shopId: shop.id }), {
    isolationLevel: "RepeatableRead",
    timeout: 600_000,
  });
  faults += found.length;
  process.stdout.write(`${shop.domain}: ${found.length === 0 ? "the ledger is sound" : `${found.length} faults`}\n`);
  for (const fault of found) process.stdout.write(`  ${fault.check} ${fault.subject}: ${fault.detail}\n`);
}
await prisma.$disconnect();
process.exitCode = faults === 0 ? 0 : 1;
