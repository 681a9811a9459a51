import { BlockStack, InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { useMemberName, type MemberView } from "~/components/listed-member";

/** The same members as a list, for narrow screens. */
export function MemberCards({ members }: { members: MemberView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMemberName();
  return (
    <ul className="st-list st-list--inset">
      {members.map((member) => (
        <li key={member.customerId}>
          <BlockStack gap="050">
            <InlineStack align="space-between" gap="200" wrap={false}>
              <Link url={`/app/members/${member.customerId}`} removeUnderline>
                <Text as="span" fontWeight="semibold" breakWord>
                  {nameOf(member)}
                </Text>
              </Link>
              <Text as="span" fontWeight="medium" numeric>
                {t("units.points", { count: member.points.available, points: format.number(member.points.available) })}
              </Text>
            </InlineStack>
            <Text as="span" variant="bodySm" tone="subdued">
              {[
                member.membership !== "JOINED" && t(`members.membership.${member.membership}`),
                member.tier,
                t("members.orders", { count: member.orderCount, number: format.number(member.orderCount) }),
                format.money(member.revenue),
                member.lastOrderAt && format.date(member.lastOrderAt),
              ]
                .filter(Boolean)
                .join(" · ")}
            </Text>
          </BlockStack>
        </li>
      ))}
    </ul>
  );
}
