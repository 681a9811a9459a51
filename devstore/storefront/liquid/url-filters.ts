import type { Liquid } from "liquidjs";
import { escapeHtml } from "./escape";

/** The named arguments of a filter, which liquidjs passes as pairs among the positional ones. */
export function namedArgs(args: unknown[]): Record<string, unknown> {
  return Object.fromEntries(args.filter((arg): arg is [string, unknown] => Array.isArray(arg) && arg.length === 2));
}

const sourceOf = (image: unknown): string => {
  if (typeof image === "string") return image;
  const object = image as { src?: unknown; featured_image?: { src?: unknown } } | null | undefined;
  return String(object?.src ?? object?.featured_image?.src ?? "");
};

const altOf = (image: unknown): string => String((image as { alt?: unknown } | null | undefined)?.alt ?? "");

/** The result of `image_url`: a URL that keeps alternative text and width for a following `image_tag`, as on Shopify. */
interface ImageUrl {
  url: string;
  alt: string;
  width: unknown;
  toString(): string;
}

const isImageUrl = (value: unknown): value is ImageUrl => typeof value === "object" && value !== null && "url" in value;

function attributes(values: Record<string, unknown>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join("");
}

function imageUrl(image: unknown, ...args: unknown[]): ImageUrl | string {
  const source = sourceOf(image);
  if (!source) return "";
  const { width, height } = namedArgs(args);
  const query = [width && `width=${String(width)}`, height && `height=${String(height)}`].filter(Boolean).join("&");
  const url = query ? `${source}${source.includes("?") ? "&" : "?"}${query}` : source;
  return { url, alt: altOf(image), width, toString: () => url };
}

function imageTag(image: unknown, ...args: unknown[]): string {
  const named = namedArgs(args);
  const url = isImageUrl(image) ? image.url : sourceOf(image);
  const alt = isImageUrl(image) ? image.alt : altOf(image);
  const width = named.width ?? (isImageUrl(image) ? image.width : undefined);
  return `<img${attributes({ src: url, alt, width, height: width, ...named })}>`;
}

/** @param assetBase URL of the assets of this theme or extension, such as "/cdn/theme" */
export function registerUrlFilters(engine: Liquid, assetBase: string): void {
  engine.registerFilter("asset_url", (name: string) => `${assetBase}/${name}`);
  engine.registerFilter("stylesheet_tag", (url: string) => `<link rel="stylesheet" href="${escapeHtml(url)}">`);
  engine.registerFilter("script_tag", (url: string) => `<script src="${escapeHtml(url)}" defer></script>`);
  engine.registerFilter("image_url", imageUrl);
  engine.registerFilter("img_url", imageUrl);
  engine.registerFilter("image_tag", imageTag);
  engine.registerFilter(
    "link_to",
    (text: string, url: string, ...rest: unknown[]) => `<a${attributes({ href: url, ...namedArgs(rest) })}>${text}</a>`,
  );
}
