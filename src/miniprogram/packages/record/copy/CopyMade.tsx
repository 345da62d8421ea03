import { useState } from 'react'
import { recordCopyText as text } from '../../../locale/recordCopy'
import { copyActOf, showCopy } from '../../../platform/copyFile'
import type { CopyShown } from '../../../platform/copyFileKind'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Facts } from '../../../ui/Facts'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import type { Copy } from './copyChoices'

interface Props {
  copy: Copy
  onAgain(): void
}

/** Delivered once: to open or to send on, from here and now. */
export function CopyMade({ copy, onAgain }: Props) {
  const [shown, setShown] = useState<CopyShown | null>(null)
  const { fileName, entries, unreadable, digest, verifyUrl } = copy
  const foot = (
    <>
      {/* Nothing may come before it: WeChat sends a file on only in the tap itself. */}
      <Button kind="main" onTap={() => void showCopy(copy).then(setShown)}>
        {text(copyActOf(copy))}
      </Button>
      <Button kind="link" onTap={onAgain}>
        {text('again')}
      </Button>
    </>
  )
  return (
    <Page name={text('name')} heading={text('madeHeading')} lead={text('madeLead')} foot={foot}>
      {shown === null ? null : <Notice tone={shown === 'failed' || shown === 'unsupported' ? 'waiting' : undefined}>{text(shown)}</Notice>}
      <Card>
        <Facts
          rows={[
            [text('fileName'), fileName],
            [text('entries'), text('entriesCount', { count: entries })],
            [text('digest'), digest.slice(0, 16)],
            [text('verify'), verifyUrl],
          ]}
        />
      </Card>
      {unreadable > 0 ? <Notice tone="waiting">{text('unreadable', { count: unreadable })}</Notice> : null}
      <Notice>{text('verifyWords')}</Notice>
    </Page>
  )
}
