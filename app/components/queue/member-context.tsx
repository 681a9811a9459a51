import { Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { QueueLine } from "./queue-view";

/** A short description of the line's member. */
export function MemberContext({ line }: { line: QueueLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { member } = line;
  const counted = (key: string, count: number) => (count > 0 ? [t(key, { count, number: format.number(count) })] : []);
  const known = member
    ? [
        ...(member.tier ? [member.tier] : []),
        ...(member.since ? [t("queue:context.since", { date: format.date(member.since) })] : []),
        ...counted("members.orders", member.orders),
        ...counted("queue:context.published", member.published),
        ...counted("queue:context.rejected", member.rejected),
      ]
    : [];
  return (
    <Text as="span" breakWord>
      <Link url={`/app/members/${line.customerId}`}>
        {line.memberName ?? t("members.noName", { id: line.customerId })}
      </Link>
      {known.length > 0 && (
        <Text as="span" variant="bodySm" tone="subdued">
          {" · "}
          {known.join(" · ")}
        </Text>
      )}
    </Text>
  );
}
