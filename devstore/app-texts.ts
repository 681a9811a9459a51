/** The app's description in the store's admin. */
export interface AppTexts {
  /** what it is for, on the page of installed apps */
  what: string;
  /** asked before it is uninstalled */
  uninstall: string;
  /** steps of the home page's tour: what an order does in the app, and what of it the theme shows */
  tour: { app: string; theme: string };
}
