import { useRouter } from '@tarojs/taro'
import { AgreementPage } from '../../../capabilities/consent/AgreementPage'
import { identityText as text } from '../../../locale/identity'
import { goBack, levelWanted } from '../../../session/raise'
import { NoticeBeforeName } from './NoticeBeforeName'

const wanted = { document: 'notice' } as const

/** 用户须知: before the first name or number; or, `then=back`, once more when its wording has changed. */
export default function NoticePage() {
  const { to, then, changed } = useRouter().params
  if (then !== 'back') return <NoticeBeforeName to={levelWanted(to)} changed={changed === 'yes'} />
  return <AgreementPage name={text('noticeName')} wanted={wanted} onSigned={goBack} onDecline={goBack} />
}
