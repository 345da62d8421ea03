import type { GalleryState } from '../../src/miniprogram/gallery/state'
import { type Variant, variantName } from './variants'

export interface Change {
  readonly variant: string
  readonly state: string
  readonly pixels: number
}

/** One page to look through all of it: by variant, or one state in all of them; and what has changed on top. */
export function contactSheet(states: readonly GalleryState[], variants: readonly Variant[], changes: readonly Change[]): string {
  const told = {
    states: states.map(({ name, title, kind }) => ({ name, title, kind })),
    variants: variants.map(variantName),
    changes,
  }
  // In a script nothing may look like its end.
  const data = JSON.stringify(told).replaceAll('<', '\\u003c')
  return `<!DOCTYPE html>
<html lang="zh-Hans">
<meta charset="utf-8">
<title>健档 · 照片</title>
<style>
  body { margin: 24px; font: 15px/1.5 system-ui, sans-serif; background: #e9edeb; color: #18211d; }
  header { position: sticky; top: 0; z-index: 1; padding: 12px 0; background: #e9edeb; }
  select { min-height: 44px; font: inherit; }
  main { display: flex; flex-wrap: wrap; gap: 24px 16px; align-items: flex-start; }
  figure { margin: 0; width: 240px; }
  figcaption { min-height: 4.5em; overflow-wrap: anywhere; }
  img { width: 100%; max-height: 640px; object-fit: cover; object-position: top; background: #fff; box-shadow: 0 1px 4px #0004; }
</style>
<header><label>看 <select id="what"></select></label> <span id="count"></span></header>
<main></main>
<script>
const { states, variants, changes } = ${data}
const what = document.getElementById('what')
const add = (value, words) => what.append(new Option(words, value))
if (changes.length > 0) add('changes', '有变化的（' + changes.length + '）')
for (const variant of variants) add('variant ' + variant, '全部状态：' + variant)
for (const { name, title } of states) add('state ' + name, '全部样子：' + title + '（' + name + '）')
const figure = (source, words, next) => {
  const made = document.createElement('figure')
  const caption = document.createElement('figcaption')
  const link = document.createElement('a')
  const picture = new Image()
  caption.textContent = words
  link.href = source
  picture.loading = 'lazy'
  picture.src = source
  picture.alt = words
  if (next) {
    const more = document.createElement('a')
    more.href = '#' + encodeURIComponent(next)
    more.textContent = ' 全部样子'
    caption.append(more)
  }
  link.append(picture)
  made.append(caption, link)
  return made
}
const shown = {
  changes: () => changes.map(({ variant, state, pixels }) => figure('changes/' + variant + '/' + state + '.png', state + ' ' + variant + '：' + pixels + ' 个像素', 'state ' + state)),
  variant: (variant) => states.map(({ name, title, kind }) => figure(variant + '/' + name + '.png', title + '（' + kind + '）' + name, 'state ' + name)),
  state: (state) => variants.map((variant) => figure(variant + '/' + state + '.png', variant)),
}
const show = () => {
  what.value = decodeURIComponent(location.hash.slice(1)) || what.options[0].value
  const [kind, name] = what.value.split(' ')
  const figures = shown[kind](name)
  document.querySelector('main').replaceChildren(...figures)
  document.getElementById('count').textContent = figures.length + ' 张'
}
what.onchange = () => { location.hash = encodeURIComponent(what.value) }
addEventListener('hashchange', show)
show()
</script>
</html>
`
}
