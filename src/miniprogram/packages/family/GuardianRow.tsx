import type { ReactNode } from 'react'
import { dayWords } from '../../locale/time'
import { wardText as text } from '../../locale/ward'
import { Text, View } from '../../platform/elements'
import { serverNow } from '../../session/serverClock'
import { Avatar } from '../../ui/Avatar'
import { StatusTag } from '../../ui/StatusTag'
import './family.scss'
import { guardianMark, guardianTitle } from './guardianWords'
import type { Guardian } from './readWard'

interface Props {
  guardian: Guardian
  children?: ReactNode
}

/** Who acts: by relation, masked name, and since when. */
export function GuardianRow({ guardian, children }: Props) {
  return (
    <>
      <View className="guardian">
        <Avatar name={guardianMark(guardian.relation)} />
        <View className="guardian__body">
          <Text className="guardian__name">{guardianTitle(guardian)}</Text>
          <Text className="guardian__since">{text('since', { day: dayWords(guardian.since, serverNow()) })}</Text>
        </View>
        {guardian.isMe ? <StatusTag tone="acting" word={text('isMe')} /> : null}
      </View>
      {children}
    </>
  )
}
