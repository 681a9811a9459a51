import { ApiType, pluckConfig, preset } from "@shopify/api-codegen-preset";

const schema = "./devstore/admin-api/admin-2026-10.graphql";
const documents = ["./app/**/*.ts"];

/** Types of the Admin API's operations, from the schema in the repository: `npm run codegen` needs no network. */
export default {
  schema,
  documents,
  projects: {
    default: {
      schema,
      documents,
      extensions: {
        codegen: {
          pluckConfig,
          generates: {
            "./app/types/admin.types.d.ts": {
              plugins: ["typescript"],
              config: { enumsAsTypes: true, defaultScalarType: "string", scalars: { JSON: "unknown" } },
            },
            "./app/types/admin.generated.d.ts": { preset, presetConfig: { apiType: ApiType.Admin } },
          },
        },
      },
    },
  },
};
