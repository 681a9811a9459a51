import type { RequestHandler } from "express";

/** For every answer, assets too. What a page says itself comes after and is kept. */
export const securityHeaders: RequestHandler = (_incoming, outgoing, next) => {
  outgoing.setHeader("x-content-type-options", "nosniff");
  next();
};
