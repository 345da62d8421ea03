import { Client } from 'pg'
import { until } from '../../until'

/** A look at, and a hand on, the cloud's database from outside it. */
export interface Observer {
  one<Row extends object>(text: string, values: readonly unknown[]): Promise<Row>
  /** Holds what the statement locks until released. */
  lock(text: string, values: readonly unknown[]): Promise<() => Promise<void>>
  /** Waits until so many others stand before a lock. */
  blocked(count: number): Promise<void>
  /** Waits until the killed process's connections are gone. */
  deserted(): Promise<void>
  close(): Promise<void>
}

/** Connections of ours are told from the cloud's by this name. */
const name = 'observer'

export async function observe(databaseUrl: string): Promise<Observer> {
  const connected = async () => {
    const client = new Client({ connectionString: databaseUrl, application_name: name })
    await client.connect()
    return client
  }
  const own = await connected()
  const count = async (condition: string) => {
    const { rows } = await own.query<{ count: string }>(
      `select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and ${condition}`,
    )
    return Number(rows[0]?.count)
  }
  return {
    async one<Row extends object>(text: string, values: readonly unknown[]) {
      const { rows } = await own.query<Row>(text, [...values])
      if (!rows[0]) throw new Error(`no row: ${text}`)
      return rows[0]
    },
    async lock(text, values) {
      const client = await connected()
      await client.query('begin')
      await client.query(text, [...values])
      return async () => {
        await client.query('rollback')
        await client.end()
      }
    },
    async blocked(expected) {
      await until(
        () => count(`wait_event_type = 'Lock'`),
        (found) => found >= expected,
      )
    },
    async deserted() {
      await until(
        () => count(`application_name <> '${name}'`),
        (found) => found === 0,
      )
    },
    close: () => own.end(),
  }
}
