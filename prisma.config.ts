import { PrismaPg } from "adapter-pg-cli";
import { defineConfig } from "prisma/config";

/** The driver would cut a migration at every semicolon, also those inside functions; PostgreSQL reads a script whole. */
async function adapter(): Promise<PrismaPg> {
  const factory = new PrismaPg({ connectionString: process.env.DATABASE_URL });
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

// The schema commands run over the JavaScript driver, so no engine binary is downloaded.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  experimental: { adapter: true },
  engine: "js",
  adapter,
});
