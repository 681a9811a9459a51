import { useInputControl } from "@conform-to/react";
import type { Field } from "./form-fields";

const separator = ", ";

/** State of a field with several values, submitted as one comma-separated text; values must not contain commas. */
export function useListField(field: Field) {
  const control = useInputControl(field);
  const text = control.value ?? "";
  const values = text.split(",").flatMap((value) => value.trim() || []);
  const set = (next: readonly string[]) => control.change([...new Set(next)].join(separator));
  return {
    text,
    values,
    set,
    remove: (value: string) => set(values.filter((other) => other !== value)),
    toggle: (value: string) =>
      set(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]),
  };
}
