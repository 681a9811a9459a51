import { InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { ProductPicture } from "./product-picture";
import type { ProductView } from "./queue-view";
import type { Pictures } from "./use-product-pictures";

type ProductListProps = { products: ProductView[]; pictures: Pictures; more: number };

/** Products with their pictures, each leading to its page in the admin. */
export function ProductList({ products, pictures, more }: ProductListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className="st-products">
      {products.map(({ id, title, quantity, adminUrl }, index) => (
        <li key={id ?? index}>
          <InlineStack gap="200" blockAlign="center" align="start" wrap={false}>
            <ProductPicture url={id && pictures[id]} />
            <Text as="span" breakWord>
              {quantity > 1 && `${format.number(quantity)} × `}
              {adminUrl ? (
                <Link url={adminUrl} target="_top">
                  {title}
                </Link>
              ) : (
                title
              )}
            </Text>
          </InlineStack>
        </li>
      ))}
      {more > 0 && (
        <li>
          <Text as="span" tone="subdued">
            {t("queue:context.moreProducts", { count: more, number: format.number(more) })}
          </Text>
        </li>
      )}
    </ul>
  );
}
