import { isLanguage, language, speak } from '../locale/language'
import { readsLarge } from '../platform/fontScale'
import { showDisplay } from '../platform/showDisplay'
import { readChoice } from '../platform/storedChoice'
import { elderStore } from '../ui/elder'

// The app imports this before anything else of ours: sentences may be kept from the first moment on.
const chosen = readChoice('language')
if (chosen !== null && isLanguage(chosen)) speak(chosen)

/** Who enlarged everything in WeChat meant this too, unless they said otherwise here. */
const size = readChoice('elder')
elderStore.subscribe(({ elder }) => showDisplay(language(), elder))
elderStore.setState({ elder: size === null ? readsLarge() : size === 'on' })
