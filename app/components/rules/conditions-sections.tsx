import { BlockStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { ChoiceInput } from "~/components/form/choice-input";
import { CheckInput, NumberInput } from "~/components/form/form-fields";
import { currencyExponent } from "~/lib/money";
import { FormSection } from "~/components/form/form-section";
import { ResourceInput } from "~/components/form/resource-input";
import { useFormat } from "~/components/format-context";
import type { EarningEventKind } from "~/modules/earning/core/earning-event";
import { conditionsOf } from "~/modules/earning/rules/fitting-conditions";
import { channelOptions, countryOptions, plainOptions, type RuleOptions } from "./rule-options";
import type { RuleFieldset } from "./formula-section";
import { WeekdayInput } from "./weekday-input";

type SectionProps = { fields: RuleFieldset; event: EarningEventKind; options: RuleOptions };

/** When, where from and how much; the other conditions stand in sections of their own. */
export function ConditionsSection({
  fields,
  event,
  options,
  weekdays,
}: SectionProps & { weekdays: string | string[] }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const conditions = fields.conditions.getFieldset();
  const fitting = conditionsOf(event);
  return (
    <FormSection title={t("rules.form.conditions")} body={t("rules.form.conditionsBody")}>
      <WeekdayInput id={conditions.weekdays.id} name={conditions.weekdays.name} initialValue={[weekdays].flat()} />
      {fitting.includes("minimumAmount") && (
        <NumberInput
          field={conditions.minimumAmount}
          label={t("rules.form.minimumAmount")}
          suffix={format.currency}
          decimals={currencyExponent(format.currency)}
        />
      )}
      {fitting.includes("countries") && (
        <ChoiceInput
          field={conditions.countries}
          label={t("rules.form.countries")}
          options={countryOptions(i18n.language)}
        />
      )}
      {fitting.includes("markets") && (
        <ChoiceInput field={conditions.markets} label={t("rules.form.markets")} options={options.markets} />
      )}
      {fitting.includes("channels") && (
        <ChoiceInput field={conditions.channels} label={t("rules.form.channels")} options={channelOptions(t)} own />
      )}
      {fitting.includes("followUpOrders") && (
        <NumberInput
          field={conditions.followUpOrders}
          label={t("rules.form.followUpOrders")}
          helpText={t("rules.form.followUpOrdersHelp")}
        />
      )}
    </FormSection>
  );
}

/** Which products count. */
export function ProductsSection({ fields, event, options }: SectionProps) {
  const { t } = useTranslation();
  const conditions = fields.conditions.getFieldset();
  if (!conditionsOf(event).includes("onlyProducts")) return null;
  const { products, collections } = options.titles;
  const tags = plainOptions(options.productTags);
  return (
    <FormSection title={t("rules.form.products")} body={t("rules.form.productsBody")}>
      {(["only", "without"] as const).map((way) => (
        <fieldset className="st-fieldset" key={way}>
          <BlockStack gap="400">
            <legend className="st-legend">
              <Text as="span" fontWeight="semibold">
                {t(`rules.form.${way}`)}
              </Text>
            </legend>
            <ResourceInput
              field={conditions[`${way}Products`]}
              label={t(`rules.form.${way}Products`)}
              type="product"
              titles={products}
            />
            <ResourceInput
              field={conditions[`${way}Collections`]}
              label={t(`rules.form.${way}Collections`)}
              type="collection"
              titles={collections}
            />
            <ChoiceInput field={conditions[`${way}Tags`]} label={t(`rules.form.${way}Tags`)} options={tags} own />
          </BlockStack>
        </fieldset>
      ))}
    </FormSection>
  );
}

/** Which members earn by the rule. */
export function MembersSection({ fields, options }: Omit<SectionProps, "event">) {
  const { t } = useTranslation();
  const conditions = fields.conditions.getFieldset();
  return (
    <FormSection title={t("rules.form.members")} body={t("rules.form.membersBody")}>
      <ChoiceInput field={conditions.segments} label={t("rules.form.segments")} options={options.segments} />
      <ChoiceInput
        field={conditions.customerTags}
        label={t("rules.form.customerTags")}
        options={plainOptions(options.customerTags)}
        own
      />
      {options.tiers.length > 0 && (
        <ChoiceInput field={conditions.tiers} label={t("rules.form.tiers")} options={options.tiers} />
      )}
      <CheckInput
        field={conditions.tierMultiplier}
        label={t("rules.form.tierMultiplier")}
        helpText={t("rules.form.tierMultiplierHelp")}
      />
    </FormSection>
  );
}
