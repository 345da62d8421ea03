import { randomBytes } from 'node:crypto'
import pg from 'pg'

export interface TestDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** A database of one's own in the run's PostgreSQL, empty or a copy of `template`. */
export async function createDatabase(template?: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await maintain((client) => {
    const copied = template ? ` template ${client.escapeIdentifier(template)}` : ''
    return client.query(`create database ${client.escapeIdentifier(name)}${copied}`)
  })
  return {
    url: databaseUrl(name),
    drop: () => maintain((client) => client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)),
  }
}

export function databaseUrl(name: string): string {
  const url = new URL(maintenanceUrl())
  url.pathname = `/${name}`
  return url.toString()
}

/** Does something as the superuser of the run's PostgreSQL. */
export async function maintain(act: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl() })
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}

function maintenanceUrl(): string {
  const url = process.env.TEST_POSTGRES_URL
  if (!url) throw new Error('TEST_POSTGRES_URL is not set: run through jest, whose global setup starts PostgreSQL')
  return url
}
