import type { Locator, Page } from 'playwright-core'

/** Taro keeps the pages behind the top one in the document: what a person can tap is the last that is visible. */
export function shown(page: Page, words: string | RegExp): Locator {
  return page.getByText(words, { exact: typeof words === 'string' }).filter({ visible: true }).last()
}

export async function tap(page: Page, words: string | RegExp): Promise<void> {
  await shown(page, words).click()
}

/** Waits until a person would see it. */
export async function see(page: Page, words: string | RegExp): Promise<void> {
  await shown(page, words).waitFor()
}

/** What is on the screen now, as words. */
export async function words(page: Page): Promise<string> {
  return page.locator('body').innerText()
}
