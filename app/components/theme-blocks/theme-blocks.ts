/** Templates of the theme extension's blocks, by the block's file name. */
const templates = {
  "points-balance": "page",
  birthday: "page",
  missions: "page",
  rewards: "page",
  referral: "page",
  "members-offers": "index",
  newsletter: "index",
  reviews: "product",
  "review-form": "product",
  "share-product": "product",
} as const;

export type ThemeBlock = keyof typeof templates;
export const themeBlocks = Object.keys(templates) as ThemeBlock[];

export type BlockStatus = "active" | "available" | "unavailable";

/**
 * The blocks' statuses in the published theme, from `shopify.app.extensions()`
 * (https://shopify.dev/docs/api/app-home/latest/apis/authentication-and-data/app-api); null when it names no block.
 */
export function readBlockStatuses(extensions: readonly ExtensionTold[]): Map<ThemeBlock, BlockStatus> | null {
  const told = extensions.flatMap(({ type, activations }) => (type === "theme_app_extension" ? activations : []));
  const statuses = new Map(told.flatMap(({ handle, status }) => (handle && status ? [[handle, status] as const] : [])));
  const known = themeBlocks.flatMap((block) => {
    const status = statuses.get(block);
    return status ? [[block, status] as const] : [];
  });
  return known.length > 0 ? new Map(known) : null;
}

/** The part of App Bridge's `ExtensionInfo` that this app reads. */
interface ExtensionTold {
  type: string;
  activations: readonly { target?: string; handle?: string; status?: BlockStatus }[];
}

/**
 * The URL of the theme editor with a block added but not saved
 * (https://shopify.dev/docs/apps/build/online-store/theme-app-extensions/configuration#deep-linking).
 */
export function editorAddress(block: ThemeBlock, apiKey: string): string {
  const query = new URLSearchParams({ template: templates[block], addAppBlockId: `${apiKey}/${block}` });
  return `shopify://admin/themes/current/editor?${query.toString().replace("%2F", "/")}&target=newAppsSection`;
}
