import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";

/** A field that a workflow fills in for an action. */
export interface FlowField {
  key: string;
  name: string;
  type: string;
  required: boolean;
}

export interface FlowExtension {
  handle: string;
  name: string;
  description: string;
  fields: FlowField[];
  /** path at the app; "" for a trigger */
  path: string;
}

export interface FlowExtensions {
  actions: FlowExtension[];
  triggers: FlowExtension[];
  /** path of the app's trigger lifecycle callback; "" when it has none */
  lifecyclePath: string;
}

interface Entry {
  type: string;
  handle: string;
  name?: string;
  description?: string;
  runtime_url?: string;
  url?: string;
}

interface File {
  extensions?: Entry[];
  settings?: { fields?: { type: string; key?: string; name?: string; description?: string; required?: boolean }[] };
}

const pathOf = (url: string | undefined): string => (url ? new URL(url).pathname : "");

/** The declared fields. A reference has no key of its own: `customer_reference` has the key `customer_id`. */
function fieldsOf({ settings }: File): FlowField[] {
  return (settings?.fields ?? []).map(({ type, key, name, required = false }) => {
    const ownKey = key ?? type.replace(/_reference$/, "_id");
    return { key: ownKey, name: name ?? ownKey.replaceAll("_", " "), type, required };
  });
}

/** Reads the app's Flow extensions from their configuration files. */
export function readFlowExtensions({ appDir }: { appDir: string }): FlowExtensions {
  const folder = join(appDir, "extensions");
  const found: FlowExtensions = { actions: [], triggers: [], lifecyclePath: "" };
  for (const file of globSync("flow-*/shopify.extension.toml", { cwd: folder }).sort()) {
    const parsed = parse(readFileSync(`${folder}/${file}`, "utf8")) as File;
    for (const {
      type,
      handle,
      name = handle,
      description = "",
      runtime_url: url,
      url: callback,
    } of parsed.extensions ?? []) {
      const extension = { handle, name, description, fields: fieldsOf(parsed), path: pathOf(url) };
      if (type === "flow_action") found.actions.push(extension);
      if (type === "flow_trigger") found.triggers.push(extension);
      if (type === "flow_trigger_lifecycle_callback") found.lifecyclePath = pathOf(callback);
    }
  }
  return found;
}
