import type { OfferedAgreement } from '../../../../contract/consent/agreement'
import { notice } from '../../../../contract/consent/notice'
import type { IdentityLevel } from '../../../../contract/operation'
import { AgreementReading } from '../../../capabilities/consent/AgreementReading'
import { printOf } from '../../../capabilities/consent/printOf'
import type { Outcome } from '../../../client/failure'
import { identityText as text } from '../../../locale/identity'
import { rememberNotice } from '../../../session/agreedNotice'
import { call } from '../../../session/cloud'
import { continueToRealName, leaveLadder } from '../../../session/raise'
import { useAnswer } from '../../../session/useAnswer'
import { Opens } from '../Opens'
import '../identity.scss'

interface Props {
  to: IdentityLevel
  changed: boolean
}

/** Nobody is known yet whose receipt this could be: what was agreed goes along with the name and number it allows us to use. */
export function NoticeBeforeName({ to, changed }: Props) {
  const { remote, reload } = useAnswer(offered)
  const agree = ({ agreement }: OfferedAgreement) => {
    rememberNotice({ version: agreement.version, textSm3: printOf(agreement) })
    void continueToRealName(to)
  }
  return (
    <AgreementReading
      name={text('noticeName')}
      step={text('step', { number: 2 })}
      above={<Opens step="realName" />}
      remote={remote}
      onReload={reload}
      busy={false}
      refused={null}
      changed={changed}
      agreeWord={text('noticeAgree')}
      onAgree={agree}
      onDecline={leaveLadder}
    />
  )
}

async function offered(): Promise<Outcome<OfferedAgreement>> {
  const outcome = await call(notice, {})
  return outcome.ok ? { ok: true, data: { agreement: outcome.data, changes: null } } : outcome
}
