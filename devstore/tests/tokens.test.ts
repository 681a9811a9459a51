import { expect, test } from "vitest";
import { LOCAL_API_SECRET } from "../local-api-secret";
import { getInstallation } from "../state/app-installation";
import { STAFF } from "../state/staff";
import { API_KEY, control, exchange, ONLINE, openAdmin, openStore, send, sessionToken } from "./support/open-store";

const refresh = (store: Parameters<typeof exchange>[0], refresh_token: string) =>
  send(store, "POST", "/admin/oauth/access_token", {
    client_id: API_KEY,
    client_secret: LOCAL_API_SECRET,
    grant_type: "refresh_token",
    refresh_token,
  });

test("the token exchange installs the app and gives an expiring offline token", async () => {
  const store = openStore();
  const { status, body } = await exchange(store);
  expect(status).toBe(200);
  expect(body).toMatchObject({ expires_in: 3600, refresh_token_expires_in: 7_776_000 });
  expect(body.scope.split(",")).toContain("read_all_orders");
  expect(getInstallation(store.state)).toBeDefined();
});

test("an online token names the staff member", async () => {
  const { body } = await exchange(openStore(), { requested_token_type: ONLINE });
  expect(body.associated_user).toMatchObject({ account_owner: true, email: "toni@example.com" });
  expect(body.refresh_token).toBeUndefined();
});

test("an online token names the person of the session token, and nobody who is not of the staff", async () => {
  const store = openStore();
  const asked = (userId: number) =>
    exchange(store, { requested_token_type: ONLINE, subject_token: sessionToken(store, LOCAL_API_SECRET, userId) });
  const kim = STAFF.find(({ account_owner: isOwner }) => !isOwner)!;
  expect((await asked(kim.id)).body.associated_user).toEqual(kim);
  expect((await asked(7)).body).toMatchObject({ error: "invalid_subject_token" });
});

test("a session token signed with another secret is refused", async () => {
  const store = openStore();
  const { status, body } = await exchange(store, { subject_token: sessionToken(store, "another secret") });
  expect([status, body.error]).toEqual([400, "invalid_subject_token"]);
  expect(getInstallation(store.state)).toBeUndefined();
});

test("a session token is good for a minute", async () => {
  const store = openStore();
  const old = sessionToken(store);
  store.clock.advance(120_000);
  expect((await exchange(store, { subject_token: old })).status).toBe(400);
});

test("an access token ends after an hour; the refresh token gives a new one", async () => {
  const store = openStore();
  const ask = await openAdmin(store);
  const { body } = await exchange(store);
  store.clock.advance(3_601_000);
  expect((await ask("{ shop { name } }", {}, body.access_token)).status).toBe(401);
  const renewed = await refresh(store, body.refresh_token);
  expect((await ask("{ shop { name } }", {}, renewed.body.access_token)).status).toBe(200);
  const { status, body: refusal } = await refresh(store, "shprt_unknown");
  expect([status, refusal.error_description]).toEqual([401, "This request requires an active refresh_token"]);
});

test("skipping a year leaves a running app its refresh token", async () => {
  const store = openStore();
  const { body } = await exchange(store);
  await control(store, "/clock", { advance: "P1Y" });
  expect((await refresh(store, body.refresh_token)).status).toBe(200);
});

test("uninstalling revokes every token", async () => {
  const store = openStore();
  const { body } = await exchange(store);
  const ask = await openAdmin(store);
  await control(store, "/app/uninstall");
  expect((await ask("{ shop { name } }")).status).toBe(401);
  expect((await refresh(store, body.refresh_token)).status).toBe(401);
});

test("a wrong client secret is refused", async () => {
  expect((await exchange(openStore(), { client_secret: "wrong" })).status).toBe(401);
});

test("a used refresh token works until its replacement is used; what it gave first is worth nothing then", async () => {
  const store = openStore();
  const ask = await openAdmin(store);
  const works = async (token: string) => (await ask("{ shop { name } }", {}, token)).status === 200;
  const { body: first } = await exchange(store);
  const { body: lost } = await refresh(store, first.refresh_token);
  const { body: kept } = await refresh(store, first.refresh_token);
  expect([await works(lost.access_token), await works(kept.access_token)]).toEqual([false, true]);
  expect((await refresh(store, lost.refresh_token)).status).toBe(401);
  expect((await refresh(store, kept.refresh_token)).status).toBe(200);
  expect((await refresh(store, first.refresh_token)).status).toBe(401);
});

test("tokens may come without the time in which they expire, and be revoked while staff stay signed in", async () => {
  const store = openStore();
  const ask = await openAdmin(store);
  await send(store, "PATCH", "/control/switches", { tokensWithoutExpiry: true });
  const { body: offline } = await exchange(store);
  const { body: online } = await exchange(store, { requested_token_type: ONLINE });
  expect(offline).not.toHaveProperty("expires_in");
  await control(store, "/app/revoke-tokens", { refreshToo: true });
  expect((await ask("{ shop { name } }", {}, offline.access_token)).status).toBe(401);
  expect((await ask("{ shop { name } }", {}, online.access_token)).status).toBe(200);
  expect((await refresh(store, offline.refresh_token)).status).toBe(401);
});
