/** What a measured page is held to: of 长辈版 more than of others. */
export interface Held {
  readonly elder: boolean
  /** Words at 200 %: an example in an empty field may then be cut off; its label above it is not. */
  readonly double?: boolean
}

/**
 * Runs in the page. Everything that can be seen of it is looked at: does the page scroll sideways, is anything written cut off or outside
 * its box, are words and lines large enough, is everything that can be tapped large enough. Answers what is wrong, in words.
 */
export function measurePage({ elder, double = false }: Held): string[] {
  const smallestText = 18
  const smallestLine = 1.3
  const smallestTarget = elder ? 60 : 44
  /** Layout rounds to fractions of a pixel. */
  const rounding = 1
  const found = new Set<string>()
  const page = Array.from(document.querySelectorAll('.taro_page_show:not(.taro_page_shade)')).pop()
  if (!page) return ['no page is in sight']
  const screen = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight }

  const nameOf = (element: Element) => {
    const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ')
    return `${element.tagName.toLowerCase()}.${element.className.toString().split(' ').join('.')} “${words.slice(0, 24)}”`
  }
  const px = (size: number) => `${Math.round(size * 10) / 10}px`
  const isSpokenOnly = (element: Element) => element.closest('.spoken') !== null
  const seen = (element: Element) =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible' && !isSpokenOnly(element)
  const scrollsItself = (element: Element | null): boolean =>
    element !== null &&
    element !== page &&
    (/(auto|scroll)/.test(getComputedStyle(element).overflowY) || scrollsItself(element.parentElement))

  for (const element of [document.documentElement, page, ...page.querySelectorAll('.sheet, .sheet__paper')]) {
    if (element.scrollWidth > element.clientWidth + rounding) {
      found.add(`scrolls sideways: ${nameOf(element).split(' ')[0]} is ${element.scrollWidth} wide in ${element.clientWidth}`)
    }
  }

  const cutsOff = (element: HTMLElement) => {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element)
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    if (hides(overflowX) && element.scrollWidth > element.clientWidth + rounding)
      return `${textOverflow === 'ellipsis' ? 'ends in …' : 'is cut off at its side'}`
    return hides(overflowY) && element.scrollHeight > element.clientHeight + rounding + 1 ? 'is cut off at its foot' : null
  }

  /** The nearest box that is more than a run of words. */
  const boxOf = (element: Element): Element => {
    const { display } = getComputedStyle(element)
    return display === 'inline' || display === 'contents' ? (element.parentElement ? boxOf(element.parentElement) : element) : element
  }

  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: element } = node
    if (!element || (node.nodeValue ?? '').trim() === '' || !seen(element) || element.closest('option, select, style, script')) continue
    const style = getComputedStyle(element)
    const size = Number.parseFloat(style.fontSize)
    if (elder && size < smallestText - 0.01) found.add(`written too small: ${px(size)} in ${nameOf(element)}`)
    const line = Number.parseFloat(style.lineHeight) / size
    // normal: what the font itself asks for, which is more.
    if (elder && line < smallestLine - 0.01) found.add(`lines too close: ${line.toFixed(2)} in ${nameOf(element)}`)
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = boxOf(element).getBoundingClientRect()
    // A closing mark at the end of a line hangs over by the half of it that is empty.
    const hanging = /[，。、；：！？）」』”’》〉】]/.test(node.nodeValue ?? '') ? size / 2 : 0
    for (const rect of range.getClientRects()) {
      // What a font reserves above and below its letters may stand out; the letters may not.
      const middle = (rect.top + rect.bottom) / 2
      const outside =
        rect.left < box.left - rounding ||
        rect.right > box.right + rounding + hanging ||
        middle - size / 2 < box.top - 2 ||
        middle + size / 2 > box.bottom + 2
      if (outside) found.add(`written outside its box: ${nameOf(element)}`)
      if (rect.left < -rounding || rect.right > screen.width + rounding + hanging)
        found.add(`written outside the screen: ${nameOf(element)}`)
    }
  }
  for (const element of page.querySelectorAll<HTMLElement>('*')) {
    if (!seen(element) || (element.textContent ?? '').trim() === '') continue
    const cut = cutsOff(element)
    if (cut) found.add(`${cut}: ${nameOf(element)}`)
  }

  const pen = document.createElement('canvas').getContext('2d')
  for (const field of page.querySelectorAll<HTMLInputElement>('input')) {
    if (!seen(field) || !pen || field.type === 'date') continue
    const { font, paddingLeft, paddingRight, letterSpacing } = getComputedStyle(field)
    pen.font = font
    const words = field.value === '' ? field.placeholder : field.type === 'password' ? '' : field.value
    const spacing = Number.parseFloat(letterSpacing) || 0
    const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
    // What somebody typed may be longer than any field; what we wrote there may not.
    if (!double && field.value === '' && pen.measureText(words).width + spacing * words.length > room + rounding) {
      found.add(`is cut off in its field: “${words}”`)
    }
  }

  for (const target of page.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, [role=button]')) {
    if (!seen(target) || getComputedStyle(target).display === 'inline') continue
    const { width, height } = target.getBoundingClientRect()
    if (width < smallestTarget - rounding || height < smallestTarget - rounding) {
      found.add(`too small to tap: ${px(width)} × ${px(height)} ${nameOf(target)}`)
    }
  }

  for (const sheet of page.querySelectorAll('[role=dialog]')) {
    const { top, bottom } = sheet.getBoundingClientRect()
    if (!scrollsItself(sheet) && (top < -rounding || bottom > screen.height + rounding)) {
      found.add(`a sheet that cannot be read to its end: from ${px(top)} to ${px(bottom)} of ${screen.height}`)
    }
  }
  return [...found]
}
