import type { Product } from "../../state/types/product";

export interface LiquidImage {
  src: string;
  alt: string;
  width: number;
  height: number;
}

export const productImage = (product: Product): LiquidImage => ({
  src: `/products/${product.handle}.svg`,
  alt: product.title,
  width: 800,
  height: 800,
});

/** Liquid's `product`; prices in minor units. */
export function productObject(product: Product) {
  const image = productImage(product);
  const variant = {
    id: product.variantId,
    title: "Default Title",
    price: product.price,
    compare_at_price: product.compareAtPrice,
    available: true,
    sku: product.sku,
  };
  return {
    id: product.id,
    title: product.title,
    handle: product.handle,
    url: `/products/${product.handle}`,
    description: product.descriptionHtml,
    content: product.descriptionHtml,
    type: product.productType,
    vendor: product.vendor,
    tags: product.tags,
    available: true,
    price: product.price,
    price_min: product.price,
    price_max: product.price,
    compare_at_price: product.compareAtPrice,
    "gift_card?": product.giftCard,
    /** only in this theme */
    tax_percent: percent(product.taxRate),
    featured_image: image,
    images: [image],
    variants: [variant],
    selected_or_first_available_variant: variant,
    first_available_variant: variant,
  };
}

/** 0.19 becomes 19, 0.055 becomes 5.5. */
export const percent = (rate: number): number => Math.round(rate * 1000) / 10;
