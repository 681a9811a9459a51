import { Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { QueueLine } from "./queue-view";

type PurchaseLineProps = Pick<QueueLine, "purchase"> & { isReviewed: boolean };

/** The order that points are for, or in which the reviewed product was bought. */
export function PurchaseLine({ purchase, isReviewed }: PurchaseLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!purchase)
    return (
      <Text as="span" variant="bodySm" tone="caution">
        {t("queue:context.notBought")}
      </Text>
    );
  return (
    <Text as="span" variant="bodySm">
      <Link url={purchase.adminUrl} target="_top" monochrome>
        {t(isReviewed ? "queue:context.bought" : "queue:context.order", {
          order: purchase.orderName,
          date: format.date(purchase.boughtAt),
        })}
      </Link>
    </Text>
  );
}
