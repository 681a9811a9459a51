import type { Millis, Minor } from "./values";

export const PRODUCT_STATUSES = ["ACTIVE", "DRAFT", "ARCHIVED"] as const;

export interface Product {
  id: number;
  variantId: number;
  handle: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  productType: string;
  tags: string[];
  status: (typeof PRODUCT_STATUSES)[number];
  price: Minor;
  compareAtPrice: Minor | null;
  /** such as 0.19 */
  taxRate: number;
  giftCard: boolean;
  sku: string | null;
  /** motif and colours of the picture that the storefront draws at /products/HANDLE.svg */
  picture: ProductPicture;
  collectionIds: number[];
  createdAt: Millis;
  updatedAt: Millis;
}

export interface ProductPicture {
  motif: "bag" | "cup" | "tin" | "pot" | "plate" | "glass" | "jar" | "card";
  /** two hex colours, background and object */
  colors: [string, string];
  label: string;
}

export interface ProductInput {
  title: string;
  price: Minor;
  handle?: string;
  descriptionHtml?: string;
  vendor?: string;
  productType?: string;
  tags?: string[];
  compareAtPrice?: Minor | null;
  taxRate?: number;
  giftCard?: boolean;
  sku?: string | null;
  picture?: ProductPicture;
  collectionIds?: number[];
  createdAt?: Millis;
}

export interface Collection {
  id: number;
  handle: string;
  title: string;
  descriptionHtml: string;
}
