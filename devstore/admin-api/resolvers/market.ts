import { countryName } from "../../state/addresses";
import { idOf } from "../../state/gid";
import { getMarket, listMarkets, type Market } from "../../state/markets";
import type { PageArgs } from "../connections";
import { typed, type TypeResolvers } from "../context";
import { listConnection } from "../list-connection";
import type { SearchFields } from "../search";
import { tableConnection } from "../table-connection";
import { metafieldResolvers } from "./owner";

const SEARCH: SearchFields = {
  id: { sql: "id OP ?", kind: "number" },
  name: { sql: "json_extract(data, '$.name') LIKE '%' || ? || '%'", kind: "text" },
  handle: { sql: "json_extract(data, '$.handle') = ?", kind: "text" },
  status: { sql: "json_extract(data, '$.status') = upper(?)", kind: "text" },
  default: { sql: "json_extract(data, '$.name') LIKE '%' || ? || '%'", kind: "text" },
};

const NAME = "json_extract(data, '$.name')";
const SORTS: Record<string, string> = { ID: "id", CREATED_AT: "id", STATUS: "json_extract(data, '$.status')" };

type MarketsArgs = PageArgs & { query?: string | null; sortKey?: string };

const regionsOf = ({ countries }: Market, args: PageArgs) =>
  listConnection(
    args,
    countries.map((code) => typed("MarketRegionCountry", { id: regionId(code), code, name: countryName(code) })),
  );

/** Regions have no table: the id is the country code read as a number in base 36. */
const regionId = (code: string) => `gid://shopify/MarketRegionCountry/${Number.parseInt(code, 36)}`;

export const marketTypes: Record<string, TypeResolvers> = {
  Market: {
    ...metafieldResolvers("Market"),
    type: () => "REGION",
    enabled: ({ status }: Market) => status === "ACTIVE",
    primary: (market: Market, _args, { state }) => listMarkets(state)[0]?.id === market.id,
    conditions: (market: Market) => market,
    regions: regionsOf,
    currencySettings: () => ({ localCurrencies: false, roundingEnabled: false }),
  },
  MarketConditions: {
    conditionTypes: () => ["REGION"],
    regionsCondition: (market: Market) => market,
    channelsCondition: () => null,
    companyLocationsCondition: () => null,
    locationsCondition: () => null,
  },
  RegionsCondition: { regions: regionsOf },
  MarketRegionCountry: {
    currency: (_region, _args, { state }) => ({ currencyCode: state.shop.currency, enabled: true }),
  },
  QueryRoot: {
    market: (_root, { id }: { id: string }, { state }) => getMarket(state, idOf(id)) ?? null,
    markets: (_root, args: MarketsArgs, { state }) => {
      const sort = SORTS[args.sortKey ?? "NAME"] ?? NAME;
      return tableConnection<Market>(state, args, { table: "market", sort, search: args.query, fields: SEARCH });
    },
  },
};
