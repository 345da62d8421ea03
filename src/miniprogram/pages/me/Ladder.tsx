import type { Me } from '../../../contract/identity/me'
import { ProofDueCard } from '../../capabilities/identity/ProofDueCard'
import { ladderText as text } from '../../locale/ladder'
import { stepsDone } from '../../session/ladder'
import { raiseTo } from '../../session/raise'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { Fold } from '../../ui/Fold'
import { StatusTag } from '../../ui/StatusTag'

interface Props {
  me: Me
}

const rungs = [
  ['phone', 'phoneOpens'],
  ['realName', 'realNameOpens'],
  ['proof', 'proofOpens'],
] as const

/** 认证等级: what each level opens, which are done, and the next to do. */
export function Ladder({ me }: Props) {
  const done = stepsDone(me)
  return (
    <Fold title={text('levels')} stays={done < rungs.length || me.proofDue}>
      {me.proofDue ? <ProofDueCard /> : null}
      <Card kind="flush">
        {rungs.map(([title, opens], index) => (
          <Cell
            key={title}
            title={text(title)}
            words={text(opens)}
            end={index < done ? <StatusTag tone="positive" word={text('done')} /> : index === done ? text('next') : text('later')}
            onTap={index === done ? () => void raiseTo(2) : undefined}
          />
        ))}
      </Card>
    </Fold>
  )
}
