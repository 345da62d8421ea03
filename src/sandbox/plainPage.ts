import { html } from 'hono/html'

type Html = ReturnType<typeof html>

/** The sandbox's own few pages; the simulated systems have their own looks. */
export function plainPage(title: string, body: Html, options: { refreshSeconds?: number; wide?: boolean } = {}): Html {
  const refresh = options.refreshSeconds === undefined ? '' : html`<meta http-equiv="refresh" content="${options.refreshSeconds}">`
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${refresh}
<title>${title}（沙箱）</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/fonts/400.css">
<link rel="stylesheet" href="/fonts/rare.css">
<style>
body { max-width: ${options.wide === true ? 1720 : 880}px; margin: 0 auto; padding: 24px 20px; color: #222; background: #f6f6f3; font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
h1 { font-size: 24px; } h2 { font-size: 18px; margin-top: 28px; }
a { color: #1d5a8a; }
li p { margin: 0; color: #555; } blockquote { margin: 4px 0 18px; padding: 10px 14px; background: #fff; border: 1px solid #ddd; white-space: pre-line; }
table { border-collapse: collapse; width: 100%; background: #fff; } th, td { border: 1px solid #ddd; padding: 6px 12px; text-align: left; vertical-align: top; }
code { font: 14px/1.6 ui-monospace, monospace; overflow-wrap: anywhere; }
</style>
</head>
<body><h1>${title}</h1>${body}</body>
</html>`
}
