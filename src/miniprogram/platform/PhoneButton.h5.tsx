import { Button } from '../ui/Button'
import { askWechatForCode } from './wechatStandIn'

interface Props {
  label: string
  disabled: boolean
  onCode(code: string): void
  onRefused(): void
}

/** A browser has no WeChat to ask: the label says so. */
export function PhoneButton({ label, disabled, onCode, onRefused }: Props) {
  const ask = async () => {
    const code = await askWechatForCode('phone')
    if (code === null) onRefused()
    else onCode(code)
  }
  return (
    <Button kind="main" disabled={disabled} onTap={ask}>
      {`${label}（浏览器替身）`}
    </Button>
  )
}
