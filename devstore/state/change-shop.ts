import { appPayload } from "../webhooks/payloads/app";
import type { ShopSettings, StoreState } from "./types/store";

/** Sends shop/update. The change lasts until the store is restarted, which reads its settings again. */
export function changeShop(
  state: StoreState,
  changes: Partial<Pick<ShopSettings, "name" | "timezone" | "currency" | "taxesIncluded" | "development">>,
): ShopSettings {
  Object.assign(state.shop, changes);
  state.notify("shop/update", () => appPayload(state));
  return state.shop;
}
