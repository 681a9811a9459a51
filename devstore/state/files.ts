import { gid, idOf, typeOf } from "./gid";
import { getProduct, listProducts } from "./products";
import type { Product } from "./types/product";
import type { StoreState } from "./types/store";
import type { Millis } from "./types/values";

/** Kinds of files in Shopify's Admin API; 3D models do not occur here. */
type FileKind = "MediaImage" | "Video" | "GenericFile";

/** A file as merchants see it under Content > Files. */
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

/** Shopify serves files here; browsers load those of the local store from the store itself. */
export const FILE_HOST = "https://cdn.shopify.com";
export const fileFolder = ({ shop }: StoreState): string => `/s/files/1/${shop.id}/files`;
export const fileUrl = (state: StoreState, { name }: StoreFile): string =>
  `${FILE_HOST}${fileFolder(state)}/${name}?v=1`;
export const fileGid = ({ kind, id }: StoreFile): string => gid(kind, id);

const PICTURE = { kind: "MediaImage", mimeType: "image/svg+xml" } as const;
const VIDEO = { kind: "Video", mimeType: "video/mp4" } as const;
const PDF = { kind: "GenericFile", mimeType: "application/pdf" } as const;

/** One of each kind besides the products' pictures. */
const OWN: StoreFile[] = [
  { ...PICTURE, id: 1, name: "hero.svg", alt: "Gedeckter Tisch am Fenster", width: 1200, height: 900, createdAt: 0 },
  { ...VIDEO, id: 2, name: "roasting.mp4", alt: "", width: 1280, height: 720, createdAt: 0 },
  { ...PDF, id: 3, name: "brewing-guide.pdf", alt: "", width: 0, height: 0, createdAt: 0 },
];

/** Pictures of products are files too, as with Shopify; each has the number of its product. */
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

/** A file by its gid; undefined, too, when it is of another kind than the gid says. */
export function findFile(state: StoreState, id: string): StoreFile | undefined {
  const product = getProduct(state, idOf(id));
  const file = OWN.find((own) => own.id === idOf(id)) ?? (product && pictureOf(product));
  return file?.kind === typeOf(id) ? file : undefined;
}
