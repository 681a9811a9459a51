import type { RequestHandler } from "express";
import { securityHeaders } from "~/lib/security-headers";

/** For every answer, assets and refusals too. What a route says itself comes after and takes the place of these. */
export const setSecurityHeaders: RequestHandler = (incoming, outgoing, next) => {
  for (const [name, value] of Object.entries(securityHeaders(incoming.path))) outgoing.setHeader(name, value);
  next();
};
