type Given<Fields> = { [Name in keyof Fields]?: NonNullable<Fields[Name]> };

/** The properties that say something: those that are undefined, null or an empty list are left out. */
export function given<Fields extends object>(fields: Fields): Given<Fields> {
  const says = (value: unknown) => value != null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => says(value))) as Given<Fields>;
}
