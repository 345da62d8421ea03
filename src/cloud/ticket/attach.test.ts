import * as z from 'zod/mini'
import { dataOf } from '../../../test/cloud/dataOf'
import { phoneJpeg, phonePng, place, plainJpeg, plainPng } from '../../../test/cloud/photoBytes'
import { type ReportWorld, startReportWorld } from '../../../test/cloud/reportWorld'
import { attach as attachOperation, mostPieces, pieceBase64Length } from '../../contract/ticket/attach'
import type { SelfResident } from '../call'
import { photosWaitMs } from './newTicket'

let world: ReportWorld
beforeEach(async () => {
  world = await startReportWorld()
})
afterEach(() => world.close())

const minute = 60_000
const withPhotos = async (photos: number) => dataOf(await world.report({ photos })).ticketId
function attach(ticketId: string, photo: number, [piece, pieces]: readonly [number, number], base64: string, who?: SelfResident) {
  return world.handlers['ticket.attach'](world.callAs({ ticketId, photo, piece, pieces, base64 }, who ? { who } : {}))
}
/** In three pieces. */
function cut(bytes: Buffer): [string, string, string] {
  const base64 = bytes.toString('base64')
  const third = Math.floor(base64.length / 12) * 4
  return [base64.slice(0, third), base64.slice(third, 2 * third), base64.slice(2 * third)]
}
const stored = () => world.db.selectFrom('ticket_photo_piece').selectAll().execute()

test('pieces in any order, twice, and at once make one photo without where it was taken; gone here the moment the province has it', async () => {
  const ticketId = await withPhotos(2)
  expect(await world.sendTickets()).toBe(0)
  const [first, second, third] = cut(phoneJpeg())
  expect(dataOf(await attach(ticketId, 1, [3, 3], third))).toEqual({ complete: false })
  await Promise.all([attach(ticketId, 1, [1, 3], first), attach(ticketId, 1, [1, 3], first), attach(ticketId, 1, [2, 3], second)])
  expect(dataOf(await attach(ticketId, 1, [2, 3], second))).toEqual({ complete: false })
  expect(await world.sendTickets()).toBe(0)
  expect(dataOf(await attach(ticketId, 2, [1, 1], phonePng().toString('base64')))).toEqual({ complete: true })
  expect(JSON.stringify(await stored())).not.toContain(plainPng().toString('base64'))
  expect(await world.sendTickets()).toBe(1)
  const [sent] = world.province.created
  expect(sent?.evidence).toEqual([plainJpeg().toString('base64'), plainPng().toString('base64')])
  expect(Buffer.from(sent?.evidence.join('') ?? '', 'base64').includes(place)).toBe(false)
  // The control: it was in what was uploaded.
  expect(Buffer.from(first + second + third, 'base64').includes(place)).toBe(true)
  expect(await stored()).toEqual([])
  expect((await world.tickets()).tickets).toMatchObject([{ evidence: 2, evidenceMissing: 0, state: 'submitted' }])
  // The answer to the last piece was lost: said again, it is as it was.
  expect(dataOf(await attach(ticketId, 2, [1, 1], phonePng().toString('base64')))).toEqual({ complete: true })
})

test('photos that do not come: ten minutes later it leaves with those that did, and says so', async () => {
  const ticketId = await withPhotos(3)
  await attach(ticketId, 2, [1, 1], phoneJpeg().toString('base64'))
  await attach(ticketId, 3, [1, 3], cut(phoneJpeg())[0])
  world.clock.advance(photosWaitMs - 1)
  expect(await world.sendTickets()).toBe(0)
  world.clock.advance(1)
  expect(await world.sendTickets()).toBe(1)
  expect(world.province.created[0]?.evidence).toHaveLength(1)
  expect(world.province.created[0]?.words).toMatch(/^我没有咳嗽。（另有2张照片没有传完，没有随附）$/)
  expect((await world.tickets()).tickets).toMatchObject([{ words: '我没有咳嗽。', evidence: 1, evidenceMissing: 2 }])
  expect(await stored()).toEqual([])
  const late = attach(ticketId, 3, [2, 3], cut(phoneJpeg())[1])
  expect(await late).toEqual({ ok: false, code: 'ticket.closedToEvidence' })
})

test('the province is away: photos are kept until it is back, and what leaves does not change under way', async () => {
  const ticketId = await withPhotos(2)
  await attach(ticketId, 1, [1, 1], phoneJpeg().toString('base64'))
  world.clock.advance(photosWaitMs)
  world.province.state = 'answersLost'
  await world.sendTickets()
  expect(await attach(ticketId, 2, [1, 1], phoneJpeg().toString('base64'))).toEqual({ ok: false, code: 'ticket.closedToEvidence' })
  expect(await stored()).toHaveLength(1)
  world.province.state = 'there'
  world.clock.advance(5 * minute)
  await world.sendTickets()
  const [first, second] = world.province.created
  expect(second).toEqual(first)
  expect(await stored()).toEqual([])
})

test('what is no photo is refused and not kept; another picture in its place is taken', async () => {
  const ticketId = await withPhotos(1)
  await attach(ticketId, 1, [1, 2], Buffer.from('<html>').toString('base64'))
  expect(await attach(ticketId, 1, [2, 2], Buffer.from('</html>').toString('base64'))).toEqual({
    ok: false,
    code: 'ticket.evidenceInvalid',
  })
  expect(await stored()).toEqual([])
  await attach(ticketId, 1, [1, 2], Buffer.from('<html>').toString('base64'))
  const [first, second, third] = cut(phonePng())
  await attach(ticketId, 1, [1, 3], first)
  await attach(ticketId, 1, [2, 3], second)
  expect(dataOf(await attach(ticketId, 1, [3, 3], third))).toEqual({ complete: true })
})

test('only as many photos as were announced, only to one’s own ticket', async () => {
  const ticketId = await withPhotos(1)
  const photo = phoneJpeg().toString('base64')
  expect(await attach(ticketId, 2, [1, 1], photo)).toEqual({ ok: false, code: 'ticket.evidenceInvalid' })
  expect(await attach(ticketId, 1, [2, 1], photo)).toEqual({ ok: false, code: 'ticket.evidenceInvalid' })
  expect(await attach(ticketId, 1, [1, 1], photo, await world.newResident())).toEqual({ ok: false, code: 'resource.notFound' })
  expect(await stored()).toEqual([])
  const none = dataOf(await world.report()).ticketId
  expect(await attach(none, 1, [1, 1], photo)).toEqual({ ok: false, code: 'ticket.evidenceInvalid' })
  // The control.
  expect(await attach(ticketId, 1, [1, 1], photo)).toMatchObject({ ok: true })
})

test.each([
  { base64: 'A'.repeat(pieceBase64Length), taken: true }, // the control
  { base64: 'A'.repeat(pieceBase64Length + 4), taken: false },
  { base64: '', taken: false },
  { base64: 'not base64', taken: false },
])('a piece, case %#: taken $taken', ({ base64, taken }) => {
  const input = { ticketId: '11111111-1111-4111-8111-111111111111', photo: 1, piece: mostPieces, pieces: mostPieces, base64 }
  expect(z.safeParse(attachOperation.input, input).success).toBe(taken)
})
