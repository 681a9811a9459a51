import { BlockStack, Checkbox, InlineError, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useErrorText } from "~/components/form/error-text";
import type { Field } from "~/components/form/form-fields";
import { useListField } from "~/components/form/list-field";

export interface TierChoice {
  id: string;
  name: string;
}

/** The tiers whose members can redeem a reward; none means all members. */
export function TierInput({ field, tiers }: { field: Field; tiers: TierChoice[] }) {
  const { t } = useTranslation();
  const list = useListField(field);
  const error = useErrorText()(field.errors);
  return (
    <fieldset className="st-fieldset">
      <BlockStack gap="100">
        <legend className="st-legend">
          <Text as="span">{t("rewards:form.tiers")}</Text>
        </legend>
        <input type="hidden" name={field.name} value={list.text} readOnly />
        {tiers.map(({ id, name }) => (
          <Checkbox
            key={id}
            id={`${field.id}-${id}`}
            label={name}
            checked={list.values.includes(id)}
            onChange={() => list.toggle(id)}
          />
        ))}
        <Text as="p" tone="subdued">
          {t("rewards:form.tiersHelp")}
        </Text>
        {error && <InlineError message={error} fieldID={field.id} />}
      </BlockStack>
    </fieldset>
  );
}
