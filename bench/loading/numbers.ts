import type { Core } from '@strapi/strapi';

/** Gives out ids of a table in advance, so that rows that belong together can be written table by table. */
export class Numbers {
  private readonly next = new Map<string, number>();

  constructor(private readonly strapi: Core.Strapi) {}

  async from(table: string): Promise<void> {
    const [row] = await this.strapi.db.getConnection(table).max('id as highest');
    this.next.set(table, Number(row?.highest ?? 0) + 1);
  }

  take(table: string): number {
    const number = this.next.get(table) ?? 1;
    this.next.set(table, number + 1);
    return number;
  }

  /** PostgreSQL counts by itself and must be told. */
  async settle(): Promise<void> {
    if (this.strapi.db.dialect.client !== 'postgres') return;
    for (const [table, number] of this.next) {
      await this.strapi.db.connection.raw("select setval(pg_get_serial_sequence(?, 'id'), ?)", [table, number]);
    }
  }
}
