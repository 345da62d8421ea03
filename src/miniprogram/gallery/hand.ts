import type { Step } from './state'

/** Does to the page in sight what a hand would do; throws where there is nothing of that name to do it to. */
export function act(step: Exclude<Step, { passSeconds: number }>): void {
  if ('app' in step) leaveApp(step.app)
  else if ('tap' in step) press(step.tap)
  else if ('scroll' in step) scrollOn()
  else if ('choose' in step) choose(step.from, step.choose)
  else fill(step.into, step.type)
}

function inSight(selector: string): Element[] {
  return Array.from(document.querySelectorAll(`.taro_page_show:not(.taro_page_shade) ${selector}`)).filter(
    (element) => element.getClientRects().length > 0,
  )
}

/** In 长辈版 what is not the page's first act is behind its title; says whether one had to be opened. */
export function unfoldFor(step: Step): boolean {
  const fold = inSight('.fold-head .chevron--down')[0]?.closest('button')
  if (!('tap' in step) || buttonSaying(step.tap) || !fold) return false
  fold.click()
  return true
}

function press(words: string): void {
  const button = buttonSaying(words)
  if (!(button instanceof HTMLElement)) throw new Error(`no button “${words}”`)
  button.click()
}

/** The last one: a sheet lies over what it asks about. */
function buttonSaying(words: string): Element | undefined {
  const buttons = inSight('button:not([disabled])')
  const saying = (said: (button: Element) => boolean) => buttons.filter(said).pop()
  return (
    saying((each) => wordsOf(each) === words || each.getAttribute('aria-label') === words) ??
    saying((each) => wordsOf(each).includes(words))
  )
}

function wordsOf(element: Element): string {
  return element.textContent?.trim() ?? ''
}

function scrollOn(): void {
  for (const page of inSight('').concat(Array.from(document.querySelectorAll('.taro_page_show')))) page.scrollTop = page.scrollHeight
}

function fill(id: string, value: string): void {
  const field = inSight(`#${id}`).pop()
  if (field instanceof HTMLTextAreaElement) write(field, HTMLTextAreaElement.prototype, value)
  else if (field instanceof HTMLInputElement) write(field, HTMLInputElement.prototype, value)
  else throw new Error(`no field “${id}”`)
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
}

/** React listens to the element's own setter: what is set past it is news to it. */
function write(field: HTMLElement, owner: object, value: string): void {
  Object.getOwnPropertyDescriptor(owner, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function choose(id: string, index: number): void {
  const list = inSight(`#${id}`).pop()
  if (!(list instanceof HTMLSelectElement)) throw new Error(`no list “${id}”`)
  list.value = String(index)
  list.dispatchEvent(new Event('change', { bubbles: true }))
}

function leaveApp(how: 'left' | 'leftAndBack'): void {
  for (const state of how === 'left' ? ['hidden'] : ['hidden', 'visible']) {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state })
    window.dispatchEvent(new Event('visibilitychange'))
  }
}
