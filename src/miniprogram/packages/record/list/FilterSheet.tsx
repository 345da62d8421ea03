import { useState } from 'react'
import { visitTypes } from '../../../../contract/record/visitTypes'
import { recordListText as text } from '../../../locale/recordList'
import { chinaDate } from '../../../locale/time'
import { Choice, DayChoice } from '../../../platform/elements'
import { serverNow } from '../../../session/serverClock'
import { Button } from '../../../ui/Button'
import { Chips } from '../../../ui/Chips'
import { Field } from '../../../ui/Field'
import { Sheet } from '../../../ui/Sheet'
import { timeWishes, type Wish } from './question'

interface Props {
  wish: Wish
  sources: readonly string[]
  /** Where entries have a 就诊类型 at all. */
  byVisitType: boolean
  onApply(wish: Wish): void
  onLeave(): void
}

const times = timeWishes.map((value) => ({ value, word: text(value) }))
const visits = (['everyVisitType', ...visitTypes] as const).map((value) => ({ value, word: text(value) }))
const earliestDay = '1990-01-01'

export function FilterSheet({ wish, sources, byVisitType, onApply, onLeave }: Props) {
  const [draft, setDraft] = useState(wish)
  const draw = (part: Partial<Wish>) => setDraft((before) => ({ ...before, ...part }))
  const hospitals = [text('everyHospital'), ...sources]
  const day = (which: 'from' | 'to') => (
    <Field id={`filter-${which}`} label={text(which)} wrong={null}>
      <DayChoice
        id={`filter-${which}`}
        className="field__input"
        value={draft[which]}
        placeholder={text('chooseDay')}
        first={earliestDay}
        last={chinaDate(serverNow())}
        onChoose={(chosen) => draw({ [which]: chosen })}
      />
    </Field>
  )
  const acts = (
    <>
      <Button kind="main" onTap={() => onApply(draft)}>
        {text('apply')}
      </Button>
      <Button kind="link" onTap={onLeave}>
        {text('leave')}
      </Button>
    </>
  )
  return (
    <Sheet title={text('filterTitle')} acts={acts}>
      <Field id="filter-hospital" label={text('hospital')} wrong={null}>
        <Choice
          id="filter-hospital"
          className="field__input"
          options={hospitals}
          chosen={Math.max(0, hospitals.indexOf(draft.hospital))}
          onChoose={(index) => draw({ hospital: index === 0 ? '' : (hospitals[index] ?? '') })}
        />
      </Field>
      <Chips label={text('time')} options={times} chosen={draft.time} chosenWord={text('chosen')} onChoose={(time) => draw({ time })} />
      {draft.time === 'days' ? day('from') : null}
      {draft.time === 'days' ? day('to') : null}
      {byVisitType ? (
        <Chips
          label={text('visitType')}
          options={visits}
          chosen={draft.visitType}
          chosenWord={text('chosen')}
          onChoose={(visitType) => draw({ visitType })}
        />
      ) : null}
    </Sheet>
  )
}
