import { serve } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PrismaClient, Shop } from "@prisma/client";
import { createStore, executeQuery, type Store } from "@stammtisch/devstore/testing";
import { installApp } from "@stammtisch/devstore/state/app-installation";
import type { JobContext } from "~/jobs/job-handler";
import { logger } from "~/lib/logger.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { findMembersSegment, setMembersSegment } from "~/shopify/members-segment";
import { getShop } from "~/shopify/get-shop";
import { makeShop } from "../factories/shop";
import { localApp } from "../../scripts/local-app";

export interface LocalStore {
  store: Store;
  graphql: AdminGraphql;
  /** documents sent so far, by the name of their operation */
  sent: string[];
  close: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, "127.0.0.1", listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** A store with the app installed, in this process; files are served on a port of its own. */
export async function openLocalStore(startTime: Date): Promise<LocalStore> {
  const directory = mkdtempSync(join(tmpdir(), "local-store-"));
  const port = await freePort();
  const shop = "store-in-test.myshopify.com";
  const dataFile = join(directory, "store.sqlite");
  const store = createStore({ appDir: localApp.dir, dataFile, shop, port, appUrl: "http://127.0.0.1:9", startTime });
  installApp(store.state);
  const server = serve({ fetch: store.app.fetch, port, hostname: "localhost" });
  const sent: string[] = [];
  const context = { state: store.state, scopes: store.state.app.scopes, bulk: false };
  const graphql: AdminGraphql = (query, options) => {
    sent.push(/(?:query|mutation) (\w+)/.exec(query)?.[1] ?? "");
    const result = executeQuery(context, { query, variables: options?.variables });
    return Promise.resolve({ json: () => Promise.resolve(JSON.parse(JSON.stringify(result)) as unknown) });
  };
  const close = async () => {
    await new Promise((closed) => server.close(closed));
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  };
  return { store, graphql, sent, close };
}

/** The members' segment as an install makes it, where all customers take part. */
export const makeMembersSegment = async (graphql: AdminGraphql): Promise<string> =>
  setMembersSegment(graphql, await findMembersSegment(graphql), "LEFT");

/** A shop of the app for this store, set up as after an install. */
export async function makeShopOf({ graphql }: LocalStore, prisma: PrismaClient): Promise<Shop> {
  const { appInstallationId, currency, timezone } = await getShop(graphql);
  const membersSegmentId = await makeMembersSegment(graphql);
  return makeShop(prisma, { appInstallationId, membersSegmentId, currency, timezone });
}

export function jobContext({ graphql }: LocalStore, db: PrismaClient, now: Date): JobContext {
  return { db, logger, now: () => now, adminFor: () => Promise.resolve(graphql) };
}
