import { wxmlToJs, wxssToJs } from 'miniprogram-compiler'
import type { Gate } from './gate'

const options = { maxBuffer: 1 << 28 }

/** WXML and WXSS through the compilers that WeChat's own developer tools use; their programs run on Linux x64. */
export function wechatCompilerGate(dist: string): Gate {
  const name = '微信官方编译器'
  const goal = 'WXML、WXSS 都能编译'
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { name, figure: `跳过：这台机器（${process.platform} ${process.arch}）上没有它的程序`, goal, met: true }
  }
  const failed = [failureOf('WXML', () => wxmlToJs(dist, options)), failureOf('WXSS', () => wxssToJs(dist, options))].filter(
    (text) => text !== null,
  )
  return { name, figure: failed.length === 0 ? '通过' : failed.join('；'), goal, met: failed.length === 0 }
}

function failureOf(language: string, compile: () => string): string | null {
  try {
    const compiled = compile()
    // A failure of wcsc is not thrown: its result is made of nothing then.
    return compiled.includes('wxssMap') && !compiled.includes('setCssToHead') ? `${language} 没有编译出样式` : null
  } catch (error) {
    return `${language}：${error instanceof Error ? error.message : String(error)}`
  }
}
