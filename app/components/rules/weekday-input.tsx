import { Checkbox, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";

const days = ["1", "2", "3", "4", "5", "6", "7"];
type WeekdayInputProps = { id: string; name: string; initialValue: string[] };

/** Weekdays on which a rule applies; none means all. */
export function WeekdayInput({ id, name, initialValue }: WeekdayInputProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(initialValue));
  const toggle = (day: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, day] : [...before].filter((other) => other !== day)));
  return (
    <fieldset className="st-fieldset">
      <legend className="st-legend">
        <Text as="span">{t("rules.form.weekdays")}</Text>
      </legend>
      <div className="st-weekdays">
        {days.map((day) => (
          <Checkbox
            key={day}
            id={`${id}-${day}`}
            name={name}
            value={day}
            label={t(`rules.weekday.${day}`)}
            checked={chosen.has(day)}
            onChange={(on) => toggle(day, on)}
          />
        ))}
      </div>
      <Text as="p" tone="subdued">
        {t("rules.form.weekdaysHelp")}
      </Text>
    </fieldset>
  );
}
