import { upgradeNumber } from '../../../../contract/family/upgradeNumber'
import { chinaDate } from '../../../locale/time'
import { call } from '../../../session/cloud'
import { serverNow } from '../../../session/serverClock'
import { knowWard } from '../../../session/sessionStore'
import { usePersonReducer } from '../../../session/usePersonState'
import { useTryAgain } from '../../../session/useTryAgain'
import { emptyNumber, numberForm, numberWrong, readName, readNumber } from './numberForm'

export function useNumber(nameBefore: string | undefined) {
  const [form, tell] = usePersonReducer(numberForm, emptyNumber)
  const today = chinaDate(serverNow())
  const read = readNumber(form, today)

  const submit = async () => {
    if (form.at === 'sent') return
    tell({ type: 'submitted', today })
    if (!read.ok) return
    const outcome = await call(upgradeNumber, { documentNumber: read.number, ...readName(form, nameBefore) })
    if (outcome.ok) knowWard(outcome.data)
    tell(outcome.ok ? { type: 'upgraded' } : { type: 'refused', failure: outcome.failure })
  }
  useTryAgain(form.refusal, submit)

  return { form, tell, wrong: numberWrong(form, today), submit }
}
