import type { RequestHandler } from "express";
import { securityHeaders } from "~/lib/security-headers";

/** For every response, including assets and errors. Headers that a route sets itself replace these. */
export const setSecurityHeaders: RequestHandler = (incoming, outgoing, next) => {
  for (const [name, value] of Object.entries(securityHeaders(incoming.path))) outgoing.setHeader(name, value);
  next();
};
