import "@shopify/shopify-app-remix/adapters/node";
import { LogSeverity } from "@shopify/shopify-api";
import { ApiVersion, AppDistribution, shopifyApp } from "@shopify/shopify-app-remix/server";
import { prisma } from "~/db.server";
import { env } from "~/env.server";
import { inEveryShop } from "~/lib/shop-scope.server";
import { noteStaffName, staffName } from "~/modules/approvals/staff-names.server";
import { catchUpAfterRefusal } from "~/modules/shop-sync/shop-access.server";
import { enqueueInstall } from "~/modules/shop-sync/enqueue-install.server";
import { sealKeys } from "~/platform/seal-keys.server";
import { sessionStorage } from "~/platform/session-storage.server";

export const apiVersion = ApiVersion.October26;

const shopify = shopifyApp({
  apiKey: env.SHOPIFY_API_KEY,
  apiSecretKey: env.SHOPIFY_API_SECRET,
  apiVersion,
  logger: { level: LogSeverity.Warning },
  appUrl: env.SHOPIFY_APP_URL,
  authPathPrefix: "/auth",
  sessionStorage: sessionStorage(prisma, sealKeys),
  distribution: AppDistribution.AppStore,
  // Online tokens in addition to the shop's offline token, which webhooks and jobs use: only an online token says who
  // is signed in.
  useOnlineTokens: true,
  future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
  hooks: {
    /** Runs after each token exchange, so also when the app is opened again after an uninstall. */
    afterAuth: async ({ session }) => {
      const domain = session.shop;
      await inEveryShop(() => enqueueInstall(prisma, { domain, now: new Date() }));
      await inEveryShop(() => prisma.$transaction((db) => catchUpAfterRefusal(db, { domain })));
      const person = session.onlineAccessInfo?.associated_user;
      if (!person) return;
      const named = { domain, staffId: person.id, name: staffName(person) };
      await inEveryShop(() => noteStaffName(prisma, named));
    },
  },
});

export const { addDocumentResponseHeaders, authenticate } = shopify;
