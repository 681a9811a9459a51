import { createAdminApiClient } from "@shopify/admin-api-client";
import type { AdminGraphql } from "./admin-graphql";
import { fetchAgain } from "./fetch-again";

interface Access {
  /** such as example.myshopify.com */
  domain: string;
  accessToken: string;
  /** such as 2026-10 */
  apiVersion: string;
  /** told when a document uses what Shopify is about to remove */
  onDeprecation: (reason: string) => void;
  /** between two tries; of the system's timers when absent */
  wait?: (ms: number) => Promise<unknown>;
}

/**
 * Admin API of a shop by Shopify's own client, for what runs without a request.
 *
 * Gives a body with `errors` as Shopify sent it. Throws the Response when its status is not 2xx, an Error when there was
 * no answer or none in JSON.
 */
export function createAdminClient({ domain, accessToken, apiVersion, onDeprecation, wait }: Access): AdminGraphql {
  const client = createAdminApiClient({
    storeDomain: domain,
    apiVersion,
    accessToken,
    // The client takes the seconds of Retry-After for milliseconds (2.0.0, graphql-client/http-fetch), so that its own
    // retries are over before Shopify serves anybody again.
    retries: 0,
    userAgentPrefix: "Stammtisch",
    // Looked up at each call: a process may have its own by then.
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
