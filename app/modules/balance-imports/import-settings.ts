import { z } from "zod";
import { textInput } from "~/lib/text-input";
import { LABEL_MAX, numberStyles } from "./number-styles";
import { importApps } from "./source-apps";

const column = z
  .string()
  .regex(/^\d{0,3}$/)
  .transform((text) => (text === "" ? null : Number(text)));

/** How a file is read, as staff choose it. A column is named by its number, from 0. */
export const settingsForm = z.object({
  app: z.enum(importApps),
  /** what the other app is called in the history of points */
  label: textInput({ max: LABEL_MAX }),
  email: column,
  customerId: column,
  points: column,
  numbers: z.enum(numberStyles),
  roundDown: z.enum(["true", "false"]).transform((text) => text === "true"),
});
export type SettingsInput = z.output<typeof settingsForm>;

/** The same as it is stored with the import; the label is that of the app, where the app has one. */
export const importSettings = z.object({
  app: z.enum(importApps),
  label: z.string(),
  email: z.number().int().nullable(),
  customerId: z.number().int().nullable(),
  points: z.number().int().nullable(),
  numbers: z.enum(numberStyles),
  roundDown: z.boolean(),
});
export type ImportSettings = z.output<typeof importSettings>;

/** Whether anything can be booked by it: whose points, and how many. */
export const isComplete = ({ email, customerId, points, label }: ImportSettings): boolean =>
  (email !== null || customerId !== null) && points !== null && label !== "";
