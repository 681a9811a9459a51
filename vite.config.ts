import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import { inRequest } from "./app/lib/shop-scope.server";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const appUrl = process.env.SHOPIFY_APP_URL;

export default defineConfig({
  server: {
    port: Number(process.env.PORT ?? 4002),
    strictPort: true,
    allowedHosts: appUrl ? [new URL(appUrl).hostname] : [],
  },
  plugins: [
    remix({
      ignoredRouteFiles: ["**/.*"],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
        unstable_optimizeDeps: true,
      },
    }),
    tsconfigPaths(),
    {
      // As the web server does in production.
      name: "shop-scope",
      configureServer: ({ middlewares }) => {
        middlewares.use((_incoming, _outgoing, next) => void inRequest(async () => next()));
      },
    },
  ],
  build: { assetsInlineLimit: 0, target: "es2022" },
});
