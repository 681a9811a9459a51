import pino from "pino";
import { env } from "~/env.server";

export const logger = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  redact: { paths: ["*.email", "*.phone", "*.firstName", "*.lastName", "*.accessToken"], censor: "[redacted]" },
});

export type Logger = pino.Logger;
