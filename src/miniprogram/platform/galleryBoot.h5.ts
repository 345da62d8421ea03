import { isLanguage } from '../locale/language'
import { rememberPrivacyAgreed } from './privacy'
import { writeSessionToken } from './sessionToken'
import { writeChoice } from './storedChoice'

// Before anything else of the app: what a browser has kept, and how somebody else likes to read, is no part of a picture.
if (GALLERY) {
  const address = new URLSearchParams(location.search)
  const named = address.has('gallery')
  if (named || location.hash.startsWith('#/gallery/')) stepAside(address.get('look') ?? '')
  if (named) history.replaceState(null, '', '#/gallery/index')
}

/**
 * An empty storage of this page's own, no network, no chance, and the look that the address asks for: `look=dark,elder,hant`;
 * `double`: words at 200 %, as a browser may be set to.
 */
function stepAside(look: string): void {
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, { configurable: true, value: memoryStorage() })
  }
  // Nothing leaves the page; the stand-in for WeChat says yes to whatever it is asked.
  window.fetch = () => Promise.resolve(Response.json({ code: 'gallery' }))
  let chance = 0
  Object.defineProperty(crypto, 'getRandomValues', {
    value: (bytes: Uint8Array) => {
      chance += 1
      return bytes.fill(chance % 256)
    },
  })
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.resolve() } })
  const looks = look.split(',')
  if (looks.includes('double')) document.documentElement.style.fontSize = '200%'
  writeChoice('language', looks.find(isLanguage) ?? 'hans')
  writeChoice('elder', looks.includes('elder') ? 'on' : 'off')
  rememberPrivacyAgreed()
  writeSessionToken('gallery')
}

function memoryStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}
