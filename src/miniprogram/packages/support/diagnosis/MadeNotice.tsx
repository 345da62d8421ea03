import { diagnosisText as text } from '../../../locale/diagnosis'
import { TextArea } from '../../../platform/elements'
import { Field } from '../../../ui/Field'
import { Notice } from '../../../ui/Notice'
import type { Made } from './useDiagnosisCode'

interface Props {
  made: Made
}

/** What became of the tap; the code itself stands there, for whoever has to copy it by hand. */
export function MadeNotice({ made }: Props) {
  if (!('code' in made)) return made.at === 'noRandom' ? <Notice tone="waiting">{text('noRandom')}</Notice> : null
  const { at, code } = made
  return (
    <>
      <Notice>{at === 'copied' ? text('copied', { count: code.length }) : text('notCopied')}</Notice>
      <Field id="code" label={text('name')} wrong={null}>
        {/* The one element whose words every phone lets people choose; what is typed into it changes nothing. */}
        <TextArea id="code" className="field__area" value={code} longest={code.length} onType={() => undefined} />
      </Field>
    </>
  )
}
