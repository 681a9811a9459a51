import type { Shop } from "@prisma/client";
import type { ItemDescription } from "~/modules/approvals/approvable";
import type { WaitingLine } from "~/modules/approvals/list-waiting.server";
import { explain } from "~/modules/earning/core/explanation";
import { memberName } from "~/modules/members/member-name";
import type { Purchase, QueueContext } from "~/modules/read-models/read-queue-context.server";

type Domain = Pick<Shop, "domain">;

/** A waiting item as plain values. */
export function toQueueLine(
  waiting: WaitingLine,
  shop: Pick<Shop, "domain" | "currency">,
  { members, purchases, sameTexts, languages }: QueueContext & { languages: ReadonlyMap<string, string | null> },
) {
  const member = members.get(waiting.customerId);
  const purchase = purchases.get(waiting.id);
  return {
    id: waiting.id,
    kind: waiting.kind,
    ruleName: waiting.ruleName,
    orderName: waiting.orderName,
    customerId: waiting.customerId.toString(),
    memberName: memberName(waiting),
    points: waiting.points,
    waitingSince: waiting.waitingSince.toISOString(),
    review: waiting.review,
    proof: waiting.proof,
    reward: waiting.reward,
    products: productsOf(waiting, purchase, shop),
    member: member && { ...member, since: member.since?.toISOString() ?? null },
    purchase: purchase && {
      adminUrl: `https://${shop.domain}/admin/orders/${purchase.orderId}`,
      orderName: purchase.orderName,
      boughtAt: purchase.boughtAt.toISOString(),
      more: waiting.review ? 0 : purchase.lines - purchase.products.length,
    },
    sameTexts: (sameTexts.get(waiting.id) ?? []).map(({ customerId, writtenAt, ...same }) => ({
      ...same,
      customerId: customerId.toString(),
      writtenAt: writtenAt.toISOString(),
    })),
    language: languages.get(waiting.id) ?? null,
    how: waiting.snapshot && explain(waiting.snapshot, shop.currency),
  };
}

export type QueueLine = ReturnType<typeof toQueueLine>;

/** The reviewed product, or the products of the order that points are for. */
function productsOf({ review }: Pick<ItemDescription, "review">, purchase: Purchase | undefined, shop: Domain) {
  if (review) return [toProductView({ ...review, title: review.productTitle, quantity: 1 }, shop)];
  return (purchase?.products ?? []).map((product) => toProductView(product, shop));
}

const toProductView = ({ productId, title, quantity }: Purchase["products"][number], { domain }: Domain) => ({
  id: productId,
  title,
  quantity,
  adminUrl: productId && `https://${domain}/admin/products/${productId}`,
});

export type ProductView = ReturnType<typeof toProductView>;

/** The text that the member wrote; "" when there is none. */
export const writtenText = ({ review, proof }: Pick<ItemDescription, "review" | "proof">): string =>
  review ? [review.title, review.text].filter(Boolean).join(". ") : (proof?.text ?? "");
