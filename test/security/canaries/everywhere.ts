import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { recordModules } from '../../../src/contract/record/recordModule'
import { phoneJpeg } from '../../cloud/photoBytes'
import { Patient, rawCall, type SyntheticResident, syntheticResidents, textSm3 } from '../../patient'
import type { Outside } from '../../stack'
import { until } from '../../until'
import { inABrokenDatabase } from './brokenDatabase'
import { book } from './canaryBook'
import { type CanaryProvince, moods } from './canaryProvince'

/** A mother and her newborn, as the province's registers have them: who they are must not be found either. */
export interface Household {
  readonly mother: SyntheticResident
  readonly newborn: SyntheticResident
  readonly values: readonly string[]
}

export async function findHousehold(outside: Outside): Promise<Household> {
  const people = await syntheticResidents(outside)
  const newborn = people.find(({ documentType, documentNumber }) => documentType === '99' && documentNumber.endsWith('0101'))
  const mother = people.find(({ documentNumber }) => newborn?.documentNumber === `${documentNumber}0101`)
  if (!newborn || !mother) throw new Error('no newborn and mother among the residents')
  const told = await (await fetch(`${outside.sandboxUrl}/control/residents`)).json()
  const phones = z.array(z.object({ documentNumber: z.string(), wechatPhone: z.string() })).parse(told)
  const { wechatPhone } = phones.find(({ documentNumber }) => documentNumber === mother.documentNumber) ?? { wechatPhone: '' }
  return { mother, newborn, values: [mother.name, mother.documentNumber, wechatPhone, newborn.name, newborn.documentNumber] }
}

interface Walk {
  readonly outside: Outside
  readonly province: CanaryProvince
  readonly household: Household
}

/** Every record and ticket operation, as oneself and as a guardian, in every mood of the province; gives back all that was said. */
export async function walkEverywhere({ outside, province, household: { mother, newborn } }: Walk): Promise<string[]> {
  const spoken: string[] = []
  const patient = await new Patient(outside, mother).becomeLevel2()
  async function say(name: string, input: object, extra: object = {}) {
    const answer = await rawCall(outside, name, { input, ...extra }, patient.session)
    spoken.push(JSON.stringify({ name, input, extra, answer }))
    return answer
  }
  const dataOf = async (name: string, input: object, extra: object = {}) => {
    const { body } = await say(name, input, extra)
    return z.object({ data: z.looseObject({}) }).parse(body).data
  }

  const { agreement } = await patient.call('consent.current', { document: 'guardian' })
  const agreed = { version: agreement.version, textSm3: textSm3(agreement) }
  const ward = await dataOf('family.addWard', { documentType: '99', documentNumber: newborn.documentNumber, name: newborn.name, agreed })
  spoken.push(JSON.stringify(await (await fetch(`${outside.sandboxUrl}/control/residents`)).json()))

  async function readAll(extra: object): Promise<void> {
    await say('record.overview', {}, extra)
    for (const module of [...recordModules, undefined]) await say('record.list', { module, limit: 50 }, extra)
    const [entry] = book.entries
    await say('record.entry', { entryId: entry?.entryId }, extra)
    for (const name of [...book.trends, book.results[0]?.name]) await say('record.trend', { name, item: book.results[0]?.item }, extra)
    await say('record.vaccineStanding', {}, extra)
  }
  for (const mood of moods) {
    province.mood = mood
    // What is lost five times in a row rests for a moment: everything is said at least once before.
    await readAll({})
    for (const { entryId } of mood === 'sound' ? book.entries : book.entries.slice(0, 2)) await say('record.entry', { entryId })
    for (const word of book.words) await say('record.list', { word, filter: { sourceOrg: book.filters[0] } })
  }
  province.mood = 'sound'
  await until(
    () => say('record.list', { limit: 50 }),
    ({ status }) => status === 200,
  )
  await readAll({ subject: ward.residentId })
  for (const sourceOrg of book.filters) await say('record.list', { module: 'visit', filter: { sourceOrg } })
  for (const entryId of book.unknownIds) await say('record.entry', { entryId })
  for (const format of ['pdf', 'fhir']) await say('record.takeCopy', { format, modules: recordModules })
  await say('authorization.listAccessEvents', {})

  await askWrongly(say)
  await writeTickets({ outside, province, say, dataOf })
  await inABrokenDatabase(outside.databaseUrl, async () => {
    await readAll({})
    await say('ticket.move', { kind: 'custody', to: '东山街社区卫生服务中心', words: book.ticketWords[2] }, newKey())
  })
  return spoken
}

type Say = (name: string, input: object, extra?: object) => Promise<{ status: number; body: unknown }>

const newKey = () => ({ idempotencyKey: randomUUID() })

/** Whatever nobody should send: each is refused, and what was sent is not repeated anywhere. */
async function askWrongly(say: Say): Promise<void> {
  const [long = '', module, key = '', cursor, name = ''] = book.badInput
  await say('record.list', { word: long.repeat(3) })
  await say('record.list', { module })
  await say('record.list', { filter: { [key]: key } })
  await say('record.list', { module: 'visit', cursor })
  await say('record.entry', { entryId: `${cursor}！` })
  await say('record.list', {}, { subject: cursor })
  await say(`record.${encodeURIComponent(name)}`, {})
  await say('record.list', { filter: { from: name, to: name } })
}

interface Desk {
  readonly outside: Outside
  readonly province: CanaryProvince
  readonly say: Say
  dataOf(name: string, input: object, extra?: object): Promise<Record<string, unknown>>
}

/** 勘误 with a photo, taken only at the second try, answered and reopened; 迁移; each with words of one's own. */
async function writeTickets({ outside, province, say, dataOf }: Desk): Promise<void> {
  const [first, moved, , again] = book.ticketWords
  const [form, field, correct, from] = book.ticketAbout
  // 个人信息 takes no 勘误 of a field that it does not have.
  const entry = book.entries.find(({ module }) => module === 'visit')
  const about = { entryId: entry?.entryId, module: entry?.module, form, field, fieldId: null, sourceOrg: book.sources.visit }
  const input = { kind: 'correction', ...about, reason: 'wrong', words: first, correct, identityConsent: false, photos: 1 }
  province.ticketsDown = true
  const { ticketId } = await dataOf('ticket.report', input, newKey())
  await say('ticket.attach', { ticketId, photo: 1, piece: 1, pieces: 1, base64: phoneJpeg().toString('base64') })
  await say('ticket.move', { kind: 'migration', from, to: '沙河街社区卫生服务中心', words: moved }, newKey())
  await say('ticket.list', {})
  province.ticketsDown = false
  // Past whatever it waits for between two tries.
  await outside.control.advance(900)
  const ticketIs = async (state: string) => {
    const { tickets } = z
      .object({ tickets: z.array(z.object({ ticketId: z.string(), state: z.string() })) })
      .parse(await dataOf('ticket.list', {}))
    return tickets.some((ticket) => ticket.ticketId === ticketId && ticket.state === state)
  }
  await until(
    () => ticketIs('submitted'),
    (is) => is,
    60_000,
  )
  const handle = (how: object) =>
    fetch(`${outside.sandboxUrl}/province/tickets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ticketId, ...how }),
    })
  await handle({})
  await handle({ words: book.answers[0] })
  await until(
    () => ticketIs('answered'),
    (is) => is,
    60_000,
  )
  await say('ticket.act', { ticketId, act: { kind: 'reopen', words: again } })
  await say('message.list', {})
}
