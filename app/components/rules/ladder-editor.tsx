import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { BlockStack, Button, InlineError, InlineStack, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "~/components/form/error-text";
import { NumberInput } from "~/components/form/form-fields";
import { useFormat } from "~/components/format-context";
import { pointsOfSteps } from "~/modules/earning/core/award-terms";
import type { RuleFields } from "./rule-fields";

const MOST_STEPS = 20;
type Steps = RuleFields["steps"];

/** The steps in words: what a member gets after how many days. */
function LadderPreview({ steps }: { steps: (Partial<Steps[number]> | undefined)[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [text, setText] = useState("100");
  const days = Number(format.read(text, 0) ?? NaN);
  const read = (typed = "") => Number(format.read(typed, 0) ?? NaN);
  const ladder = steps
    .map((step) => ({ afterDays: read(step?.afterDays), points: read(step?.points) }))
    .filter(({ afterDays, points }) => afterDays > 0 && Number.isInteger(points));
  const points = Number.isInteger(days) && days >= 0 ? pointsOfSteps(ladder, days) : null;
  return (
    <BlockStack gap="200">
      <TextField
        label={t("rules.ladder.preview")}
        value={text}
        onChange={setText}
        inputMode="numeric"
        autoComplete="off"
        suffix={t("programme.hold.daysSuffix")}
      />
      <div aria-live="polite">
        <Text as="p" fontWeight="medium">
          {points === null
            ? t("errors.NOT_WHOLE")
            : t("rules.ladder.result", {
                count: days,
                days: format.number(days),
                points: t("units.points", { count: points, points: format.number(points) }),
              })}
        </Text>
      </div>
    </BlockStack>
  );
}

type LadderEditorProps = {
  form: FormMetadata<RuleFields, string[]>;
  field: FieldMetadata<Steps, RuleFields, string[]>;
};

/** Steps by days without an order; only the highest reached step gives points. */
export function LadderEditor({ form, field }: LadderEditorProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const rows = field.getFieldList();
  const error = errorText(field.errors);
  return (
    <BlockStack gap="400">
      {rows.map((row, index) => {
        const step = row.getFieldset();
        return (
          <div
            className="st-ladder"
            key={row.key}
            role="group"
            aria-label={t("rules.ladder.step", { number: index + 1 })}
          >
            <NumberInput
              field={step.afterDays}
              label={t("rules.ladder.afterDays")}
              suffix={t("programme.hold.daysSuffix")}
            />
            <NumberInput field={step.points} label={t("programme.points")} suffix={t("units.pointsUnit")} />
            <div className="st-ladder__remove">
              <Button
                onClick={() => form.remove({ name: field.name, index })}
                disabled={rows.length === 1}
                accessibilityLabel={t("rules.ladder.removeNamed", { number: index + 1 })}
              >
                {t("rules.ladder.remove")}
              </Button>
            </div>
          </div>
        );
      })}
      {error && <InlineError message={error} fieldID={field.id} />}
      <InlineStack>
        <Button
          onClick={() => form.insert({ name: field.name, defaultValue: { afterDays: "", points: "" } })}
          disabled={rows.length >= MOST_STEPS}
        >
          {t("rules.ladder.add")}
        </Button>
      </InlineStack>
      <LadderPreview steps={(field.value as Steps | undefined) ?? []} />
    </BlockStack>
  );
}
