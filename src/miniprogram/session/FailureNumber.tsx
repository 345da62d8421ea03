import { useState } from 'react'
import type { CallFailure } from '../client/failure'
import { failureNumberText as text } from '../locale/failureNumber'
import { copyText } from '../platform/clipboard'
import { ErrorNumber } from '../ui/ErrorNumber'
import { numberToRead, wholeNumber } from './numberToRead'

interface Props {
  failure: Pick<CallFailure, 'code' | 'traceId'>
}

/** Wherever a failure is said: the number to read out, which a tap copies whole. */
export function FailureNumber({ failure }: Props) {
  const [said, setSaid] = useState<'copy' | 'copied' | 'notCopied'>('copy')
  const copy = async () => setSaid((await copyText(wholeNumber(failure))) ? 'copied' : 'notCopied')
  return <ErrorNumber number={numberToRead(failure)} words={text(said)} onTap={copy} />
}
