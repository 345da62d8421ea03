import pg from 'pg'

/** While it lasts, what the cloud writes is refused by the database itself: an error nobody planned, with the refused row in its words. */
export async function inABrokenDatabase(databaseUrl: string, act: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (const table of ['access_event', 'ticket']) await client.query(`alter table ${table} add constraint broken check (false) not valid`)
    await act()
    for (const table of ['access_event', 'ticket']) await client.query(`alter table ${table} drop constraint broken`)
  } finally {
    await client.end()
  }
}
