import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vite";

/** The worker as a process of its own; packages stay in node_modules. */
export default defineConfig({
  plugins: [tsconfigPaths()],
  build: {
    ssr: "app/worker-process.ts",
    outDir: "build/worker",
    target: "node22",
    emptyOutDir: true,
    copyPublicDir: false,
  },
});
