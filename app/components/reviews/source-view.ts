import type { listReviewSources } from "~/modules/reviews/sources/review-sources.server";
import { originName } from "~/modules/reviews/sources/source-kinds";

type Listed = Awaited<ReturnType<typeof listReviewSources>>[number];

/** A source of reviews as plain values. */
export function toSourceView({ kind, source }: Listed, { appUrl, now }: { appUrl: string; now: Date }) {
  return {
    kind,
    name: originName(kind) ?? kind,
    enabled: source?.enabled ?? false,
    address: source && `${appUrl}/webhooks/reviews/${kind}/${source.token}`,
    receivedAt: source?.receivedAt?.toISOString() ?? null,
    refusedAt: source?.refusedAt?.toISOString() ?? null,
    skippedAt: source?.skippedAt?.toISOString() ?? null,
    skipReason: source?.skipReason ?? null,
    now: now.toISOString(),
  };
}
export type SourceView = ReturnType<typeof toSourceView>;
