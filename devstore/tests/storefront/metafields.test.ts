import { afterAll, beforeAll, expect, it } from "vitest";
import { getInstallation } from "../../state/app-installation";
import { gid } from "../../state/gid";
import { setMetafield } from "../../state/metafields";
import { setSwitches } from "../../state/store-switches";
import { appMetafields, metafieldsOf } from "../../storefront/liquid/metafields";
import { openShop, type Shop } from "./shop";

let shop: Shop;
let owner: string;

beforeAll(() => {
  shop = openShop();
  owner = gid("Customer", shop.member.id);
  const set = (namespace: string, key: string, ownerId = owner) =>
    setMetafield(shop.state, { ownerId, namespace, key, type: "single_line_text_field", value: "x" });
  set("$app", "card");
  set("$app", "undefined_one");
  set("custom", "colour");
  set("example", "storefront", gid("AppInstallation", getInstallation(shop.state)?.id ?? 0));
});
afterAll(() => shop.close());

const read = () => {
  const { $app = {}, custom = {} } = metafieldsOf(shop.state, owner);
  return [...Object.keys($app), ...Object.keys(custom)].sort();
};

it("shows Liquid of the app's own metafields only what a definition opens, where the store is strict", () => {
  expect(read()).toEqual(["card", "colour"]);
});

it("shows the app's blocks what the app keeps on its installation, which takes no definition", () => {
  expect(appMetafields(shop.state)).toMatchObject({ example: { storefront: { value: "x" } } });
});

it("shows Liquid all of them where it is not", () => {
  setSwitches(shop.state, { strictMetafields: false });
  expect(read()).toEqual(["card", "colour", "undefined_one"]);
  setSwitches(shop.state, { strictMetafields: true });
});
