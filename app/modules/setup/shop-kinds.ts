/** What a shop sells, as far as it changes how people buy again. */
export const shopKinds = ["CONSUMABLES", "FASHION", "FURNITURE", "GIFTS", "B2B", "OTHER"] as const;
export type ShopKind = (typeof shopKinds)[number];

/** Revenue that may be given back, in hundredths of a percent: shown to choose from, and the range of an own share. */
export const SHARES = [200, 300, 500, 800] as const;
export const SHARE_MIN = 50;
export const SHARE_MAX = 3_000;

export const isShopKind = (text: string | null): text is ShopKind =>
  (shopKinds as readonly (string | null)[]).includes(text);
