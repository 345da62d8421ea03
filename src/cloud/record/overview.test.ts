import { asRead, entryHead, pageOf } from '../../../test/cloud/records'
import { recordWorld } from '../../../test/cloud/recordWorld'
import { type RecordModule, recordModules } from '../../contract/record/recordModule'

const world = recordWorld()
beforeEach(() => {
  world.asked.length = 0
  world.looks.length = 0
})

const overview = (module?: RecordModule) => world.handlers['record.overview'](world.callOf(module === undefined ? {} : { module }))
const unreadable = { state: 'unreadable', entryId: null, module: 'physical', sourceOrg: '某医院', collectedAt: null } as const

test('six modules, none waited for long, and none hides another', async () => {
  const latest = asRead(entryHead({ module: 'basic', form: 'personal' }))
  world.lists = ({ module }) => {
    switch (module) {
      case 'basic':
        return pageOf([latest])
      case 'report':
        return { kind: 'slow' }
      case 'visit':
        return { kind: 'unavailable' }
      case 'physical':
        return pageOf([unreadable])
      case 'blood':
        return { kind: 'refused' }
      default:
        return pageOf([], { empty: 'notSecondLevel' })
    }
  }
  expect(await overview()).toEqual({
    ok: true,
    data: {
      modules: [
        { module: 'basic', state: 'some', latest },
        { module: 'report', state: 'slow' },
        { module: 'visit', state: 'failed' },
        { module: 'physical', state: 'some', latest: unreadable },
        { module: 'blood', state: 'failed' },
        { module: 'vaccination', state: 'none', empty: 'notSecondLevel' },
      ],
    },
  })
  expect(world.asked).toMatchObject(recordModules.map((module) => ({ module, limit: 1, patienceMs: 1_500 })))
  expect(world.looks).toMatchObject([{ module: null, actor: 'self' }])
})

test('all six failed are still six, each to be asked for again', async () => {
  world.lists = () => ({ kind: 'unavailable' })
  expect(await overview()).toMatchObject({ ok: true, data: { modules: recordModules.map((module) => ({ module, state: 'failed' })) } })
})

test('one by itself is waited for as long as the province may take, and is a look at it', async () => {
  world.lists = () => pageOf([])
  expect(await overview('blood')).toEqual({ ok: true, data: { modules: [{ module: 'blood', state: 'none', empty: 'notUploaded' }] } })
  expect(world.asked).toHaveLength(1)
  expect(world.asked[0]).not.toHaveProperty('patienceMs')
  expect(world.looks).toMatchObject([{ module: 'blood' }])
})
