import { isLanguage, speak } from '../locale/language'
import { readChoice, writeChoice } from '../platform/storedChoice'
import { elderStore } from '../ui/elder'

// The app imports this before anything else of ours: sentences may be kept from the first moment on.
const language = readChoice('language')
if (language !== null && isLanguage(language)) speak(language)
elderStore.setState({ elder: readChoice('elder') === 'on' })

export function chooseElder(elder: boolean): void {
  writeChoice('elder', elder ? 'on' : 'off')
  elderStore.setState({ elder })
}
