import { Banner, Link } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { NumberInput, SelectInput, type Field } from "~/components/form/form-fields";
import { FormSection } from "~/components/form/form-section";
import { useFormat } from "~/components/format-context";

/** Who takes part in the programme, as values of the form. */
export interface MembershipFields {
  membershipMode: string;
  joinOrderDays: string;
}

export interface MembershipCountsView {
  all: number;
  joined: number;
}

interface Props {
  fields: { membershipMode: Field; joinOrderDays: Field };
  /** the form's current value */
  chosen: string | undefined;
  saved: MembershipFields;
  counts: MembershipCountsView;
}

/** Who takes part in the programme; before a change is saved, it says how many members that means. */
export function MembershipSection({ fields, chosen, saved, counts }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const mode = chosen === "JOINED" ? "JOINED" : "ALL";
  const count = mode === "ALL" ? counts.all : counts.joined;
  const numbers = { count, number: format.number(count), all: format.number(counts.all) };
  return (
    <FormSection title={t("programme:membership.title")} help="members#who-takes-part">
      <SelectInput
        field={fields.membershipMode}
        label={t("programme:membership.label")}
        options={(["ALL", "JOINED"] as const).map((value) => ({ value, label: t(`programme:membership.${value}`) }))}
        helpText={t(`programme:membership.${mode}Help`)}
      />
      {mode === saved.membershipMode ? null : (
        <Banner tone={mode === "JOINED" ? "warning" : "info"}>
          {t(`programme:membership.${mode}Switch`, numbers)}
        </Banner>
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
