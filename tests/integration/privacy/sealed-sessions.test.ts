import { Session } from "@shopify/shopify-api";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { saveReviewSource } from "~/modules/reviews/sources/review-sources.server";
import { openSecret } from "~/modules/reviews/sources/source-secret.server";
import { sealAll } from "~/platform/seal-keys.server";
import { sessionStorage } from "~/platform/session-storage.server";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { findMarkers } from "./find-markers";

const shop = "sealed.myshopify.com";
const clear = ["shpat_accesszq", "shprt_refreshzq", "Adazqfirst", "Staffzqlast", "adazq@example.test"];
let database: TestDatabase;

beforeAll(async () => void (database = await createTestDatabase()));
beforeEach(() => database.prisma.session.deleteMany());
afterAll(() => database.close());

const offline = (accessToken = "shpat_accesszq") =>
  new Session({
    id: `offline_${shop}`,
    shop,
    state: "",
    isOnline: false,
    scope: "read_orders",
    accessToken,
    refreshToken: "shprt_refreshzq",
    expires: new Date(9e12),
    refreshTokenExpires: new Date(9.1e12),
  });
const online = () =>
  new Session({
    id: `${shop}_7`,
    shop,
    state: "",
    isOnline: true,
    accessToken: "shpat_accesszq",
    expires: new Date(9e12),
    onlineAccessInfo: {
      expires_in: 60,
      associated_user_scope: "",
      associated_user: {
        id: 7,
        first_name: "Adazqfirst",
        last_name: "Staffzqlast",
        email: "adazq@example.test",
        locale: "de",
        account_owner: true,
        collaborator: false,
        email_verified: true,
      },
    },
  });
const rows = () => database.prisma.session.findMany({ orderBy: { id: "asc" } });

it("keeps no token and no name in clear, and gives back what was stored", async () => {
  const storage = sessionStorage(database.prisma, ["key-one"]);
  await storage.storeSession(offline());
  await storage.storeSession(online());
  expect(await findMarkers(database.prisma, clear)).toEqual([]);
  expect(await storage.loadSession(`offline_${shop}`)).toMatchObject({
    accessToken: "shpat_accesszq",
    refreshToken: "shprt_refreshzq",
    scope: "read_orders",
    expires: new Date(9e12),
    refreshTokenExpires: new Date(9.1e12),
    onlineAccessInfo: undefined,
  });
  const loaded = await storage.loadSession(`${shop}_7`);
  expect(loaded?.onlineAccessInfo?.associated_user).toEqual(online().onlineAccessInfo?.associated_user);
  expect((await storage.findSessionsByShop(shop)).map(({ accessToken }) => accessToken)).toEqual([
    "shpat_accesszq",
    "shpat_accesszq",
  ]);
});

it("seals what lies there in clear or under an older key when it is read, and all at a start", async () => {
  const { id, state, isOnline } = offline();
  await database.prisma.session.create({ data: { id, shop, state, isOnline, accessToken: "shpat_accesszq" } });
  const before = sessionStorage(database.prisma, ["key-one"]);
  expect(await before.loadSession(id)).toMatchObject({ accessToken: "shpat_accesszq" });
  expect(await findMarkers(database.prisma, clear)).toEqual([]);
  const during = sessionStorage(database.prisma, ["key-two", "key-one"]);
  expect(await during.loadSession(id)).toMatchObject({ accessToken: "shpat_accesszq" });
  const after = sessionStorage(database.prisma, ["key-two"]);
  expect(await after.loadSession(id)).toMatchObject({ accessToken: "shpat_accesszq" });
  expect(await before.loadSession(id)).toBeUndefined();

  await after.storeSession(online());
  expect(await sealAll(database.prisma, ["key-three", "key-two"])).toBe(2);
  expect(await sealAll(database.prisma, ["key-three", "key-two"])).toBe(0);
  expect(await sessionStorage(database.prisma, ["key-three"]).findSessionsByShop(shop)).toHaveLength(2);
});

it("opens nothing that was copied from one session to another", async () => {
  const storage = sessionStorage(database.prisma, ["key-one"]);
  await storage.storeSession(offline());
  const [row] = await rows();
  await database.prisma.session.create({ data: { ...row!, id: "offline_other", shop: "other.myshopify.com" } });
  expect(await storage.loadSession("offline_other")).toBeUndefined();
});

it("does not put an old token back that was renewed while it was sealed anew", async () => {
  const before = sessionStorage(database.prisma, ["key-one"]);
  const storage = sessionStorage(database.prisma, ["key-two", "key-one"]);
  for (let round = 0; round < 5; round += 1) {
    await before.storeSession(offline("shpat_old"));
    await Promise.all([storage.loadSession(`offline_${shop}`), storage.storeSession(offline(`shpat_new_${round}`))]);
    expect(await storage.loadSession(`offline_${shop}`)).toMatchObject({ accessToken: `shpat_new_${round}` });
  }
});

it("seals the secrets of other apps anew, too", async () => {
  const { id: shopId } = await makeShop(database.prisma);
  const input = { enabled: true, secret: "judge-me-secret" };
  await saveReviewSource(database.prisma, { shopId, kind: "judge-me", input, sealKeys: ["key-one"], now: new Date() });
  expect(await sealAll(database.prisma, ["key-two", "key-one"])).toBe(1);
  const source = await database.prisma.reviewSource.findFirstOrThrow({ where: { shopId } });
  expect(openSecret(source, ["key-two"])).toBe("judge-me-secret");
});
