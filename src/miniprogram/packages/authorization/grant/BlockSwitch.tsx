import { authorizationText as text } from '../../../locale/authorization'
import { Failure } from '../../../session/Failure'
import { Card } from '../../../ui/Card'
import { SwitchCell } from '../../../ui/SwitchCell'
import { useBlocks } from '../blocks/useBlocks'

interface Props {
  orgCode: string
}

/** 不再接受该医院的申请, with what it does and what it leaves alone beside it. */
export function BlockSwitch({ orgCode }: Props) {
  const { remote, busy, refused, change } = useBlocks()
  if (remote.at !== 'ready') return null
  const on = remote.data.hospitals.some((hospital) => hospital.orgCode === orgCode)
  return (
    <>
      <Card kind="flush">
        <SwitchCell
          title={text('blockSwitch')}
          words={text('blockSwitchWords')}
          on={on}
          state={on ? text('switchOn') : text('switchOff')}
          disabled={busy}
          onTap={() => change(orgCode, !on)}
        />
      </Card>
      {refused ? <Failure failure={refused} /> : null}
    </>
  )
}
