import { createHash } from 'node:crypto'
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { Pool, PoolClient } from 'pg'

/**
 * Every statement is prepared once a connection and known by the hash of its text: planning a join or a partitioned
 * insert anew costs more than running it. Statements are few and fixed, so the names are few, too.
 */
export function preparingPool(pool: Pool): PostgresPool {
  const names = new Map<string, string>()
  function nameOf(text: string): string {
    const known = names.get(text)
    if (known !== undefined) return known
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
    names.set(text, name)
    return name
  }
  return { connect: async () => new PreparingClient(await pool.connect(), nameOf), end: () => pool.end() }
}

class PreparingClient implements PostgresPoolClient {
  constructor(
    private readonly client: PoolClient,
    private readonly nameOf: (text: string) => string,
  ) {}

  query<Row>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<Row>>
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>
  query<Row>(sql: string | PostgresCursor<Row>, parameters: ReadonlyArray<unknown> = []): unknown {
    // The cloud opens no cursors; Kysely's interface allows for them.
    if (typeof sql !== 'string') throw new Error('cursors are not used here')
    // begin, commit and the migrations' statements have no parameters and would gain nothing.
    return parameters.length === 0
      ? this.client.query(sql)
      : this.client.query({ name: this.nameOf(sql), text: sql, values: [...parameters] })
  }

  release(): void {
    this.client.release()
  }
}
