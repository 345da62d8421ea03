import { createDatabase, type TestDatabase } from '../../../test/database'
import { exampleSettings } from '../exampleSettings'
import { startSandbox } from '../server'
import { type FaultKind, faultKinds } from './faultTable'

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

/** Sends one message with this fault in the way: what came back, and whether it arrived all the same. */
async function sendWith(kind: FaultKind) {
  await fetch(`${sandbox.url}/control/faults`, { method: 'DELETE' })
  await fetch(`${sandbox.url}/control/faults`, { method: 'POST', body: JSON.stringify({ path, kind, count: 1 }) })
  sent += 1
  const text = `message ${sent}`
  const body = JSON.stringify({ messageId: `message-${sent}`, phone: '19900001007', text })
  const answer = await fetch(`${sandbox.url}${path}`, { method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(1000) })
    .then(async (response) => `${response.status} ${await response.text()}`)
    .catch((error: unknown) => (Object(error).name === 'TimeoutError' ? 'timeout' : 'broken'))
  const { messages } = Object(await (await fetch(`${sandbox.url}/phone/messages`)).json())
  const { faults } = Object(await (await fetch(`${sandbox.url}/control/faults`)).json())
  return { answer, arrived: messages.some((message: { text: string }) => message.text === text), hits: faults[0].hits }
}

const accepted = '200 {"accepted":true}'
const expectations: Record<FaultKind, { answer: string | RegExp; arrived: boolean }> = {
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

test.each(faultKinds)('%s', async (kind) => {
  const { answer, arrived } = expectations[kind]
  const met = await sendWith(kind)
  expect(met).toMatchObject({ arrived, hits: 1 })
  if (typeof answer === 'string') expect(met.answer).toBe(answer)
  else expect(met.answer).toMatch(answer)
})

test('a used-up fault is out of the way', async () => {
  await sendWith('status500')
  const body = JSON.stringify({ messageId: 'message-after', phone: '19900001007', text: 'after' })
  expect(await (await fetch(`${sandbox.url}${path}`, { method: 'POST', body })).text()).toBe('{"accepted":true}')
})

test('a slow request arrives in the end', async () => {
  await new Promise((resolve) => setTimeout(resolve, 3200))
  const { messages } = Object(await (await fetch(`${sandbox.url}/phone/messages`)).json())
  expect(messages.filter(({ text }: { text: string }) => text === 'message 9')).toHaveLength(1)
})
