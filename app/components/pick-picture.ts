import { appBridge } from "~/components/app-bridge";

/** App Bridge returns only ids; the app requests URL and alternative text from Shopify. */
export type PickedPicture = { url: string; alt: string };

/** Whether App Bridge has Shopify's file picker: since June 2026, but perhaps not in all of Shopify's mobile apps. */
export const canPickPicture = (): boolean => typeof appBridge()?.intents?.invoke === "function";

/**
 * Opens Shopify's file picker, in which staff choose or add a picture.
 * @returns null when they close it without choosing
 * @throws when the picker fails, or the file is not a picture or not yet processed
 */
export async function pickPicture(): Promise<PickedPicture | null> {
  const activity = await appBridge()?.intents.invoke?.("pick:shopify/File", {
    data: { mediaTypes: ["MediaImage"], multiSelect: false },
  });
  const answer = await activity?.complete;
  if (answer?.code === "closed") return null;
  if (answer?.code !== "ok") throw new Error(`The file picker ended with ${answer?.code ?? "nothing"}`);
  const ids = answer.data?.ids;
  const [id] = Array.isArray(ids) ? (ids as unknown[]) : [];
  if (typeof id !== "string") return null;
  const response = await fetch(`/app/picture-files/${id.slice(id.lastIndexOf("/") + 1)}`);
  const { picture } = (await response.json()) as { picture: PickedPicture | null };
  if (!picture) throw new Error(`${id} is no picture`);
  return picture;
}
