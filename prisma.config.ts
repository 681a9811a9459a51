import { PrismaPg } from "adapter-pg-cli";
import { defineConfig } from "prisma/config";

// The schema commands run over the JavaScript driver, so no engine binary is downloaded.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  experimental: { adapter: true },
  engine: "js",
  adapter: async () => new PrismaPg({ connectionString: process.env.DATABASE_URL }),
});
