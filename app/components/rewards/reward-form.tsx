import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { Banner, BlockStack, FormLayout, Layout } from "@shopify/polaris";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { AdvancedSection } from "~/components/form/advanced-section";
import { CheckInput, NumberInput, SelectInput, TextInput, useErrorText } from "~/components/form/form-fields";
import { ResourceInput } from "~/components/form/resource-input";
import { FormSection } from "~/components/form/form-section";
import { UnsavedBar } from "~/components/form/unsaved-bar";
import { useFormat } from "~/components/format-context";
import { currencyExponent } from "~/lib/money";
import { returnForms, rewardApprovals, rewardKinds, TITLE_MAX, type RewardKind } from "~/modules/rewards/reward-fields";
import { hasCode } from "~/modules/rewards/reward-terms";
import { failsInAdvanced, hasAdvanced, typedRewardFields, type RewardFields } from "./reward-form-fields";
import { RewardPreview } from "./reward-preview";
import type { OtherReward } from "./reward-view";
import { TierInput, type TierChoice } from "./tier-input";

type Fields = ReturnType<typeof useForm<RewardFields, string[]>>[1];

export interface RewardFormProps {
  /** id of a new reward, so that submitting twice makes one */
  newId?: string;
  reward: RewardFields;
  tiers: TierChoice[];
  /** the reward was only for tiers that have been deleted */
  tiersGone?: boolean;
  others: OtherReward[];
  /** the product given as a gift, from Shopify; null when there is none */
  gift: { title: string; price: string } | null;
  reply: SubmissionResult<string[]> | null;
}

/** Creates or changes a reward, with a preview beside it. Remounted (by its key) when the saved reward changes. */
export function RewardForm({ newId, reward, tiers, tiersGone = false, others, gift, reply }: RewardFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const saving = useNavigation().state === "submitting";
  const formElement = useRef<HTMLFormElement>(null);
  const [form, fields] = useForm<RewardFields, string[]>({
    id: "reward",
    lastResult: reply,
    defaultValue: typedRewardFields(reward, format.typed),
    shouldRevalidate: "onSubmit",
  });
  const value = form.value ?? reward;
  const kind = value.kind ?? reward.kind;
  const withCode = hasCode({ kind: kind as RewardKind });
  const options = (name: "kind" | "approval" | "returnAs", values: readonly string[]) =>
    values.map((one) => ({ value: one, label: t(`rewards:${name}.${one}`) }));
  return (
    <Form method="post" {...getFormProps(form)} ref={formElement}>
      <UnsavedBar
        id="reward-bar"
        open={form.dirty}
        saving={saving}
        onSave={() => formElement.current?.requestSubmit()}
        onDiscard={() => form.reset()}
      />
      {newId && <input type="hidden" name="newId" value={newId} />}
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {reply?.status === "error" && <Banner tone="critical">{errorText(form.errors) ?? t("form.failed")}</Banner>}
            <FormSection title={t("rewards:form.reward")}>
              <CheckInput
                field={fields.enabled}
                label={t("rewards:form.enabled")}
                helpText={t("rewards:form.enabledHelp")}
              />
              <SelectInput
                field={fields.kind}
                label={t("rewards:form.kind")}
                options={options("kind", rewardKinds)}
                helpText={t(`rewards:form.kindHelp.${kind}`)}
              />
              <FormLayout.Group>
                <TextInput field={fields.titleEn} label={t("rewards:form.titleEn")} maxLength={TITLE_MAX} />
                <TextInput field={fields.titleDe} label={t("rewards:form.titleDe")} maxLength={TITLE_MAX} />
              </FormLayout.Group>
              <ValueFields kind={kind} fields={fields} />
              {kind === "PRODUCT" && (
                <ResourceInput
                  single
                  field={fields.productId}
                  label={t("rewards:form.productId")}
                  type="product"
                  titles={gift && reward.productId ? { [reward.productId]: gift.title } : {}}
                />
              )}
            </FormSection>
            <AdvancedSection
              body={t("rewards:form.advancedBody")}
              begin={hasAdvanced(reward) || tiersGone}
              failed={failsInAdvanced(Object.keys(form.allErrors))}
            >
              <LimitFields kind={kind} fields={fields} />
              {(tiers.length > 0 || tiersGone) && (
                <FormSection title={t("rewards:form.who")}>
                  {tiersGone && <Banner tone="warning">{t("rewards:form.tiersGone")}</Banner>}
                  <TierInput field={fields.tierIds} tiers={tiers} />
                </FormSection>
              )}
              <FormSection title={t("rewards:form.after")}>
                <SelectInput
                  field={fields.approval}
                  label={t("rewards:form.approval")}
                  options={options("approval", rewardApprovals)}
                  helpText={t("rewards:form.approvalHelp")}
                />
                {kind !== "STORE_CREDIT" && (
                  <CheckInput
                    field={fields.cancellable}
                    label={t("rewards:form.cancellable")}
                    helpText={t("rewards:form.cancellableHelp")}
                  />
                )}
                {withCode && (
                  <>
                    <CheckInput
                      field={fields.returnsUnused}
                      label={t("rewards:form.returnsUnused")}
                      helpText={t("rewards:form.returnsUnusedHelp")}
                    />
                    <SelectInput
                      field={fields.returnAs}
                      label={t("rewards:form.returnAs")}
                      options={options("returnAs", returnForms)}
                      helpText={t("rewards:form.returnAsHelp")}
                    />
                  </>
                )}
              </FormSection>
            </AdvancedSection>
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <RewardPreview
            value={{ ...value, kind }}
            others={others}
            giftPrice={value.productId === reward.productId ? gift?.price : undefined}
          />
        </Layout.Section>
      </Layout>
      <button type="submit" hidden />
    </Form>
  );
}

