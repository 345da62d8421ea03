import { findTrace, readTraceId } from './traceLines'
import { traceWords } from './traceWords'

const one = '3f9a1c2b-0000-4000-8000-000000000001'
const other = '3f9a1c2b-0000-4000-8000-000000000002'
const call = (traceId: string, outcome: string, time: string) =>
  JSON.stringify({ level: 30, time, traceId, operation: 'record.list', outcome, milliseconds: 12.5, msg: 'call' })
const upstream = (traceId: string, time: string) =>
  JSON.stringify({ time, traceId, system: 'province', question: 'record.list', answer: 'none', milliseconds: 6000, msg: 'upstream' })

async function* log(...lines: string[]): AsyncIterable<string> {
  yield* lines
}
const told = async (typed: string, ...lines: string[]) => traceWords(await findTrace(readTraceId(typed) ?? '', log(...lines)), typed)

test.each(['3f9a1c2b', '3F9A-1C2B', ' 3f9a 1c2b ', one])('%s is read as a number of an answer', (typed) => {
  expect(readTraceId(typed)?.startsWith('3f9a1c2b')).toBe(true)
})

test.each(['', '3f9a1c2', 'level.tooLow', '3f9a1c2g', `${one}0`])('%j is none', (typed) => {
  expect(readTraceId(typed)).toBeNull()
})

test('its lines come in order, in China’s time, with number and sentence of the catalogue', async () => {
  const lines = [
    '健档云接口已启动：http://127.0.0.1:8787',
    call(one, 'upstream.province', '2026-11-21T16:00:06.000Z'),
    call('aaaaaaaa-0000-4000-8000-000000000001', 'ok', '2026-11-21T16:00:01.000Z'),
    upstream(one, '2026-11-21T16:00:05.900Z'),
    '{"time":"2026-11-21T16:00:07.000Z","traceId":"3f9a1c2b-00',
  ]
  expect((await told('3f9a-1c2b', ...lines)).split('\n')).toEqual([
    `编号 ${one}，共2行（北京时间）：`,
    '  2026-11-22 00:00:05.900  问省平台 档案列表：没有答复，6000 毫秒',
    expect.stringMatching(/^ {2}2026-11-22 00:00:06\.000 {2}record\.list（.+）：K02 upstream\.province，12\.5 毫秒$/),
    expect.stringMatching(/^ +对患者说：暂时连接不上省平台。/),
  ])
})

test('every question has words: the health code’s, too', async () => {
  const line = upstream(one, '2026-11-21T16:00:05.900Z').replace('record.list', 'healthCode.show')
  expect(await told('3f9a1c2b', line)).toContain('问省平台 电子健康码：没有答复')
})

test('eight characters that several answers begin with: all are named, the whole number finds one', async () => {
  const lines = [call(one, 'ok', '2026-11-21T16:00:06.000Z'), call(other, 'level.tooLow', '2026-11-21T16:00:07.000Z')]
  expect(await told('3f9a1c2b', ...lines)).toMatch(new RegExp(`有2个编号[\\s\\S]*${one}[\\s\\S]*${other}`))
  expect(await told(other, ...lines)).toContain('A05 level.tooLow')
})

test('none: it says so, and what may be the reason', async () => {
  expect(await told('3f9a1c2b', call('aaaaaaaa-0000-4000-8000-000000000001', 'ok', '2026-11-21T16:00:06.000Z'))).toContain('没有编号')
})
