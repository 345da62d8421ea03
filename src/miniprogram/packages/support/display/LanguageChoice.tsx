import { useState } from 'react'
import { languageNames, displayText as text } from '../../../locale/display'
import { type Language, languages } from '../../../locale/language'
import { restart } from '../../../platform/restart'
import { writeChoice } from '../../../platform/storedChoice'
import { Card } from '../../../ui/Card'
import { Chips } from '../../../ui/Chips'
import { Notice } from '../../../ui/Notice'

interface Props {
  current: Language
}

const options = languages.map((value) => ({ value, word: languageNames[value] }))

/** Each in its own name, so that whoever cannot read this page finds the way out of it. */
export function LanguageChoice({ current }: Props) {
  const [chosen, setChosen] = useState(current)
  const [later, setLater] = useState(false)
  const choose = (language: Language) => {
    if (language === chosen) return
    writeChoice('language', language)
    setChosen(language)
    setLater(!restart())
  }
  return (
    <>
      <Card kind="flush">
        <Chips
          label={text('language')}
          options={options}
          chosen={chosen}
          chosenWord={text('chosen')}
          help={text('languageWords')}
          onChoose={choose}
        />
      </Card>
      {later ? <Notice tone="waiting">{text('later')}</Notice> : null}
    </>
  )
}
