import { PrismaPg } from "adapter-pg-cli";
import { defineConfig } from "prisma/config";

/** The driver would cut a migration at every semicolon, also those inside functions; PostgreSQL reads a script whole. */
async function adapter(): Promise<PrismaPg> {
  const factory = new PrismaPg({ connectionString: process.env.DATABASE_URL, allowExitOnIdle: true });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = await connect();
    connection.executeScript = async (script) => {
      await connection.executeRaw({ sql: script, args: [], argTypes: [] });
    };
    return connection;
  };
  return factory;
}

if (!process.env.DATABASE_URL) {
  if (process.argv.includes("migrate")) {
    process.stderr.write("Set DATABASE_URL to the PostgreSQL database of the app, as in .env.example.\n");
    process.exit(1);
  }
  // `prisma generate` needs no database, but without a URL it looks for an engine on the network.
  process.env.DATABASE_URL = "postgresql://not-needed";
}

// The migration engine forgets its ten-second lock timer when it is done; unreferenced, it does not hold up the command.
const LOCK_TIMEOUT = 10_000;
const startTimer = globalThis.setTimeout;
globalThis.setTimeout = Object.assign((...timer: Parameters<typeof startTimer>) => {
  const started = startTimer(...timer);
  return timer[1] === LOCK_TIMEOUT ? started.unref() : started;
}, startTimer) as typeof startTimer;

// The schema commands run over the JavaScript driver, so no engine binary is downloaded.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  experimental: { adapter: true },
  engine: "js",
  adapter,
});
