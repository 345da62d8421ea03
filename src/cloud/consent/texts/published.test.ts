import { type Agreement, consentDocuments } from '../../../contract/consent/agreement'
import { accessSmsVersions } from './accessSms'
import { catalogue, writeVersion } from './catalogue'
import { inForceFrom, sm3Of, textSm3Of, versionInForce } from './text'

const facts = { orgName: '广东省人民医院', department: '心内科', staffName: '周明远' }
const code = '012345'

const published = consentDocuments.flatMap((document) => catalogue[document].map(({ version }) => ({ document, version })))

function written({ document, version }: (typeof published)[number]): Agreement {
  const agreement = writeVersion(document, version, facts)
  if (!agreement) throw new Error('a published version that cannot be written')
  return agreement
}

/** Whoever changes a published text has broken the receipts of everybody who agreed to it: add a new version instead. */
const sm3OfPublished: Record<string, string> = {
  'notice 2026-11-21.1': 'd149cbe149d02b8b4c17841a6f53574dc206783fcef784b690932c73762aff59',
  'notice 2027-01-01.1': '1fc33c3856278eed2a348d27dbb4618d6e1f1d57b0d146a67c55dc155e203c8c',
  'face 2026-11-21.1': '2fae658c51aea326e720b7c3b25614939f8e2d9c8c705094ba79f54f5fd7ff76',
  'face 2026-11-21.2': 'fd85831aa2effc27100809a0aa564a4c965703a0cea80eb7eccdf87119e1565e',
  'access 2026-11-21.1': 'c89fefb34c1d12db8be87f9d91842b4e6242e6982d06ed30ac7b1abb8bfbcf25',
  'access 2026-11-21.2': '4637644797b8c2dd1c31fa7dcaa927a2f68f41888e0cf3acd2c8b19b9ca45ab0',
  'access 2027-01-01.1': 'dc02823b2c2fc412f4934df11c41304cf989d336e73b7ad0e1f3996ac87a33e1',
  'guardian 2026-11-21.1': 'c2d44f40e6a5bca0556b1aac6d269163206a5eb719db90484ebf8c655a7a337f',
  'messages 2026-11-21.1': '0ebf1b165238ef924c97ab3065b8ff18c36dc602a02414aa29fea69995cfe7c7',
  'sms 2026-11-21.1': 'b2d06d0c4ca9320bdd545f0a0a1c0bbd36930a3f4bde2c206de1734c556d82e9',
}

test('no published text has changed', () => {
  const now = published.map((text) => [`${text.document} ${text.version}`, textSm3Of(written(text))])
  const sms = accessSmsVersions.map((text) => [`sms ${text.version}`, sm3Of(text.write({ ...facts, code }))])
  expect(Object.fromEntries([...now, ...sms])).toEqual(sm3OfPublished)
})

const duties: Record<string, RegExp> = {
  谁处理: /处理者|谁处理|运营方/,
  为什么: /为了|用于|为什么|便于/,
  怎样处理: /怎样处理|加密|送到|查看您的健康档案，用于|比对/,
  哪些信息: /姓名|基本信息|账号标识/,
  多久: /保存|30天/,
  怎样撤回: /随时.*(取消|撤回)|可以随时撤回|撤回同意/,
  不同意会怎样: /不同意不影响(您|孩子)?就诊/,
  权利: /查询/,
  联系方式: /联系方式/,
}
const sixPoints: Record<string, RegExp> = {
  依据: /《基本医疗卫生与健康促进法》/,
  标识与范围: /电子健康码.*2021年1月以来.*广东省二级及以上医疗机构.*疫苗接种、献血用血/,
  三十天与取消: /30天[\s\S]*取消/,
  不审核与订正: /不审核其是否及时、完整、准确[\s\S]*问题反馈/,
  不给第三方: /不会提供给第三方/,
  仅供参考: /仅供参考，不作为任何凭证或依据/,
}

test.each(published)('$document $version says everything the law wants said', (text) => {
  const words = JSON.stringify(written(text))
  const missing = Object.entries(duties).filter(([, said]) => !said.test(words))
  expect(missing.map(([duty]) => duty)).toEqual([])
})

test.each(published.filter(({ document }) => ['notice', 'access', 'guardian'].includes(document)))(
  '$document $version carries the six points of the public template',
  (text) => {
    const words = written(text)
      .sections.flatMap(({ paragraphs }) => paragraphs)
      .join('\n')
    const missing = Object.entries(sixPoints).filter(([, said]) => !said.test(words))
    expect(missing.map(([point]) => point)).toEqual([])
  },
)

test.each(published)('$document $version begins with four lines, and repeats no paragraph', (text) => {
  const { summary, sections } = written(text)
  expect(summary).toHaveLength(4)
  expect(summary.at(-1)?.label).toBe('怎么取消')
  const paragraphs = sections.flatMap((section) => section.paragraphs)
  expect(new Set(paragraphs).size).toBe(paragraphs.length)
})

test('the summary of the access agreement says that refusing does not affect the visit', () => {
  for (const { version } of catalogue.access) {
    const { summary } = written({ document: 'access', version })
    expect(summary.map(({ label }) => label)).toEqual(['谁看', '看什么', '看多久', '怎么取消'])
    expect(summary.map(({ text }) => text).join()).toContain('不同意不影响就诊')
  }
})

test('versions follow one another, and each is different from the one before', () => {
  for (const document of consentDocuments) {
    const versions = catalogue[document].map(({ version }) => version)
    expect([...versions].sort()).toEqual(versions)
    const texts = versions.map((version) => JSON.stringify({ ...written({ document, version }), version: '' }))
    expect(new Set(texts).size).toBe(texts.length)
  }
})

test('a text comes into force at midnight in China, not a millisecond before', () => {
  const midnight = new Date('2026-12-31T16:00:00.000Z')
  expect(inForceFrom('2027-01-01.1')).toEqual(midnight)
  for (const document of ['access', 'notice'] as const) {
    expect(versionInForce(catalogue[document], new Date(midnight.getTime() - 1)).version).toMatch(/^2026-11-21/)
    expect(versionInForce(catalogue[document], midnight).version).toBe('2027-01-01.1')
  }
})

test('before the first day of all (a clock set back) the first text holds', () => {
  expect(versionInForce(catalogue.access, new Date('2020-01-01')).version).toBe('2026-11-21.1')
})

describe('the SMS of 方式三', () => {
  const longest = { orgName: '院'.repeat(64), department: '科'.repeat(64), staffName: '名'.repeat(64), code }

  test.each(accessSmsVersions)('$version is short, and says everything by itself', (version) => {
    expect(version.write(longest).length).toBeLessThanOrEqual(500)
    const text = version.write({ ...facts, code })
    expect(text.length).toBeLessThanOrEqual(180)
    for (const said of [...Object.values(facts), code, '30天', '不同意就不要告诉任何人', '不影响就诊', '取消', '用于'])
      expect(text).toContain(said)
    // An old person, and a doctor's page, must find the code without a doubt: it is the only run of six digits.
    expect(text.match(/\d{6}/g)).toEqual([code])
  })
})

test('a text that lacks a fact is not written with a hole in it', () => {
  expect(() => writeVersion('access', '2026-11-21.1', {})).toThrow('orgName')
})
