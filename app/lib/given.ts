type Given<Fields> = { [Name in keyof Fields]?: NonNullable<Fields[Name]> };

/** The properties that have a value: undefined, null and empty lists are left out. */
export function given<Fields extends object>(fields: Fields): Given<Fields> {
  const hasValue = (value: unknown) => value != null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => hasValue(value))) as Given<Fields>;
}
