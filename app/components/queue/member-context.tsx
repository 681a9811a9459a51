import { InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { QueueLine } from "./queue-view";

/** Who it is about, in a few words, and the order that a review is about. */
export function MemberContext({ line }: { line: QueueLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { member, purchase } = line;
  const counted = (key: string, count: number) => (count > 0 ? [t(key, { count, number: format.number(count) })] : []);
  const known = member && [
    ...(member.tier ? [member.tier] : []),
    ...(member.since ? [t("queue.context.since", { date: format.date(member.since) })] : []),
    ...counted("members.orders", member.orders),
    ...counted("queue.context.published", member.published),
    ...counted("queue.context.rejected", member.rejected),
  ];
  return (
    <>
      {known && known.length > 0 && (
        <Text as="span" variant="bodySm" tone="subdued" breakWord>
          {known.join(" · ")}
        </Text>
      )}
      {line.review && (
        <InlineStack gap="100" align="start">
          {purchase ? (
            <Link url={purchase.adminUrl} target="_top" monochrome>
              <Text as="span" variant="bodySm">
                {t("queue.context.bought", { order: purchase.orderName, date: format.date(purchase.boughtAt) })}
              </Text>
            </Link>
          ) : (
            <Text as="span" variant="bodySm" tone="subdued">
              {t("queue.context.notBought")}
            </Text>
          )}
        </InlineStack>
      )}
    </>
  );
}
