/** What a page needs to start an extension. */
export interface Launch {
  handle: string;
  /** in the user's language */
  name: string;
  target: string;
  /** address of the bundled script */
  script: string;
  appUrl: string;
  language: string;
  /** texts in the user's language, by their path in the locale file, such as "title.short" */
  texts: Record<string, string>;
  /** gids of the page's resources */
  selected: string[];
  /** the order of an order status page: OrderStatusApi */
  order?: { id: string; name: string; processedAt: string };
  /** the merchant's settings in the checkout and accounts editor */
  settings: Record<string, string>;
}
