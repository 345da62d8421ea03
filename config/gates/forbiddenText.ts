import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { extname, join } from 'node:path'
import { projectRoot } from '../paths'
import { supportPublicKey, trialSupportKey } from '../supportKey'
import { filesBelow } from './files'
import type { Gate } from './gate'

const textFiles = ['.js', '.json', '.wxml', '.wxss', '.wxs', '.css', '.html', '.txt', '.map']

const forbidden = [
  { what: '本机路径', text: projectRoot },
  { what: '本机路径', text: `${homedir()}/` },
  { what: '浏览器里代替微信的入口', text: 'wechat-client' },
  { what: '沙箱的地址', text: '127.0.0.1:9797' },
  { what: '服务端设置', text: 'HUTONG_' },
  { what: '服务端设置', text: 'WECHAT_APP_SECRET' },
  { what: '服务端设置', text: 'IDENTITY_KEYS' },
  { what: '私钥', text: '-----BEGIN' },
  // Whoever holds the key of tests could read what patients send.
  { what: '测试用的客服公钥', text: supportPublicKey(trialSupportKey) },
  // A mini-program has no such source: the page would not open.
  { what: 'sm-crypto自带的随机源', text: '当前环境不支持 crypto.getRandomValues' },
]

/** What must not travel to a patient's phone. */
export function forbiddenTextGate(dist: string): Gate {
  const found = filesBelow(dist)
    .filter((file) => textFiles.includes(extname(file)))
    .flatMap((file) => {
      const content = readFileSync(join(dist, file), 'utf8')
      return forbidden.filter(({ text }) => content.includes(text)).map(({ what, text }) => `${file} 里有${what} ${text}`)
    })
  return {
    name: '不该外带的文字',
    figure: found.length === 0 ? '没有' : found.join('；'),
    goal: '没有密钥、本机路径和浏览器入口',
    met: found.length === 0,
  }
}
