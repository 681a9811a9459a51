import js from "@eslint/js";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";
import { importDirections } from "./lint/import-directions.js";
import { bodyRules } from "./lint/bodies.js";
import { literalSpreads } from "./lint/literal-spreads.js";
import { pureFileRules } from "./lint/pure-files.js";
import { testLimitRules } from "./lint/test-limits.js";
import { tableOwners } from "./lint/table-owners.js";

const typed = ["**/*.{ts,tsx}"];

export default tseslint.config(
  {
    ignores: [
      "build/**",
      ".data/**",
      ".cache/**",
      ".react-router/**",
      ".shopify/**",
      "extensions/*/dist/**",
      "app/types/**",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "process",
          "console",
          "URL",
          "Buffer",
          "setTimeout",
          "setInterval",
          "clearTimeout",
          "clearInterval",
          "fetch",
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
  {
    files: typed,
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: [".graphqlrc.ts"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "no-undef": "off",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/only-throw-error": ["error", { allow: ["Response", "TypedResponse"] }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    plugins: { "import-x": importX },
    settings: {
      "import-x/extensions": [".ts", ".tsx", ".js", ".mjs"],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
      "import-x/resolver-next": [
        createNodeResolver({
          extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
          tsconfig: { configFile: `${import.meta.dirname}/tsconfig.json` },
        }),
      ],
    },
    rules: {
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones: importDirections }],
    },
  },
  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    plugins: { regexp },
    // A pattern takes time in proportion to its text, whoever sends the text.
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": "error",
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  { files: ["app/**/*.{ts,tsx}"], ignores: ["app/lib/read-body.server.ts", "app/entry.client.tsx"], rules: bodyRules },
  { files: ["app/modules/**/*.{ts,tsx}"], ignores: ["**/*.server.{ts,tsx}"], rules: pureFileRules },
  { files: ["tests/**/*.test.{ts,tsx}", "devstore/tests/**/*.test.ts"], rules: testLimitRules },
  { files: typed, plugins: { style: literalSpreads }, rules: { "style/literal-spreads": "error" } },
  { files: ["app/**/*.{ts,tsx}"], plugins: { tables: tableOwners }, rules: { "tables/table-owners": "error" } },
);
