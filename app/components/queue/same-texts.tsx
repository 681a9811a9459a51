import { Link, Text } from "@shopify/polaris";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { QueueLine } from "./queue-view";

const NAMED_MAX = 3;

/** Other members who sent the same text, and for what. */
export function SameTexts({ sameTexts }: Pick<QueueLine, "sameTexts">) {
  const { t } = useTranslation();
  const format = useFormat();
  if (sameTexts.length === 0) return null;
  return (
    <Text as="span" variant="bodySm" tone="caution" breakWord>
      {t("queue:context.sameText")}{" "}
      {sameTexts.slice(0, NAMED_MAX).map(({ customerId, memberName, title, writtenAt }, index) => (
        <Fragment key={`${customerId}/${title}`}>
          {index > 0 && ", "}
          <Link url={`/app/members/${customerId}`} monochrome>
            {memberName ?? t("members.noName", { id: customerId })}
          </Link>
          {` (${title}, ${format.date(writtenAt)})`}
        </Fragment>
      ))}
      {sameTexts.length > NAMED_MAX && ` ${t("queue:context.sameTextMore")}`}
    </Text>
  );
}
