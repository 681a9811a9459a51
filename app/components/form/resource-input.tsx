import { BlockStack, Button, InlineError, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { appBridge } from "~/components/app-bridge";
import { ChosenValues } from "./chosen-values";
import { useErrorText } from "./error-text";
import type { Field } from "./form-fields";
import { useListField } from "./list-field";

const kinds = { product: "Product", collection: "Collection" } as const;

type ResourceInputProps = {
  field: Field;
  label: string;
  type: keyof typeof kinds;
  /** titles of the chosen resources, by numeric id */
  titles: Record<string, string>;
  /** at most one */
  single?: boolean;
};

const numberOf = (gid: string) => gid.slice(gid.lastIndexOf("/") + 1);

/** Products or collections, chosen in Shopify's resource picker and submitted as numeric ids. */
export function ResourceInput({ field, label, type, titles, single = false }: ResourceInputProps) {
  const { t } = useTranslation();
  const error = useErrorText()(field.errors);
  const list = useListField(field);
  const [picked, setPicked] = useState<Record<string, string>>({});
  const choose = async () => {
    const selectionIds = list.values.map((id) => ({ id: `gid://shopify/${kinds[type]}/${id}` }));
    const answer = await appBridge()?.resourcePicker({ type, multiple: !single, action: "select", selectionIds });
    if (!answer) return;
    const chosen = answer.map(({ id, title }) => [numberOf(id), title] as const);
    setPicked({ ...picked, ...Object.fromEntries(chosen) });
    list.set(chosen.map(([id]) => id));
  };
  return (
    <BlockStack gap="200">
      <InlineStack gap="300" align="space-between" blockAlign="center">
        <Text as="span">{label}</Text>
        <Button id={field.id} onClick={() => void choose()} accessibilityLabel={t("form.chooseNamed", { name: label })}>
          {t("form.choose")}
        </Button>
      </InlineStack>
      <ChosenValues
        values={list.values}
        labelOf={(id) => picked[id] ?? titles[id] ?? t("form.number", { number: id })}
        onRemove={list.remove}
      />
      {error && <InlineError message={error} fieldID={field.id} />}
      <input type="hidden" name={field.name} value={list.text} readOnly />
    </BlockStack>
  );
}
