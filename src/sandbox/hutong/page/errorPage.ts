import { html } from 'hono/html'
import { layout } from './layout'

export function errorPage(message: string) {
  return layout(html``, html`<main><section class="panel notice"><h2>不能打开</h2><p>${message}</p></section></main>`, '')
}
