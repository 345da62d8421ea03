import { sm3 } from 'sm-crypto'
import { checkSeal } from '../seal'

/** The verify page's own script: reads the chosen file here, and nowhere else. The words for every outcome stand in the page. */
const [publicKey, print] = [document.body.dataset.key, document.body.dataset.print]
const file = document.querySelector('input[type=file]')
const outcomes = Array.from(document.querySelectorAll('[data-outcome]'))

function show(outcome, { madeAt = '', digest = '', name = '' } = {}) {
  for (const each of outcomes) each.hidden = each.dataset.outcome !== outcome
  for (const place of document.querySelectorAll('[data-made-at]')) place.textContent = madeAt
  for (const place of document.querySelectorAll('[data-digest]')) place.textContent = digest
  for (const place of document.querySelectorAll('[data-name]')) place.textContent = name
}

function chinaTime(instant) {
  const at = new Date(new Date(instant).getTime() + 8 * 3600000)
  const [date, time] = at.toISOString().split('T')
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日 ${time.slice(0, 8)}`
}

function bytesOf(chosen) {
  return new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(new Uint8Array(reader.result))
    reader.onerror = () => fail(reader.error)
    reader.readAsArrayBuffer(chosen)
  })
}

/** Nothing of ours is larger, and a phone must not choke on a film. */
const largest = 20 * 1024 * 1024

file.addEventListener('change', async () => {
  const [chosen] = file.files
  if (!chosen) return show('none')
  const { name } = chosen
  if (chosen.size > largest) return show('denied', { name })
  show('reading', { name })
  // Lets the page say so before the work begins.
  await new Promise((next) => setTimeout(next, 30))
  try {
    const check = checkSeal(await bytesOf(chosen), publicKey)
    if (check.unchanged) show('confirmed', { name, madeAt: chinaTime(check.madeAt), digest: check.digest })
    else show('denied', { name })
  } catch {
    show('unread', { name })
  }
})

// The key that is used is the key that is shown, and none other.
if (sm3(publicKey.match(/../g).map((byte) => Number.parseInt(byte, 16))) === print) {
  file.disabled = false
  show('none')
} else show('broken')
