import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import { apiScopes } from "../app/modules/api-keys/api-scope";
import { createApiKey } from "~/modules/api-keys/manage-api-keys.server";
import { COMMAND_LINE } from "../app/lib/actor";

/** Prints a new key of the merchant API with all scopes. Nothing else goes to stdout, so that it can be piped. */
const usage = `Usage: npm run api-key -- --shop example.myshopify.com [--name NAME] [--data DIR]
Works on the database at DATABASE_URL, or else on that of the running demo (its data directory is .data or DIR).`;

function end(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function readArguments() {
  const options = { shop: { type: "string" }, name: { type: "string" }, data: { type: "string" } } as const;
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return end(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function databaseOfDemo(dataDir: string): string {
  try {
    const { databaseUrl } = JSON.parse(readFileSync(`${dataDir}/demo.json`, "utf8")) as { databaseUrl?: unknown };
    if (typeof databaseUrl === "string") return databaseUrl;
  } catch {
    // reported below
  }
  return end("No database: set DATABASE_URL, or start the demo first.");
}

const { shop: domain, name = "Command line", data = ".data" } = readArguments();
if (!domain) end(usage);
const connectionString = process.env.DATABASE_URL ?? databaseOfDemo(data);
const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString, connectionTimeoutMillis: 5_000 }) });
try {
  const shop = await prisma.shop.findUnique({ where: { domain } });
  if (!shop) end(`The shop ${domain} is not known here: install the app in it first.`);
  const { key } = await createApiKey(prisma, {
    shopId: shop.id,
    name,
    scopes: apiScopes,
    actor: COMMAND_LINE,
    now: new Date(),
  });
  process.stdout.write(`${key}\n`);
} catch (error) {
  end(`The key could not be made: ${error instanceof Error ? error.message.trim() : String(error)}`);
} finally {
  await prisma.$disconnect();
}
