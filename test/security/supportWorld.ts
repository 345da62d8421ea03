import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { grantSupport, withSupportDesk } from '../../src/cloud/adapters/postgres/supportRole'
import { keepDeskTime } from '../../src/cloud/support/looks'
import { lookUp, type Shape, type SupportDesk } from '../../src/cloud/support/lookUp'
import { type IdentityWorld, type Person, startIdentityWorld } from '../cloud/identityWorld'
import { maintain } from '../database'

/** A role of the run's PostgreSQL that may log in and nothing else. */
export async function createRole(attributes = '') {
  const [name, password] = [`support_${randomBytes(6).toString('hex')}`, randomBytes(12).toString('hex')]
  await maintain((client) => client.query(`create role ${name} login password '${password}' ${attributes}`))
  return {
    name,
    password,
    urlFor(databaseUrl: string): string {
      const url = new URL(databaseUrl)
      url.username = name
      url.password = password
      return url.toString()
    },
    drop: () => maintain((client) => client.query(`drop role if exists ${name}`)),
  }
}

/** A cloud with people and tickets, and a support desk beside it that has its own role's password and nothing else. */
export async function startSupportWorld() {
  const world: IdentityWorld = await startIdentityWorld()
  const role = await createRole()
  await grantSupport(world.db, role.name)
  await keepDeskTime(world)
  const url = role.urlFor(world.database.url)

  return {
    ...world,
    role,
    supportUrl: url,
    /** Somebody at level 2, and the phone they did it on. */
    async someone(more: Partial<Person> = {}) {
      const person = world.newPerson(more)
      const phone = world.newPhone()
      return { person, phone, residentId: await phone.arriveAtLevel2(person) }
    },
    async ticket(residentId: string, known_state: 'submitted' | 'closed' | null = 'submitted'): Promise<string> {
      const id = randomUUID()
      const words_sealed = world.vault.seal('ticket.words', '请核对这一条')
      const now = world.clock.now()
      await world.db
        .insertInto('ticket')
        .values({ resident_id: residentId, id, kind: 'feedback', words_sealed, created_at: now, taken_at: now, known_state })
        .execute()
      return id
    },
    desk: <Result>(use: (desk: SupportDesk) => Promise<Result>): Promise<Result> => withSupportDesk(url, use),
    look: (ticket: string, staffNo = 'kf1001'): Promise<Shape | null> => withSupportDesk(url, (desk) => lookUp(desk, ticket, staffNo)),
    /** Whatever one may do with the role's password, in one session. */
    async asSupport<Result>(act: (client: pg.Client) => Promise<Result>): Promise<Result> {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      try {
        return await act(client)
      } finally {
        await client.end()
      }
    },
    async close() {
      await world.close()
      await role.drop()
    },
  }
}

export type SupportWorld = Awaited<ReturnType<typeof startSupportWorld>>
