import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { filesBelow } from './files'
import type { Gate } from './gate'

const readable = ['.js', '.json', '.html', '.css', '.wxml', '.wxss']

/** Nothing else in a build has this word: its page's address, its names in the window and in the address all do. */
const trace = /gallery/i

/** The gallery of all pages, with its made-up people and its stand-in for the cloud, is for one's own machine alone. */
export function noGalleryGate(dist: string): Gate {
  const found = filesBelow(dist).filter((file) => readable.includes(extname(file)) && trace.test(readFileSync(join(dist, file), 'utf8')))
  return {
    name: '图例（所有页面的样子）',
    figure: found.length === 0 ? '不在里面' : `在 ${found.join('、')} 里`,
    goal: '只在本机浏览器的构建里有',
    met: found.length === 0,
  }
}