/** Fields for the price in points, and for what it buys. */
function ValueFields({ kind, fields }: { kind: string; fields: Fields }) {
  const { t } = useTranslation();
  const { currency } = useFormat();
  const money = { suffix: currency, decimals: currencyExponent(currency) };
  if (kind === "SLIDER")
    return (
      <FormLayout>
        <FormLayout.Group>
          <NumberInput
            key="pointsPerUnit"
            field={fields.pointsPerUnit}
            label={t("rewards:form.pointsPerUnit")}
            helpText={t("rewards:form.pointsPerUnitHelp")}
          />
          <NumberInput key="unit" field={fields.unit} label={t("rewards:form.unit")} {...money} />
        </FormLayout.Group>
        <FormLayout.Group>
          <NumberInput
            key="minPoints"
            field={fields.minPoints}
            label={t("rewards:form.minPoints")}
            helpText={t("rewards:form.minPointsHelp")}
          />
          <NumberInput key="maxPoints" field={fields.maxPoints} label={t("rewards:form.maxPoints")} />
        </FormLayout.Group>
      </FormLayout>
    );
  return (
    <FormLayout.Group>
      <NumberInput key="points" field={fields.points} label={t("rewards:form.points")} />
      {kind === "AMOUNT" && (
        <NumberInput key="amount" field={fields.amount} label={t("rewards:form.amount")} {...money} />
      )}
      {kind === "STORE_CREDIT" && (
        <>
          <NumberInput key="credit" field={fields.amount} label={t("rewards:form.credit")} {...money} />
          <NumberInput
            key="creditDays"
            field={fields.validDays}
            label={t("rewards:form.validDays")}
            helpText={t("rewards:form.creditDaysHelp")}
            suffix={t("programme.hold.daysSuffix")}
          />
        </>
      )}
      {kind === "PERCENT" && (
        <NumberInput key="percent" field={fields.percent} label={t("rewards:form.percent")} suffix="%" />
      )}
    </FormLayout.Group>
  );
}

function LimitFields({ kind, fields }: { kind: string; fields: Fields }) {
  const { t } = useTranslation();
  const { currency } = useFormat();
  const days = t("programme.hold.daysSuffix");
  return (
    <FormSection title={t("rewards:form.limits")}>
      <FormLayout.Group>
        {hasCode({ kind: kind as RewardKind }) && (
          <NumberInput
            field={fields.minimumOrder}
            label={t("rewards:form.minimumOrder")}
            helpText={t("rewards:form.minimumOrderHelp")}
            suffix={currency}
            decimals={currencyExponent(currency)}
          />
        )}
        {kind !== "STORE_CREDIT" && (
          <NumberInput
            field={fields.validDays}
            label={t("rewards:form.validDays")}
            helpText={t("rewards:form.validDaysHelp")}
            suffix={days}
          />
        )}
      </FormLayout.Group>
      <NumberInput field={fields.stock} label={t("rewards:form.stock")} helpText={t("rewards:form.stockHelp")} />
      <FormLayout.Group>
        <NumberInput
          field={fields.perMember}
          label={t("rewards:form.perMember")}
          helpText={t("rewards:form.perMemberHelp")}
        />
        <NumberInput
          field={fields.perDays}
          label={t("rewards:form.perDays")}
          helpText={t("rewards:form.perDaysHelp")}
          suffix={days}
        />
      </FormLayout.Group>
    </FormSection>
  );
}
