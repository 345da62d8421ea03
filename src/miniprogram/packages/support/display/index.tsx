import { useState } from 'react'
import { displayText as text } from '../../../locale/display'
import { language } from '../../../locale/language'
import { readChoice, writeChoice } from '../../../platform/storedChoice'
import { Card } from '../../../ui/Card'
import { Chips } from '../../../ui/Chips'
import { chooseElder, useElder } from '../../../ui/elder'
import { Page } from '../../../ui/Page'
import { LanguageChoice } from './LanguageChoice'

const sizes = [
  { value: 'standard', word: text('sizeStandard') },
  { value: 'large', word: text('sizeLarge') },
] as const

const voices = [
  { value: 'cmn', word: text('mandarin') },
  { value: 'yue', word: text('cantonese') },
] as const

export default function Display() {
  const elder = useElder()
  const [voice, setVoice] = useState(() => (readChoice('voice') === 'yue' ? 'yue' : 'cmn'))
  const speakWith = (chosen: 'cmn' | 'yue') => {
    writeChoice('voice', chosen)
    setVoice(chosen)
  }
  return (
    <Page name={text('name')}>
      <Card kind="flush">
        <Chips
          label={text('size')}
          options={sizes}
          chosen={elder ? 'large' : 'standard'}
          chosenWord={text('chosen')}
          help={text('sizeWords')}
          onChoose={(size) => chooseElder(size === 'large')}
        />
      </Card>
      <LanguageChoice current={language()} />
      <Card kind="flush">
        <Chips
          label={text('voice')}
          options={voices}
          chosen={voice}
          chosenWord={text('chosen')}
          help={text('voiceWords')}
          onChoose={speakWith}
        />
      </Card>
    </Page>
  )
}
