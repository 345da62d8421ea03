import { Hono } from 'hono'
import { html } from 'hono/html'
import { chinaTime } from '../chinaTime'
import { plainPage } from '../plainPage'
import type { Bound, World } from '../world'
import { listMessages, type PhoneMessage } from './messages'

/** What arrived on people's phones. */
export function phoneRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()
  app.get('/phone/messages', async (c) => {
    c.header('cache-control', 'no-store')
    return c.json({ messages: await listMessages(world.database) })
  })
  app.get('/phone', async (c) => c.html(page(await listMessages(world.database))))
  return app
}

function page(messages: PhoneMessage[]) {
  const list = messages.map(
    ({ channel, to, text, at }) =>
      html`<li><p>${channel === 'sms' ? '短信' : '微信订阅消息'} · 发给 ${to} · ${chinaTime(at)}</p><blockquote>${text}</blockquote></li>`,
  )
  return plainPage(
    '收到的消息',
    html`<p>短信和微信订阅消息都到这里，最近的在前，每3秒刷新一次。</p>${messages.length === 0 ? html`<p>还没有消息。</p>` : html`<ol>${list}</ol>`}`,
    { refreshSeconds: 3 },
  )
}
