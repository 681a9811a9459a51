import { z } from "zod";
import { given } from "~/lib/given";
import type { EarningEventKind } from "~/modules/earning/core/earning-event";
import { conditionEntries, conditions, type AnyCondition, type ConditionName, type Conditions } from "./all";
import type { FormContext } from "./condition-fields";

type FieldOf<Name extends ConditionName> = Conditions[Name]["field"];
type InputOf<Name extends ConditionName> = FieldOf<Name>["input"];

/** An object with one property for each condition, by name. */
const ofEach = (one: (condition: AnyCondition, name: ConditionName) => unknown): unknown =>
  Object.fromEntries(conditionEntries.map(([name, condition]) => [name, one(condition, name)]));

/** A rule's conditions as they are stored; all of them must hold. */
export const ruleConditions = z.object(
  ofEach(({ field }) => field.stored.optional()) as {
    [Name in ConditionName]: z.ZodOptional<FieldOf<Name>["stored"]>;
  },
);
export type RuleConditions = z.infer<typeof ruleConditions>;

/** Conditions as the API and the form give them: amounts are decimal strings. */
export type GivenConditions = { [Name in ConditionName]?: z.output<InputOf<Name>> };

/** Conditions as the API takes them; null or an empty list takes one away. */
export const conditionsInput = z
  .strictObject(
    ofEach(({ field }) => field.input.nullish()) as {
      [Name in ConditionName]: z.ZodOptional<z.ZodNullable<InputOf<Name>>>;
    },
  )
  .nullable()
  .transform((typed): GivenConditions => given(typed ?? {}));

/** The conditions that can ever hold for an event. */
export const fittingConditions = (event: EarningEventKind): ConditionName[] =>
  conditionEntries.flatMap(([name, { events }]) => (events === "ALL" || events.includes(event) ? [name] : []));

/** The conditions of a rule that its form does not show; they were set by the API and stay. */
export function hiddenConditions<T extends object>(event: EarningEventKind, all: T): Partial<T> {
  const shown: readonly string[] = fittingConditions(event);
  return Object.fromEntries(Object.entries(all).filter(([name]) => !shown.includes(name))) as Partial<T>;
}

/** The conditions in the form of a rule; browsers send nothing for what is empty. */
export const conditionsForm = (context: FormContext) =>
  z.object(
    Object.fromEntries(fittingConditions(context.event).map((name) => [name, conditions[name].field.form(context)])),
  );

/** What the fields of the form hold. */
export type ConditionFields = { [Name in ConditionName]: ReturnType<FieldOf<Name>["show"]> };

/**
 * What the form shows of a rule's conditions. Conditions that it does not show are left out: the browser does not send
 * them, and they would look changed.
 */
export function conditionFields(all: RuleConditions, context: { event: EarningEventKind; currency: string }) {
  const fields = fittingConditions(context.event).map((name) => {
    const { field }: AnyCondition = conditions[name];
    return [name, field.show(all[name], context)];
  });
  return Object.fromEntries(fields) as ConditionFields;
}

type Convert = (field: AnyCondition["field"], value: unknown) => unknown;

const converted = (all: object, convert: Convert): object =>
  Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, convert((conditions[name as ConditionName] as AnyCondition).field, value)]],
    ),
  );

export const toStoredConditions = (all: GivenConditions, currency: string): RuleConditions =>
  converted(all, (field, value) => field.convert?.toStored(value, currency) ?? value);

export const toGivenConditions = (all: RuleConditions, currency: string): GivenConditions =>
  converted(all, (field, value) => field.convert?.toGiven(value, currency) ?? value);
