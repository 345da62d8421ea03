import type { Page } from 'playwright-core'
import { axePath } from './galleryServer'

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** Every rule that axe-core has, best practice included; what it finds, in words. It is loaded once a document. */
export async function runAxe(page: Page): Promise<string[]> {
  const violations = await page.evaluate(inspect, axePath)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `axe ${id}: ${html.slice(0, 120)} — ${failureSummary.split('\n').slice(1, 2).join('').trim()}`),
  )
}

async function inspect(source: string): Promise<Violation[]> {
  if (!Reflect.has(window, 'axe')) {
    await new Promise((done, fail) => {
      const script = document.createElement('script')
      script.src = source
      script.onload = done
      script.onerror = fail
      document.head.append(script)
    })
  }
  const axe: { run(context: Element, options: object): Promise<{ violations: Violation[] }> } = Reflect.get(window, 'axe')
  const { violations } = await axe.run(document.documentElement, { resultTypes: ['violations'] })
  return violations
}
