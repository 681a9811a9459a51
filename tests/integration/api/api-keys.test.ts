import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureApiKey } from "../../../scripts/demo-api-key";
import { forgetApiAnswers } from "~/jobs/forget-api-answers";
import { logger } from "~/lib/logger.server";
import { apiScopes } from "~/modules/api-keys/api-scope";
import { createApiKey, listApiKeys, revokeApiKey } from "~/modules/api-keys/manage-api-keys.server";
import { claimAnswer } from "~/modules/api-keys/keep-answer.server";
import { verifyApiKey } from "~/modules/api-keys/verify-api-key.server";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const run = promisify(execFile);
const now = new Date("2026-11-21T12:00:00Z");
const seconds = (count: number) => new Date(now.getTime() + count * 1_000);

let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  shop = await makeShop(database.prisma);
});
afterAll(() => database.close());

const make = (name = "Till") =>
  createApiKey(database.prisma, { shopId: shop.id, name, scopes: ["read_members"], actor: "staff:1", now });
const verify = (key: string, at = now) => verifyApiKey(database.prisma, { key, now: at });

describe("a key", () => {
  it("is known by its hash alone", async () => {
    const { id, key } = await make();
    expect(key).toMatch(/^stk_[\w-]{43}$/);
    const row = await database.prisma.apiKey.findUniqueOrThrow({ where: { shopId_id: { shopId: shop.id, id } } });
    expect(JSON.stringify(row)).not.toContain(key.slice(8));
    expect(await verify(key)).toMatchObject({ apiKey: { id, scopes: ["read_members"] }, shop: { id: shop.id } });
    expect(await verify(`${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}`)).toBeNull();
  });

  it("notes its use once a minute", async () => {
    const { id, key } = await make();
    const usedAt = async (at: Date) => {
      await verify(key, at);
      const keys = await listApiKeys(database.prisma, { shopId: shop.id });
      return keys.find((listed) => listed.id === id)?.lastUsedAt;
    };
    expect(await usedAt(now)).toEqual(now);
    expect(await usedAt(seconds(59))).toEqual(now);
    expect(await usedAt(seconds(60))).toEqual(seconds(60));
  });

  it("ends when it is revoked, and cannot be revoked from another shop", async () => {
    const { id, key } = await make();
    const other = await makeShop(database.prisma);
    await expect(revokeApiKey(database.prisma, { shopId: other.id, id, now })).rejects.toMatchObject({ status: 404 });
    expect(await verify(key)).not.toBeNull();
    await revokeApiKey(database.prisma, { shopId: shop.id, id, now });
    expect(await verify(key)).toBeNull();
    expect((await listApiKeys(database.prisma, { shopId: shop.id })).map((listed) => listed.id)).not.toContain(id);
  });

  it("ends with its shop", async () => {
    const left = await makeShop(database.prisma, { status: "UNINSTALLED" });
    const { key } = await createApiKey(database.prisma, {
      shopId: left.id,
      name: "Old",
      scopes: ["approve"],
      actor: "staff:1",
      now,
    });
    expect(await verify(key)).toBeNull();
  });
});

describe("npm run api-key", () => {
  const script = (args: string[]) =>
    run(process.execPath, ["--import", "tsx", "scripts/api-key.ts", ...args], {
      env: { ...process.env, DATABASE_URL: database.url },
    });

  it("prints a key that may do everything, and nothing else", async () => {
    const { stdout } = await script(["--shop", shop.domain, "--name", "Shell"]);
    expect(stdout).toMatch(/^stk_[\w-]{43}\n$/);
    expect(await verify(stdout.trim())).toMatchObject({ apiKey: { name: "Shell", scopes: [...apiScopes] } });
  });

  it.each([
    [["--shop", "nobody.myshopify.com"], "nobody.myshopify.com is not known"],
    [[], "Usage:"],
  ])("says what is wrong with %j", async (args, message) => {
    await expect(script(args)).rejects.toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining(message) });
  });
});

it("answers kept for idempotency keys are forgotten after 30 days", async () => {
  const claim = (key: string, at: Date) => ({ shopId: shop.id, key, requestHash: "h", now: at });
  await claimAnswer(database.prisma, claim("old", seconds(-31 * 86_400)));
  await claimAnswer(database.prisma, claim("new", seconds(-29 * 86_400)));
  const context = { db: database.prisma, logger, now: () => now, adminFor: () => Promise.reject(new Error("unused")) };
  await forgetApiAnswers.handle([{ id: "1", data: {} }], context);
  const left = await database.prisma.apiAnswer.findMany({ where: { shopId: shop.id } });
  expect(left.map((answer) => answer.key)).toEqual(["new"]);
});

it("the demo keeps its key as long as it works", async () => {
  const ensure = (known?: string) => ensureApiKey({ databaseUrl: database.url, shop: shop.domain, known, now });
  const first = await ensure();
  expect(await ensure(first)).toBe(first);
  const found = await verify(first);
  await revokeApiKey(database.prisma, { shopId: shop.id, id: found?.apiKey.id ?? "", now });
  const second = await ensure(first);
  expect(second).not.toBe(first);
  expect(await verify(second)).not.toBeNull();
});
