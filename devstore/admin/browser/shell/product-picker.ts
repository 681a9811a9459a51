import type { PickedProduct, PickerRequest } from "../protocol";
import { openDialog } from "./dialogs";
import type { ShellTexts } from "./texts";

/** Lets the staff member choose products; null when they close the dialog. */
export async function pickProducts(request: PickerRequest, texts: ShellTexts): Promise<PickedProduct[] | null> {
  const chosen = new Map<string, PickedProduct>();
  const selected = new Set(request.selectedIds);
  const search = document.createElement("input");
  search.type = "search";
  search.value = request.query;
  search.ariaLabel = texts.pickTitle;
  const list = document.createElement("ul");
  list.className = "pick";

  const fill = async (): Promise<void> => {
    const response = await fetch(`/admin/pick/products?q=${encodeURIComponent(search.value)}`);
    const products = (await response.json()) as PickedProduct[];
    for (const product of products) if (selected.delete(product.id)) chosen.set(product.id, product);
    list.replaceChildren(...products.map((product) => entry(product, request.multiple, chosen)));
    if (products.length === 0) list.textContent = texts.noProducts;
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void fill(), 150);
  });
  await fill();
  const answer = await openDialog({
    title: texts.pickTitle,
    body: [search, list],
    yes: texts.pick,
    no: texts.close,
    tone: "primary",
  });
  return answer === "yes" ? [...chosen.values()] : null;
}

function entry(product: PickedProduct, multiple: boolean, chosen: Map<string, PickedProduct>): HTMLElement {
  const item = document.createElement("li");
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = multiple ? "checkbox" : "radio";
  box.name = "product";
  box.checked = chosen.has(product.id);
  box.addEventListener("change", () => {
    if (!multiple) chosen.clear();
    if (box.checked) chosen.set(product.id, product);
    else chosen.delete(product.id);
  });
  const image = document.createElement("img");
  image.src = product.image;
  image.alt = "";
  const price = document.createElement("span");
  price.textContent = product.price;
  label.append(box, image, product.title, price);
  item.append(label);
  return item;
}
