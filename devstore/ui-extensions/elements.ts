interface RemoteElementNames {
  properties: string[];
  events: string[];
}

const FIELD = {
  properties: ["label", "value", "name", "details", "error", "placeholder", "required", "disabled", "readOnly"],
  events: ["input", "change", "focus", "blur"],
};
const PRESSABLE = ["href", "target", "accessibilityLabel", "tone"];

/**
 * The implemented web components of `@shopify/ui-extensions`, for worker and page. As on Shopify, other elements fail and
 * other properties are ignored.
 */
export const ELEMENTS: Record<string, RemoteElementNames> = {
  "s-admin-action": { properties: ["heading", "loading"], events: [] },
  "s-admin-block": { properties: ["heading", "collapsedSummary"], events: [] },
  "s-badge": { properties: ["tone"], events: [] },
  "s-banner": { properties: ["heading", "tone"], events: [] },
  "s-button": { properties: [...PRESSABLE, "variant", "disabled", "loading"], events: ["click"] },
  "s-divider": { properties: ["direction"], events: [] },
  "s-grid": { properties: ["gridTemplateColumns", "gap", "alignItems"], events: [] },
  "s-heading": { properties: [], events: [] },
  "s-link": { properties: PRESSABLE, events: ["click"] },
  "s-number-field": { ...FIELD, properties: [...FIELD.properties, "min", "max", "step", "inputMode", "suffix"] },
  "s-paragraph": { properties: ["color", "tone"], events: [] },
  "s-progress": { properties: ["accessibilityLabel", "max", "value", "tone"], events: [] },
  "s-section": { properties: ["heading", "accessibilityLabel"], events: [] },
  "s-spinner": { properties: ["accessibilityLabel", "size"], events: [] },
  "s-stack": { properties: ["direction", "gap", "alignItems", "justifyContent"], events: [] },
  "s-text": { properties: ["color", "tone", "type", "fontVariantNumeric"], events: [] },
  "s-text-field": { ...FIELD, properties: [...FIELD.properties, "maxLength", "minLength"] },
};
