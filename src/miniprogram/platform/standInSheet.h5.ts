interface Answer<Value> {
  readonly kind: 'main' | 'quiet'
  readonly words: string
  readonly value: Value
}

/** Stands where a prompt of WeChat's own would be, and says that it is not it. Inside the page that shows: it has its colours and lies above it. */
export function askInStead<Value>(title: string, explanation: string, answers: readonly Answer<Value>[]): Promise<Value> {
  return new Promise((resolve) => {
    const sheet = element('div', 'sheet')
    const paper = element('div', 'sheet__paper')
    paper.setAttribute('role', 'dialog')
    paper.setAttribute('aria-label', title)
    const box = element('div', 'stand-in')
    box.append(element('span', 'stand-in__title', title), element('span', 'stand-in__words', explanation))
    for (const { kind, words, value } of answers) {
      const button = element('button', `press button button--${kind}`, words)
      button.onclick = () => {
        sheet.remove()
        resolve(value)
      }
      box.append(button)
    }
    paper.append(box)
    sheet.append(paper)
    const page = Array.from(document.querySelectorAll('.taro_page_show .page')).pop() ?? document.body
    page.append(sheet)
  })
}

function element<Tag extends 'div' | 'span' | 'button'>(tag: Tag, className: string, words = ''): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = words
  return made
}
