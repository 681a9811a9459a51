/** Other apps whose reviews can come by webhook; each has a file of its own that reads what it sends. */
export const reviewSourceKinds = ["judge-me"] as const;
export type ReviewSourceKind = (typeof reviewSourceKinds)[number];

export const isReviewSourceKind = (text: unknown): text is ReviewSourceKind =>
  reviewSourceKinds.some((kind) => kind === text);

const names: Record<string, string> = { "judge-me": "Judge.me", flow: "Shopify Flow" };

/** Where a review was written, by name; null for the shop's own form. */
export const originName = (origin: string): string | null => (origin === "form" ? null : (names[origin] ?? origin));

/** A review as another app tells of it. */
export interface ExternalReview {
  /** its id there */
  externalId: string;
  /** who wrote it: the number of the customer in Shopify, else the e-mail address */
  customerId: bigint | null;
  email: string | null;
  productId: bigint;
  stars: number;
  title: string;
  text: string;
  hasPhoto: boolean;
  /** shown there now */
  shown: boolean;
  spam: boolean;
  writtenAt: Date;
  updatedAt: Date;
}

/** What is known of one such app. */
export interface ReviewSourceFormat {
  /** Is the signature of the message right? Takes the body as it came. */
  isSigned: (message: { body: string; headers: Headers }, secret: string) => boolean;
  /** @throws ZodError when the message is not what the app promises; null for a review of the shop and not of a product */
  read: (payload: unknown) => ExternalReview | null;
}

/** How the queue of store events names news of a review from another app. */
export const topicOf = (kind: ReviewSourceKind): string => `reviews/${kind}`;

/** signs a source's secret may have */
export const SECRET_MAX = 200;
