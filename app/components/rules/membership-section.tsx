import { Banner, BlockStack, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { NumberInput, SelectInput, type Field } from "~/components/form/form-fields";
import { FormSection } from "~/components/form/form-section";
import { useFormat } from "~/components/format-context";
import { membershipModes } from "~/modules/members/membership/membership-input";

/** Who takes part in the programme, as values of the form. */
export interface MembershipFields {
  membershipMode: string;
  joinOrderDays: string;
}

/** What of the choice is possible in the shop. */
export interface MembershipPossible {
  /** how many would take part by each choice */
  counts: Record<(typeof membershipModes)[number], number>;
  /** whether Shopify says who has an account */
  accountsTell: boolean;
}

interface Props extends MembershipPossible {
  fields: { membershipMode: Field; joinOrderDays: Field };
  /** the form's current value */
  chosen: string | undefined;
  saved: MembershipFields;
}

/** Who takes part in the programme; before a change is saved, it says how many members that means. */
export function MembershipSection({ fields, chosen, saved, counts, accountsTell }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const mode = membershipModes.find((one) => one === chosen) ?? "ALL";
  const numbers = { count: counts[mode], number: format.number(counts[mode]), all: format.number(counts.ALL) };
  const options = membershipModes.map((value) => ({
    value,
    label: t(`programme:membership.${value}`),
    disabled: value === "ACCOUNT" && !accountsTell && saved.membershipMode !== value,
  }));
  return (
    <FormSection title={t("programme:membership.title")} help="members#who-takes-part">
      <BlockStack gap="100">
        <SelectInput
          field={fields.membershipMode}
          label={t("programme:membership.label")}
          options={options}
          helpText={t(`programme:membership.${mode}Help`)}
        />
        {accountsTell ? null : (
          <Text as="p" tone="subdued">
            {t("programme:membership.ACCOUNTNot")}
          </Text>
        )}
      </BlockStack>
      {mode === saved.membershipMode ? null : (
        <Banner tone={mode === "ALL" ? "info" : "warning"}>{t(`programme:membership.${mode}Switch`, numbers)}</Banner>
      )}
      {mode === "JOINED" && <Link url="/app/earn/rules/terms">{t("programme:membership.terms")}</Link>}
      {mode === "JOINED" ? (
        <NumberInput
          field={fields.joinOrderDays}
          label={t("programme:membership.days")}
          suffix={t("programme.hold.daysSuffix")}
          helpText={t("programme:membership.daysHelp")}
        />
      ) : (
        <input type="hidden" name={fields.joinOrderDays.name} value={saved.joinOrderDays} />
      )}
    </FormSection>
  );
}
