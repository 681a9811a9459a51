import type { AdminGraphql } from "~/shopify/admin-graphql";
import { idOfGid } from "~/shopify/gid";
import { runQuery } from "~/shopify/run-query";

// Three markets with up to 250 countries each keep a request below Shopify's maximum cost.
const READ_MARKETS = `#graphql
  query ReadMarkets($after: String) {
    markets(first: 3, after: $after, type: REGION) {
      nodes {
        id
        name
        status
        conditions {
          regionsCondition {
            applicationLevel
            regions(first: 250) {
              nodes {
                ... on MarketRegionCountry {
                  code
                }
              }
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
` as const;

export interface ReadMarket {
  marketId: string;
  name: string;
  /** ISO 3166-1 alpha-2; "*" means all */
  countries: string[];
}

/** The shop's active markets that consist of countries. */
export async function readMarkets(graphql: AdminGraphql): Promise<ReadMarket[]> {
  const read: ReadMarket[] = [];
  let after: string | null = null;
  for (;;) {
    const { markets }: Awaited<ReturnType<typeof ask>> = await ask(graphql, after);
    for (const { id, name, status, conditions } of markets.nodes) {
      const condition = conditions?.regionsCondition;
      if (status !== "ACTIVE" || !condition) continue;
      const codes = condition.regions.nodes.flatMap((region) => ("code" in region ? [region.code as string] : []));
      const countries = condition.applicationLevel === "ALL" ? ["*"] : codes;
      read.push({ marketId: idOfGid(id).toString(), name, countries });
    }
    if (!markets.pageInfo.hasNextPage) return read;
    after = markets.pageInfo.endCursor ?? null;
  }
}

const ask = (graphql: AdminGraphql, after: string | null) => runQuery(graphql, READ_MARKETS, { after });
