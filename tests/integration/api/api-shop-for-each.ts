import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { openApiWorld, type ApiWorld } from "./api-shop";
import type { Answer } from "./call-api";
import { callByContract } from "./contract";

type Api = ApiWorld & { shop: Shop; key: string };
type Send = (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

export interface ApiShop {
  /** a shop of its own for each test, with a key that may do everything */
  api: Api;
  get: (path: string, key?: string) => Promise<Answer>;
  remove: (path: string, key?: string) => Promise<Answer>;
  post: Send;
  patch: Send;
}

/** Opens the API for the tests of a file; each call is checked against the document. */
export function apiShopForEach(): ApiShop {
  const api = {} as Api;
  beforeAll(async () => {
    Object.assign(api, await openApiWorld());
  });
  beforeEach(async () => {
    Object.assign(api, await api.makeApiShop());
  });
  afterAll(() => api.close());
  const sendBy =
    (method: string): Send =>
    (path, body, headers) =>
      callByContract(method, path, { key: api.key, body, headers });
  return {
    api,
    get: (path, key = api.key) => callByContract("GET", path, { key }),
    remove: (path, key = api.key) => callByContract("DELETE", path, { key }),
    post: sendBy("POST"),
    patch: sendBy("PATCH"),
  };
}
