import { readFileSync } from 'node:fs'
import { inProject } from '../../config/paths'

/** Every page that app.config.ts lists, the gallery's own excepted. */
export function galleryPages(): string[] {
  const config = readFileSync(inProject('src/miniprogram/app.config.ts'), 'utf8')
  const names = (list: string) => [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => name)
  const [, tabs = ''] = /pages: \[([^\]]*)\]/.exec(config) ?? []
  const inPackages = [...config.matchAll(/root: '([^']+)',\s*pages: \[([^\]]*)\]/g)].flatMap(([, root = '', list = '']) =>
    names(list).map((name) => `${root}/${name}`),
  )
  return [...names(tabs), ...inPackages]
}

/** `record/list/empty` is a state of `packages/record/list/index`. */
export function pageOf(state: string): string {
  const [folder = '', page = ''] = state.split('/')
  if (folder === 'gallery') return 'gallery/index'
  return folder === 'main' ? `pages/${page}/index` : `packages/${folder}/${page}/index`
}
