import pg from "pg";
import { shopSetting } from "~/lib/shop-scope.server";

/** The app's role in the database: not the owner of the tables, so that row-level security applies. */
const APP_ROLE = "stammtisch_app";

const endsTransaction = /^\s*(commit|rollback|end|abort)\b(?!.*\bto\b)/i;
const beginsTransaction = /^\s*(begin|start\s+transaction)\b/i;

/**
 * A connection that sets the shop whose rows are visible (`app.shops`) before each statement for another shop than the
 * one before. Statements must be promises.
 */
class ShopClient extends pg.Client {
  /** the last value set; undefined when it is not certain */
  #current: string | undefined = "";
  #inTransaction = false;
  #setInTransaction = false;

  override query(...statement: unknown[]): never {
    return this.#ask(statement) as never;
  }

  async #ask(statement: unknown[]): Promise<unknown> {
    const setting = shopSetting();
    if (setting !== this.#current) await this.#setShop(setting);
    const text = textOf(statement[0]);
    try {
      return await (super.query as (...all: unknown[]) => Promise<unknown>).apply(this, statement);
    } finally {
      this.#follow(text);
    }
  }

  async #setShop(setting: string): Promise<void> {
    this.#current = undefined;
    const send = super.query as unknown as (text: string, values: string[]) => Promise<unknown>;
    await send.call(this, "SELECT set_config('app.shops', $1, false)", [setting]);
    this.#current = setting;
    this.#setInTransaction ||= this.#inTransaction;
  }

  /** Rolling back a transaction also rolls back what was set within it. */
  #follow(text: string): void {
    if (beginsTransaction.test(text)) this.#inTransaction = true;
    if (!endsTransaction.test(text)) return;
    if (this.#setInTransaction) this.#current = undefined;
    this.#inTransaction = false;
    this.#setInTransaction = false;
  }
}

const textOf = (statement: unknown): string =>
  typeof statement === "string" ? statement : ((statement as { text?: string } | undefined)?.text ?? "");

/** Connections of the app's role. Each statement runs for the shop of its own caller. */
export class ShopPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super({ ...config, options: `-c role=${APP_ROLE}`, Client: ShopClient } as pg.PoolConfig);
  }

  override query(...statement: unknown[]): never {
    return this.#ask(statement) as never;
  }

  async #ask(statement: unknown[]): Promise<unknown> {
    const client = await this.connect();
    try {
      const result = await (client.query as (...all: unknown[]) => Promise<unknown>).apply(client, statement);
      client.release();
      return result;
    } catch (error) {
      // As the pool does: the connection may be usable or gone.
      client.release(!(error instanceof pg.DatabaseError) || error.severity === "FATAL");
      throw error;
    }
  }
}
