import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { html, raw } from 'hono/html'

type Html = ReturnType<typeof html>

const style = readFileSync(join(__dirname, 'privilege.css'), 'utf8')

/** The province's look: dense, desktop, blue-grey, so that nobody takes it for the patient's app. */
export function layout(head: Html, body: Html, script: string): Html {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>广东健康档案互通系统（沙箱，非真实系统）</title>
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/fonts/400.css">
<link rel="stylesheet" href="/fonts/rare.css">
<style>${raw(style)}</style>
</head>
<body>
<header class="bar"><h1>广东健康档案互通系统<small>（沙箱，非真实系统）</small></h1>${head}</header>
${body}
${script === '' ? '' : html`<script>${raw(script)}</script>`}
</body>
</html>`
}
