import { fileUrl, type StoreFile } from "../../state/files";
import type { AdminContext, TypeResolvers } from "../context";

const ready = () => "READY";
const none = () => [];

const image = (file: StoreFile, _args: object, { state }: AdminContext) => ({
  id: null,
  url: fileUrl(state, file),
  altText: file.alt,
  width: file.width,
  height: file.height,
});

const source = (file: StoreFile, { state }: AdminContext) => ({
  format: "mp4",
  mimeType: file.mimeType,
  url: fileUrl(state, file),
  width: file.width,
  height: file.height,
});

const file: TypeResolvers = {
  fileStatus: ready,
  fileErrors: none,
  preview: () => ({ status: "READY" }),
  updatedAt: ({ createdAt }: StoreFile) => createdAt,
};
const media: TypeResolvers = { ...file, status: ready, mediaErrors: none, mediaWarnings: none };

/** https://shopify.dev/docs/api/admin-graphql/2026-10/objects/MediaImage; here every file is READY at once. */
const MediaImage: TypeResolvers = { ...media, image, mediaContentType: () => "IMAGE" };
const Video: TypeResolvers = {
  ...media,
  filename: ({ name }: StoreFile) => name,
  mediaContentType: () => "VIDEO",
  originalSource: (video: StoreFile, _args: object, context) => source(video, context),
  sources: (video: StoreFile, _args: object, context) => [source(video, context)],
};
const GenericFile: TypeResolvers = {
  ...file,
  url: (generic: StoreFile, _args: object, { state }) => fileUrl(state, generic),
};

export const fileTypes: Record<string, TypeResolvers> = { MediaImage, Video, GenericFile };
