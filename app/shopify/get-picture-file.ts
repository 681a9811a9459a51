import type { AdminGraphql } from "~/shopify/admin-graphql";
import { gid } from "~/shopify/gid";
import { runQuery } from "~/shopify/run-query";

// Wide enough for every theme, and much less than a camera's picture.
const GET_PICTURE_FILE = `#graphql
  query GetPictureFile($id: ID!) {
    node(id: $id) {
      __typename
      ... on MediaImage {
        alt
        image {
          url(transform: { maxWidth: 1600, maxHeight: 1600 })
        }
      }
    }
  }
` as const;

export interface PictureFile {
  url: string;
  alt: string;
}

/** A picture among the shop's files; null when it is gone, something else, or not processed yet. */
export async function getPictureFile(graphql: AdminGraphql, id: bigint): Promise<PictureFile | null> {
  const { node } = await runQuery(graphql, GET_PICTURE_FILE, { id: gid("MediaImage", id) });
  if (node?.__typename !== "MediaImage" || !node.image) return null;
  return { url: String(node.image.url), alt: node.alt ?? "" };
}
