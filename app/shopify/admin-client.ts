import { createAdminApiClient } from "@shopify/admin-api-client";
import type { AdminGraphql } from "./admin-graphql";

/** Repeated by the client itself, a second later: no answer, 429, 503. Later ones are for the job's own retries. */
const RETRIES = 2;

interface Access {
  /** such as example.myshopify.com */
  domain: string;
  accessToken: string;
  /** such as 2026-10 */
  apiVersion: string;
  /** told when a document uses what Shopify is about to remove */
  onDeprecation: (reason: string) => void;
}

/**
 * Admin API of a shop by Shopify's own client, for what runs without a request.
 *
 * Gives a body with `errors` as Shopify sent it. Throws the Response when its status is not 2xx, an Error when there was
 * no answer or none in JSON.
 */
export function createAdminClient({ domain, accessToken, apiVersion, onDeprecation }: Access): AdminGraphql {
  const client = createAdminApiClient({
    storeDomain: domain,
    apiVersion,
    accessToken,
    retries: RETRIES,
    userAgentPrefix: "Stammtisch",
    // Looked up at each call: a process may have its own by then.
    customFetchApi: (url, init) => globalThis.fetch(url, init),
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
