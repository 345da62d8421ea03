import { createHash } from 'node:crypto'

export interface VerifyPage {
  readonly html: string
  /** Allows this page's own script and style and nothing else: no address at all, so that nothing can leave it. */
  readonly contentSecurityPolicy: string
}

/** One page that needs nothing but itself: it may be saved and used without a network. */
export function verifyPage({ script, publicKey, print }: { script: string; publicKey: string; print: string }): VerifyPage {
  return {
    html: `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>核验健康档案副本 · 健档</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body data-key="${publicKey}" data-print="${print}">
<main>
<h1>核验健康档案副本</h1>
<p class="lead">选择一份从“健档”导出的 PDF 或 FHIR（JSON）文件，看看它生成以后有没有改动过。</p>
<label for="file">要核验的文件</label>
<input id="file" type="file" accept=".pdf,.json,application/pdf,application/json" disabled>
<p class="quiet">文件只在您的浏览器里计算，不会上传，也不会留下。</p>
<div aria-live="polite">
<section data-outcome="reading" hidden><h2>正在核验</h2><p class="name" data-name></p></section>
<section class="confirmed" data-outcome="confirmed" hidden>
<h2><span aria-hidden="true">✓</span> 真：自 <span data-made-at></span>（北京时间）生成后没有改动</h2>
<p class="name" data-name></p>
<p>它由本系统生成，每一个字节都和当时一样。内容仅供参考，不作凭证；省平台与本程序不核验内容是否及时、准确、完整。</p>
<h3>摘要（SM3）</h3>
<p class="code" data-digest></p>
<p class="quiet">手上如有打印的纸，请与纸上的摘要对照。</p>
</section>
<section class="denied" data-outcome="denied" hidden>
<h2><span aria-hidden="true">✕</span> 不对：改动过，或不是本系统生成</h2>
<p class="name" data-name></p>
<p>请不要相信这份文件的内容。可以向档案本人再要一份，或请本人重新导出。经聊天软件转存、另存或打印成新 PDF 的文件也会是这个结果。</p>
</section>
<section class="denied" data-outcome="unread" hidden>
<h2><span aria-hidden="true">!</span> 没有读到这份文件</h2>
<p class="name" data-name></p>
<p>请把它存到本机，再选一次。</p>
</section>
<section class="denied" data-outcome="broken" hidden>
<h2><span aria-hidden="true">!</span> 这个页面不完整</h2>
<p>请重新打开。若仍不行，请不要用它核验。</p>
</section>
</div>
<noscript><p>这个页面要用到脚本，请在浏览器里允许后再打开。</p></noscript>
<h2 class="how">怎样算的</h2>
<p>文件里有一块印鉴：把它留空，对整份文件算 SM3 摘要，再用下面这把公钥核对 SM2 签名。公钥的指纹也印在每份副本上，两处应当一样。</p>
<h3>公钥的 SM3 指纹</h3>
<p class="code">${print}</p>
</main>
<script>${script}</script>
</body>
</html>
`,
    contentSecurityPolicy: [
      "default-src 'none'",
      `script-src '${sha256(script)}'`,
      `style-src '${sha256(style)}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  }
}

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

const style = `
:root { color-scheme: light dark; --ground: #f3f5f4; --paper: #fff; --ink: #1c2421; --quiet: #55605c; --line: #cfd6d3; --pine: #1f5c4a; --red: #a3271e }
@media (prefers-color-scheme: dark) { :root { --ground: #141816; --paper: #1e2421; --ink: #e9eeeb; --quiet: #a9b4af; --line: #3a4440; --pine: #7cc9ae; --red: #f09a90 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 17px/1.6 -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; overflow-wrap: anywhere }
main { max-width: 560px; margin: 0 auto; padding: 24px 16px 48px }
h1 { font-size: 24px; line-height: 1.35; margin: 8px 0 12px }
h2 { font-size: 19px; line-height: 1.45; margin: 0 0 8px }
h2.how { margin-top: 36px }
h3 { font-size: 15px; margin: 16px 0 2px; color: var(--quiet); font-weight: 400 }
p { margin: 0 0 10px }
label { display: block; margin: 20px 0 6px }
input { display: block; width: 100%; min-height: 60px; padding: 14px 12px; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 12px }
input:focus-visible { outline: 3px solid var(--pine); outline-offset: 2px }
section { margin: 20px 0; padding: 16px; background: var(--paper); border: 1px solid var(--line); border-left-width: 6px; border-radius: 12px }
section.confirmed { border-left-color: var(--pine) }
section.confirmed h2 { color: var(--pine) }
section.denied { border-left-color: var(--red) }
section.denied h2 { color: var(--red) }
.quiet, .name { color: var(--quiet); font-size: 15px }
.code { font: 15px/1.6 ui-monospace, Menlo, Consolas, monospace; word-break: break-all }
`
