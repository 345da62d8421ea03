import { Patient, rawCall } from '../../patient'
import { until } from '../../until'
import type { Case, Scene } from './scene'

async function emptyReason(scene: Scene, residentId: string) {
  return (await (await scene.proven(residentId)).call('record.list', { module: 'visit', filter: {}, limit: 20 })).empty
}

export const recordCases: Readonly<Record<string, Case>> = {
  async default(scene) {
    const { entries } = await (await scene.proven('r001')).call('record.list', { filter: {}, limit: 5 })
    expect(entries).toHaveLength(5)
  },

  async publishedExample(scene) {
    const person = await scene.resident('r-published')
    const phone = await (await new Patient(scene.stack, person).signIn()).bindPhone()
    await expect(phone.verifyRealName()).rejects.toThrow('identity.documentInvalid')
    const query = new URLSearchParams({ org: '455404501', staff: 'zs1001', patient: person.documentNumber })
    expect(await (await fetch(`${scene.stack.sandboxUrl}/doctor/open?${query}`)).text()).toContain('data-token=')
  },

  async emptyRecord(scene) {
    const reasons = [await emptyReason(scene, 'r005'), await emptyReason(scene, 'r033'), await emptyReason(scene, 'r034')]
    expect(reasons).toEqual(['notUploaded', 'before2021', 'notSecondLevel'])
  },

  async partialRecord(scene) {
    const patient = await scene.proven('r001')
    const list = () => patient.call('record.list', { filter: {}, limit: 50 })
    const partial = await list()
    expect(partial.missing).toEqual(['report'])
    expect(partial.entries.filter(({ module }) => module === 'report')).toEqual([])
    await scene.stack.control.clearFaults()
    expect((await list()).missing).toEqual([])
  },

  async unreadableEntries(scene) {
    const { entries } = await (await scene.proven('r029')).call('record.list', { filter: {}, limit: 50 })
    expect(new Set(entries.map(({ state }) => state))).toEqual(new Set(['read', 'unreadable']))
  },

  async hundredThousandEntries(scene) {
    const patient = await scene.proven('r028')
    const first = await patient.call('record.list', { filter: {}, limit: 50 })
    expect(first.entries).toHaveLength(50)
    const next = await patient.call('record.list', { filter: {}, limit: 50, cursor: first.nextCursor ?? '' })
    expect(next.entries).toHaveLength(50)
    expect((await scene.resident('r028')).entryCount).toBe(100_000)
  },

  async rogueLook(scene) {
    const { events } = await (await scene.phone('r031')).call('authorization.listAccessEvents', {})
    expect(events).toMatchObject([{ actor: 'hospital', module: 'visit', underGrant: false, flags: expect.arrayContaining(['noGrant']) }])
  },

  async ticketAnswered(scene) {
    const patient = await scene.phone('r026')
    const newest = async () => (await patient.call('ticket.list', {})).tickets[0]
    const ticket = await until(newest, (found) => found?.state === 'answered')
    expect(ticket).toMatchObject({ kind: 'feedback', answer: expect.stringContaining('误登'), acts: ['confirm', 'reopen'] })
    const { session } = patient
    const confirmed = await rawCall(scene.stack, 'ticket.act', { input: { ticketId: ticket?.ticketId, act: { kind: 'confirm' } } }, session)
    expect(confirmed).toMatchObject({ status: 200 })
  },
}
