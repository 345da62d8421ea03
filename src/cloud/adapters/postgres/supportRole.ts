import { sql } from 'kysely'
import { Client } from 'pg'
import type { Database } from '../../ports'
import type { SupportDesk } from '../../support/lookUp'

/**
 * Lets the support desk's role call its two functions, and sees to it that it can do nothing besides: a role that may read a table,
 * or make itself one that may, is refused.
 */
export async function grantSupport(db: Database, role: string): Promise<void> {
  const { rows } = await sql<{ powers: boolean; tables: string | null }>`
    select role.rolsuper or role.rolcreaterole or role.rolbypassrls or role.rolreplication
        or exists (select from pg_auth_members where member = role.oid) as powers,
      (select string_agg(relname, ', ') from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where nspname in ('public', 'support') and relkind in ('r', 'p', 'v', 'm', 'S')
          and case when relkind = 'S' then has_sequence_privilege(role.oid, pg_class.oid, 'select, usage, update')
            else has_table_privilege(role.oid, pg_class.oid, 'select, insert, update, delete, truncate, references, trigger')
              or has_any_column_privilege(role.oid, pg_class.oid, 'select, insert, update') end) as tables
    from pg_roles as role where rolname = ${role}`.execute(db)
  const found = rows[0]
  if (!found) throw new Error(`SUPPORT_DATABASE_ROLE：数据库里没有角色 ${role}`)
  if (found.powers || found.tables !== null) throw new Error(`SUPPORT_DATABASE_ROLE：角色 ${role} 的权限太大，只能让它登录，不能给它别的`)
  const to = sql.id(role)
  await sql`grant usage on schema support to ${to}`.execute(db)
  await sql`grant execute on function support.look(text, text), support.answer(uuid) to ${to}`.execute(db)
}

/** The desk, as its own role: each call is a transaction by itself. */
export async function withSupportDesk<Result>(databaseUrl: string, use: (desk: SupportDesk) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, statement_timeout: 10_000 })
  await client.connect()
  try {
    return await use({
      async look(ticket, staffNo) {
        const { rows } = await client.query<{ id: string }>('select support.look($1, $2) as id', [ticket, staffNo])
        return rows[0]?.id ?? ''
      },
      async answer(lookId) {
        const { rows } = await client.query<{ shape: unknown }>('select support.answer($1) as shape', [lookId])
        return rows[0]?.shape ?? null
      },
    })
  } finally {
    await client.end()
  }
}
