import { useRef, useState, type FormEvent, type RefObject } from "react";

const PATIENCE_MS = 10_000;

/** Whether the page can show what stands at an address. */
async function shows(url: string): Promise<boolean> {
  const image = document.createElement("img");
  image.hidden = true;
  image.alt = "";
  const fine = new Promise<boolean>((resolve) => {
    image.addEventListener("load", () => resolve(true));
    image.addEventListener("error", () => resolve(false));
    setTimeout(() => resolve(false), PATIENCE_MS);
  });
  document.body.append(image);
  image.src = url;
  return fine.finally(() => image.remove());
}

/**
 * Holds a form back until the picture that it names was seen to load, and says which one did not.
 * @param saved the address as it is stored; it was seen before
 */
export function usePictureCheck(form: RefObject<HTMLFormElement | null>, saved: string) {
  const seen = useRef(saved);
  const [checking, setChecking] = useState(false);
  const [broken, setBroken] = useState<string | null>(null);
  const check = async (url: string) => {
    setChecking(true);
    const fine = await shows(url);
    setChecking(false);
    setBroken(fine ? null : url);
    if (!fine) return form.current?.querySelector<HTMLElement>("[type=url]")?.focus();
    seen.current = url;
    form.current?.requestSubmit();
  };
  return {
    checking,
    broken,
    /** false: the form is sent again by itself once the picture was seen */
    passes(event: FormEvent, url: string): boolean {
      // Anything else is refused by the form itself.
      if (!url.startsWith("https://") || seen.current === url) return true;
      event.preventDefault();
      if (!checking) void check(url);
      return false;
    },
  };
}
