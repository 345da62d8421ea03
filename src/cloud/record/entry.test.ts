import { asRead, wholeEntry } from '../../../test/cloud/records'
import { recordWorld } from '../../../test/cloud/recordWorld'

const world = recordWorld()
beforeEach(() => {
  world.looks.length = 0
})

const open = (by: 'self' | 'guardian' = 'self') => world.handlers['record.entry'](world.callOf({ entryId: 'entry-1' }, { by }))

test('an entry as it came, and a look at its module by whoever asked', async () => {
  const entry = asRead(wholeEntry({ module: 'blood', form: 'donation' }))
  world.opens = () => ({ kind: 'entry', entry })
  expect(await open('guardian')).toEqual({ ok: true, data: entry })
  expect(world.looks).toMatchObject([{ actor: 'guardian', module: 'blood' }])
})

test('one that cannot be read is shown as such, and is a look, too', async () => {
  const entry = { state: 'unreadable', entryId: 'entry-1', module: null, sourceOrg: null, collectedAt: null } as const
  world.opens = () => ({ kind: 'entry', entry })
  expect(await open()).toEqual({ ok: true, data: entry })
  expect(world.looks).toMatchObject([{ actor: 'self', module: null }])
})

test('none, not answered, or refused: nothing was seen, so there is no look', async () => {
  world.opens = () => ({ kind: 'entry', entry: null })
  expect(await open()).toMatchObject({ ok: false, code: 'resource.notFound' })
  world.opens = () => ({ kind: 'unavailable' })
  expect(await open()).toMatchObject({ ok: false, code: 'upstream.province' })
  world.opens = () => ({ kind: 'refused' })
  expect(await open()).toMatchObject({ ok: false, code: 'upstream.answerRefused' })
  expect(world.looks).toEqual([])
})
