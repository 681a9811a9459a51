import pino from "pino";
import { env } from "~/env.server";

/** Queries contain signatures, tokens and customers' numbers; error messages contain addresses. */
const withoutQueries = (value: unknown): unknown =>
  typeof value === "string" ? value.replace(/\?[^\s"'`)]+/g, "?…") : value;

const err = (error: Error): object => {
  const serialized = pino.stdSerializers.err(error);
  return Object.fromEntries(Object.entries(serialized).map(([name, value]) => [name, withoutQueries(value)]));
};

export const logger = pino({
  serializers: { err },
  level: env.LOG_LEVEL,
  base: undefined,
  redact: { paths: ["*.email", "*.phone", "*.firstName", "*.lastName", "*.accessToken"], censor: "[redacted]" },
});

export type Logger = pino.Logger;
