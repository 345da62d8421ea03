import { beNobody, currentEra } from '../../../session/sessionStore'
import { forgetRealName, keepRealName, keptRealName } from './realNameDraft'
import { emptyForm } from './realNameForm'

const typed = { ...emptyForm, name: '李小英', documentNumber: 'H12345678', refusedByServer: { name: '姓名与证件不一致' } }

test('what was typed comes back without what was said of it, until it is done or somebody else is at the phone', () => {
  keepRealName(typed, currentEra())
  expect(keptRealName()).toEqual({ ...typed, refusedByServer: {} })
  beNobody({ at: 'signedOut' })
  expect(keptRealName()).toEqual(emptyForm)
  keepRealName(typed, currentEra())
  expect(keptRealName()).not.toEqual(emptyForm)
  forgetRealName()
  expect(keptRealName()).toEqual(emptyForm)
})
