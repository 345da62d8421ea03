import { createDatabase, type TestDatabase } from '../../../test/database'
import { until } from '../../../test/until'
import { exampleSettings } from '../exampleSettings'
import { startSandbox } from '../server'
import { type WireFaultKind, wireFaultKinds } from './faultTable'

let files: TestDatabase
let sandbox: Awaited<ReturnType<typeof startSandbox>>
beforeAll(async () => {
  files = await createDatabase()
  sandbox = await startSandbox(exampleSettings({ databaseUrl: files.url, cloudBaseUrl: 'http://127.0.0.1:9' }))
})
afterAll(async () => {
  await sandbox.close()
  await files.drop()
})

const path = '/sms/send'
let sent = 0

const control = (method: string, fault?: object) =>
  fetch(`${sandbox.url}/control/faults`, { method, ...(fault === undefined ? {} : { body: JSON.stringify(fault) }) })

/** One message to the gateway, whose client gives up after a second. */
async function send(signal = AbortSignal.timeout(1000)) {
  sent += 1
  const text = `message ${sent}`
  const body = JSON.stringify({ messageId: `message-${sent}`, phone: '19900001007', text })
  const answer = await fetch(`${sandbox.url}${path}`, { method: 'POST', body, redirect: 'manual', signal })
    .then(async (response) => `${response.status} ${await response.text()}`)
    .catch((error: unknown) => (Object(error).name === 'TimeoutError' ? 'timeout' : 'broken'))
  return { text, answer }
}

async function hasArrived(text: string): Promise<boolean> {
  const { messages } = Object(await (await fetch(`${sandbox.url}/phone/messages`)).json())
  return messages.filter((message: { text: string }) => message.text === text).length === 1
}

/** What came back with this fault in the way, and whether the message arrived all the same. */
async function sendWith(kind: WireFaultKind) {
  await control('DELETE')
  await control('POST', { path, kind, count: 1 })
  const { text, answer } = await send()
  const { faults } = Object(await (await control('GET')).json())
  return { answer, arrived: await hasArrived(text), hits: faults[0].hits }
}

const accepted = '200 {"accepted":true}'
const expectations: Record<WireFaultKind, { answer: string | RegExp; arrived: boolean }> = {
  status500: { answer: /^500 /, arrived: false },
  status429: { answer: /^429 /, arrived: false },
  returnCode0: { answer: /^200 .*"returnCode":"0"/, arrived: false },
  html: { answer: /^200 <html>/, arrived: false },
  empty: { answer: '200 ', arrived: false },
  garbled: { answer: /^200 \{"returnCode":"1","ret\0/, arrived: false },
  halfBody: { answer: 'broken', arrived: true },
  redirect: { answer: '302 ', arrived: false },
  slow: { answer: 'timeout', arrived: false },
  blackHole: { answer: 'timeout', arrived: false },
  resetBeforeApply: { answer: 'broken', arrived: false },
  resetAfterApply: { answer: 'broken', arrived: true },
  duplicateReply: { answer: accepted, arrived: true },
}

test.each(wireFaultKinds)('%s', async (kind) => {
  const { answer, arrived } = expectations[kind]
  const met = await sendWith(kind)
  expect(met).toMatchObject({ arrived, hits: 1 })
  if (typeof answer === 'string') expect(met.answer).toBe(answer)
  else expect(met.answer).toMatch(answer)
})

test('a used-up fault is out of the way', async () => {
  await sendWith('status500')
  expect(await send()).toMatchObject({ answer: accepted })
})

test('slow waits as long as it was told, and what its client gave up on arrives all the same', async () => {
  await control('DELETE')
  await control('POST', { path, kind: 'slow', count: 1, delayMs: 20 })
  expect(await send()).toMatchObject({ answer: accepted })
  await control('POST', { path, kind: 'slow', count: 1, delayMs: 1500 })
  const { text, answer } = await send()
  expect(answer).toBe('timeout')
  await until(
    () => hasArrived(text),
    (arrived) => arrived,
  )
})

test('a fault stands until it is cleared; clearing frees new requests only', async () => {
  await control('DELETE')
  await control('POST', { path, kind: 'blackHole', count: 1_000_000 })
  const hanging = new AbortController()
  const swallowed = send(hanging.signal)
  await until(
    async () => Object(await (await control('GET')).json()).faults[0],
    (fault) => fault.hits === 1 && fault.remaining === 999_999,
  )
  expect(await send()).toMatchObject({ answer: 'timeout' })
  await control('DELETE')
  expect(await send()).toMatchObject({ answer: accepted })
  const first = await Promise.race([swallowed.then(() => 'answered'), send().then(() => 'a later request')])
  expect(first).toBe('a later request')
  hanging.abort()
  expect(await hasArrived((await swallowed).text)).toBe(false)
})

test('a count beyond a million, or an unknown kind, is refused in words', async () => {
  for (const wrong of [{ kind: 'blackHole', count: 1_000_001 }, { kind: 'mood' }, { kind: 'slow', delayMs: -1 }]) {
    const answer = await control('POST', { path, ...wrong })
    expect([answer.status, Object(await answer.json()).message]).toEqual([400, expect.stringContaining('kind为')])
  }
})
