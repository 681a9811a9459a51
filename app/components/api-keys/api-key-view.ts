import type { ListedApiKey } from "~/modules/api-keys/manage-api-keys.server";

export interface ApiKeyView {
  id: string;
  name: string;
  /** its first characters */
  hint: string;
  scopes: string[];
  createdAt: string;
  lastUsedAt: string | null;
}

export function toApiKeyView({ id, name, hint, scopes, createdAt, lastUsedAt }: ListedApiKey): ApiKeyView {
  const used = lastUsedAt?.toISOString() ?? null;
  return { id, name, hint, scopes, createdAt: createdAt.toISOString(), lastUsedAt: used };
}
