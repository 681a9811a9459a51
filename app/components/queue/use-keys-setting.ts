import { useEffect, useState } from "react";

const KEY = "stammtisch-queue-keys";

/** Whether keyboard shortcuts are on, kept in localStorage, which browsers may block in a frame of another site. */
export function useKeysSetting(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(true);
  useEffect(() => {
    try {
      setOn(window.localStorage.getItem(KEY) !== "off");
    } catch {
      setOn(true);
    }
  }, []);
  const change = (wanted: boolean) => {
    setOn(wanted);
    try {
      window.localStorage.setItem(KEY, wanted ? "on" : "off");
    } catch {
      // Without storage the setting lasts until staff leave the page.
    }
  };
  return [on, change];
}
