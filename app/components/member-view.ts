import type { Shop } from "@prisma/client";
import { fromMinor } from "~/lib/money";
import { proxyPathOf } from "~/lib/proxy-path";
import type { MemberStay } from "~/modules/members/membership/stays.server";
import type { MemberPageData } from "~/modules/read-models/read-member-page.server";
import { memberName } from "~/modules/members/member-name";

/** Data of the member's page, serialisable for the browser. */
export function toMemberView(data: MemberPageData, shop: Pick<Shop, "currency" | "domain" | "proxyPath">) {
  const { member, membership, stay, orders } = data;
  const id = member.customerId.toString();
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  const money = (minor: bigint) => fromMinor(minor, shop.currency);
  return {
    customerId: id,
    name: memberName(member),
    adminUrl: `https://${shop.domain}/admin/customers/${id}`,
    email: member.email,
    phone: member.phone,
    countryCode: member.countryCode,
    locale: member.locale,
    customerSince: iso(member.customerCreatedAt),
    orderCount: member.orderCount,
    revenue: money(member.revenueMinor),
    average: member.orderCount > 0 ? money(member.revenueMinor / BigInt(member.orderCount)) : null,
    lastOrderAt: iso(member.lastOrderAt),
    mergedIntoId: member.status === "MERGED" ? (member.mergedIntoId?.toString() ?? null) : null,
    active: member.status === "ACTIVE",
    membership,
    stay: stay && {
      joinedAt: iso(stay.joinedAt),
      leftAt: iso(stay.leftAt),
      wording: stay.wording,
      version: [stay.wordingVersion, stay.language].filter(Boolean).join(", "),
      terms: termsOf(stay, shop),
    },
    birthday: member.birthMonth && member.birthDay ? { month: member.birthMonth, day: member.birthDay } : null,
    consent: {
      state: member.consentState,
      optInLevel: member.consentOptInLevel,
      updatedAt: iso(member.consentUpdatedAt),
    },
    orders: orders.map((order) => ({
      orderId: order.orderId.toString(),
      name: order.name,
      processedAt: order.processedAt.toISOString(),
      total: money(order.totalMinor),
      status: order.financialStatus,
      cancelled: order.cancelledAt !== null,
      test: order.test,
      points: order.points,
      adminUrl: `https://${shop.domain}/admin/orders/${order.orderId}`,
    })),
  };
}

/** The version of the terms that the member accepted, with the address of its page in the shop. */
function termsOf({ termsVersion, termsText }: MemberStay, shop: Pick<Shop, "domain" | "proxyPath">) {
  if (termsVersion === null) return null;
  const locale = termsText === "english" ? "en" : "de";
  const tone = termsText === "formalGerman" ? "formal" : "informal";
  const query = new URLSearchParams({ version: String(termsVersion), locale, tone });
  return { version: String(termsVersion), url: `https://${shop.domain}${proxyPathOf(shop)}/terms?${query}` };
}

export type MemberDetails = ReturnType<typeof toMemberView>;
export type OrderView = MemberDetails["orders"][number];
