import Taro from '@tarojs/taro'
import type { standing as standingOf } from '../../../../contract/consent/standing'
import type { OutputOf } from '../../../../contract/operation'
import { receiptsText as text } from '../../../locale/receipts'
import { dayWords } from '../../../locale/time'
import { serverNow } from '../../../session/serverClock'
import { Cell } from '../../../ui/Cell'
import { StatusTag, type Tone } from '../../../ui/StatusTag'
import { documentName } from './documentName'

export type DocumentStanding = OutputOf<typeof standingOf>['documents'][number]

interface Props {
  standing: DocumentStanding
}

const tones: Record<DocumentStanding['standing'], Tone> = {
  notAsked: 'ended',
  agreed: 'positive',
  changed: 'waiting',
  withdrawn: 'ended',
}

/** One 告知 or 同意书, and where it stands with this person. */
export function DocumentCell({ standing: { document, title, standing, since } }: Props) {
  const name = documentName({ document, title })
  // Written anew for each hospital: there is no one text of it to show.
  if (document === 'access') return <Cell title={name} words={text('accessWords')} />
  const read = () => void Taro.navigateTo({ url: `/packages/authorization/document/index?document=${document}` })
  // Agreed to in each child's own chain: one's own has nothing to say of it.
  if (document === 'guardian') return <Cell title={name} words={text('guardianWords')} onTap={read} />
  const agreedSince = since === null ? undefined : text('since', { when: dayWords(since, serverNow()) })
  return (
    <Cell
      title={name}
      words={standing === 'changed' ? text('changedWords') : agreedSince}
      mark={<StatusTag tone={tones[standing]} word={text(standing)} />}
      onTap={read}
    />
  )
}
