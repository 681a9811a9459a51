import { AppError } from "~/lib/app-error";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";
import { throwUserErrors } from "~/shopify/user-errors";

const CREATE_STAGED_UPLOAD = `#graphql
  mutation CreateStagedUpload($input: [StagedUploadInput!]!) {
    stagedUploadsCreate(input: $input) {
      stagedTargets {
        url
        parameters {
          name
          value
        }
      }
      userErrors {
        field
        message
      }
    }
  }
` as const;

const FILE = "bulk-variables.jsonl";
const MIME_TYPE = "text/jsonl";

/**
 * Uploads one JSON object per line as the variables of a bulk mutation. Shopify accepts files of up to 100 MB.
 * @returns the staged upload path for `startBulkMutation`
 */
export async function uploadBulkVariables(graphql: AdminGraphql, lines: string[]): Promise<string> {
  const input = [
    { resource: "BULK_MUTATION_VARIABLES", filename: FILE, mimeType: MIME_TYPE, httpMethod: "POST" },
  ] as const;
  const { stagedUploadsCreate: payload } = await runQuery(graphql, CREATE_STAGED_UPLOAD, {
    input: [...input] as never,
  });
  throwUserErrors("stagedUploadsCreate", payload?.userErrors);
  const target = payload!.stagedTargets![0]!;
  const form = new FormData();
  // Google Cloud Storage needs the fields in order and the file last.
  for (const { name, value } of target.parameters) form.append(name, value);
  form.append("file", new Blob([lines.join("\n")], { type: MIME_TYPE }), FILE);
  const response = await fetch(target.url as string, { method: "POST", body: form });
  if (!response.ok) {
    throw new AppError("SHOPIFY_UNAVAILABLE", { status: 503, message: `Upload answered ${response.status}` });
  }
  return target.parameters.find(({ name }) => name === "key")!.value;
}
