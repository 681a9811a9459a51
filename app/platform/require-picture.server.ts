import { AppError } from "~/lib/app-error";
import { isPictureAt } from "~/lib/picture-at.server";

/** Shopify's own network holds the files of all shops. */
const SHOPIFY_FILES = "cdn.shopify.com";

interface Asked {
  /** of a form that was checked already: empty or https */
  url: string | undefined;
  /** such as example.myshopify.com; what is served there is Shopify's, too */
  shopDomain: string;
  /** as it is stored: it was checked when it was saved, and one that broke since does not keep the rest from being saved */
  saved?: string | null;
}

/** @throws AppError PICTURE_BROKEN (422) for an address at which there is no picture; Shopify's own are not asked */
export async function requirePicture({ url, shopDomain, saved }: Asked): Promise<void> {
  if (!url || url === saved) return;
  const { hostname, port } = new URL(url);
  if (port === "" && [SHOPIFY_FILES, shopDomain].includes(hostname)) return;
  if (!(await isPictureAt(url))) throw new AppError("PICTURE_BROKEN", { status: 422, field: "imageUrl" });
}
