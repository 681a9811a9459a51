import { z } from "zod";

const environment = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// URL"),
  SHOPIFY_API_KEY: z.string().min(1),
  SHOPIFY_API_SECRET: z.string().min(1),
  SHOPIFY_APP_URL: z.url(),
  /** the app's page in the Shopify App Store, for the landing page */
  APP_LISTING_URL: z.url().default("https://apps.shopify.com/stammtisch"),
  /** who runs this installation: name and postal address, an e-mail address, who hosts it and where; for the documents */
  APP_OPERATOR: z.string().trim().default(""),
  APP_CONTACT: z.union([z.literal(""), z.email()]).default(""),
  APP_HOSTING: z.string().trim().default(""),
  /** keys that tokens in the database are sealed with, the newest first, separated by commas */
  SEAL_KEYS: z
    .string()
    .default("")
    .transform((keys) => keys.split(",").flatMap((key) => key.trim() || []))
    .refine((keys) => keys.every((key) => key.length >= 32), "each key must have 32 characters or more"),
  /** "inline": the web process runs the jobs, too; "separate": `npm run worker` does */
  WORKER: z.enum(["inline", "separate"]).default("inline"),
  /** how often due timers (maturing, expiry) are looked for */
  TIMER_SECONDS: z.coerce.number().int().min(1).default(30),
  /** Prometheus metrics are served on this port, only on the loopback interface; 0 switches them off */
  METRICS_PORT: z.coerce.number().int().min(0).default(0),
  /** number of your own load balancers between Shopify and the app that add to X-Forwarded-For */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export type Env = z.infer<typeof environment>;

/** Reads the environment; on a missing or wrong variable the process ends with a message and exit code 1. */
function readEnv(): Env {
  const parsed = environment.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")} (${issue.message})`).join(", ");
  process.stderr.write(
    `Stammtisch cannot start, please set these environment variables: ${wrong}. See .env.example.\n`,
  );
  process.exit(1);
}

export const env = readEnv();
