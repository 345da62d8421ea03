import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { chinaDate, dayWords } from '../../../locale/time'
import { wardText as text } from '../../../locale/ward'
import { Heading, Text, View } from '../../../platform/elements'
import { serverNow } from '../../../session/serverClock'
import { Avatar } from '../../../ui/Avatar'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Steps } from '../../../ui/Steps'
import '../family.scss'
import { GuardianRow } from '../GuardianRow'
import { bandWords, kinWords } from '../kinWords'
import type { KnownWard } from '../readWard'
import { handOverSteps } from './handOverSteps'
import { WhatIMay } from './WhatIMay'

const open = (url: string) => () => void Taro.navigateTo({ url })

/** Who the child is, what a guardian may do and until when, and who else does. */
export function WardDetails({ ward, guardianship }: KnownWard) {
  const now = serverNow()
  const { name, numberKind, proof, provenUntil } = ward
  const proven =
    proof === 'window' && provenUntil !== null ? text('proofWindow', { day: dayWords(provenUntil, now) }) : text('proofProvince')
  return (
    <>
      <View className="member">
        <Avatar name={name} />
        <View className="member__body">
          <Heading level={2} className="card__title">
            {name}
          </Heading>
          <Text className="member__line">{kinWords(ward, chinaDate(now))}</Text>
          <Text className="member__line">{bandWords(ward.band)}</Text>
        </View>
      </View>
      <WhatIMay name={name} frozen={ward.frozen} />
      <Section title={text('guardians')}>
        <Card kind="flush">
          {guardianship.guardians.map((guardian) => (
            <GuardianRow key={guardian.guardianId} guardian={guardian} />
          ))}
        </Card>
      </Section>
      <Section title={text('handOver')}>
        <Card>
          <Steps steps={handOverSteps(ward)} />
        </Card>
      </Section>
      <Card kind="flush">
        <Cell title={text('proof')} words={proven} />
        <Cell title={text('acts')} words={text('actsWords', { name })} onTap={open('/packages/family/acts/index')} />
        {numberKind === 'newborn' && !ward.frozen ? (
          <Cell title={text('upgrade')} words={text('upgradeWords')} onTap={open('/packages/family/number/index')} />
        ) : null}
      </Card>
    </>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <Heading level={2} className="section">
        {title}
      </Heading>
      {children}
    </>
  )
}
