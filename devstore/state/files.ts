import { gid, idOf, typeOf } from "./gid";
import { getProduct, listProducts } from "./products";
import type { Product } from "./types/product";
import type { StoreState } from "./types/store";
import type { Millis } from "./types/values";

/** Types of files in the Admin API, without 3D models. */
type FileKind = "MediaImage" | "Video" | "GenericFile";

/** A file under Content > Files. */
export interface StoreFile {
  id: number;
  kind: FileKind;
  name: string;
  alt: string;
  mimeType: string;
  width: number;
  height: number;
  createdAt: Millis;
}

/** Shopify's CDN, as in URLs that the API returns; browsers load these files from the local store instead. */
export const FILE_HOST = "https://cdn.shopify.com";
export const fileFolder = ({ shop }: StoreState): string => `/s/files/1/${shop.id}/files`;
export const fileUrl = (state: StoreState, { name }: StoreFile): string =>
  `${FILE_HOST}${fileFolder(state)}/${name}?v=1`;
export const fileGid = ({ kind, id }: StoreFile): string => gid(kind, id);

const PICTURE = { kind: "MediaImage", mimeType: "image/svg+xml" } as const;
const VIDEO = { kind: "Video", mimeType: "video/mp4" } as const;
const PDF = { kind: "GenericFile", mimeType: "application/pdf" } as const;

/** Files besides the products' pictures: one of each type. */
const OWN: StoreFile[] = [
  { ...PICTURE, id: 1, name: "hero.svg", alt: "Gedeckter Tisch am Fenster", width: 1200, height: 900, createdAt: 0 },
  { ...VIDEO, id: 2, name: "roasting.mp4", alt: "", width: 1280, height: 720, createdAt: 0 },
  { ...PDF, id: 3, name: "brewing-guide.pdf", alt: "", width: 0, height: 0, createdAt: 0 },
];

/** As on Shopify, pictures of products are files too; each has the id of its product. */
const pictureOf = ({ id, handle, title, createdAt }: Product): StoreFile => ({
  ...PICTURE,
  id,
  name: `${handle}.svg`,
  alt: title,
  width: 800,
  height: 800,
  createdAt,
});

export function listFiles(state: StoreState): StoreFile[] {
  return [...OWN, ...listProducts(state, { limit: -1 }).map(pictureOf)];
}

/** The file of a gid; undefined when there is none, or when it has another type. */
export function findFile(state: StoreState, id: string): StoreFile | undefined {
  const product = getProduct(state, idOf(id));
  const file = OWN.find((own) => own.id === idOf(id)) ?? (product && pictureOf(product));
  return file?.kind === typeOf(id) ? file : undefined;
}
