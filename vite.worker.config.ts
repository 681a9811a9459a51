import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vite";

/** The two processes of production, web server and worker; packages stay in node_modules. */
export default defineConfig({
  plugins: [tsconfigPaths()],
  build: {
    ssr: true,
    rollupOptions: { input: ["app/web-process.ts", "app/worker-process.ts"] },
    outDir: "build/process",
    target: "node22",
    emptyOutDir: true,
    copyPublicDir: false,
  },
});
