import { createAdminApiClient } from "@shopify/admin-api-client";
import type { AdminGraphql } from "./admin-graphql";
import { fetchAgain } from "./fetch-again";

interface Access {
  /** such as example.myshopify.com */
  domain: string;
  accessToken: string;
  /** such as 2026-10 */
  apiVersion: string;
  /** called when a document uses a deprecated feature of the API */
  onDeprecation: (reason: string) => void;
  /** waits between two attempts; the system's timers by default */
  wait?: (ms: number) => Promise<unknown>;
}

/**
 * Admin API of a shop by Shopify's own client, for jobs.
 *
 * Returns a body with `errors` as Shopify sent it. Throws the Response when its status is not 2xx, an Error when there
 * was no answer or none in JSON.
 */
export function createAdminClient({ domain, accessToken, apiVersion, onDeprecation, wait }: Access): AdminGraphql {
  const client = createAdminApiClient({
    storeDomain: domain,
    apiVersion,
    accessToken,
    // The client reads the seconds of Retry-After as milliseconds (2.0.0, graphql-client/http-fetch), so its own
    // retries would end before Shopify accepts a call again.
    retries: 0,
    userAgentPrefix: "Stammtisch",
    // Looked up at each call: `fetch` may be replaced later.
    customFetchApi: fetchAgain((url, init) => globalThis.fetch(url, init), wait),
    logger: (entry) => {
      if (entry.type === "HTTP-Response-GraphQL-Deprecation-Notice") onDeprecation(entry.content.deprecationNotice);
    },
  });
  return async (document, options) => {
    const { data, errors, extensions } = await client.request(document, { variables: options?.variables ?? {} });
    if (errors && !errors.graphQLErrors) {
      const { response, message } = errors;
      if (response && !response.ok) throw response as Response;
      throw new Error(message);
    }
    const body = { data, extensions, ...(errors && { errors: errors.graphQLErrors }) };
    return { json: () => Promise.resolve(body) };
  };
}
