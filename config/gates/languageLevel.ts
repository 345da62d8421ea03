import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import { filesBelow } from './files'
import type { Gate } from './gate'

/** Old phones read this much of the language; Taro does not transpile node_modules unless told to. */
const newest = 2018

export function languageLevelGate(dist: string): Gate {
  const scripts = filesBelow(dist).filter((file) => file.endsWith('.js'))
  const newer = scripts.flatMap((file) => {
    try {
      parse(readFileSync(join(dist, file), 'utf8'), { ecmaVersion: newest })
      return []
    } catch (error) {
      return [`${file} ${error instanceof Error ? error.message : String(error)}`]
    }
  })
  return {
    name: '语言级别',
    figure: newer.length === 0 ? `${scripts.length} 个脚本都在 ES${newest} 以内` : `超出的有：${newer.join('；')}`,
    goal: `ES${newest} 以内`,
    met: newer.length === 0,
  }
}
