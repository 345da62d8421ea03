import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import * as z from 'zod'
import { sm4Decrypt, sm4Encrypt } from '../../../src/cloud/adapters/hutong/sm4'
import { recordEntry, recordList } from '../../../src/contract/upstream/hutong/recordService'
import { book } from './canaryBook'
import { canaryPage, canaryWhole } from './canaryRecord'

/** What is wrong with the province's answers about a record for now; `late`: later than the overview waits, `cut`: half of the bytes. */
export const moods = [
  'sound',
  'malformed',
  'halfPage',
  'otherPerson',
  'otherQuestion',
  'notARecord',
  'refusal',
  'late',
  'status500',
  'html',
  'cut',
] as const
export type Mood = (typeof moods)[number]

export interface CanaryProvince {
  readonly url: string
  mood: Mood
  /** Whether 工单 are taken. */
  ticketsDown: boolean
  /** Every address and its headers that our side asked for, whoever's service it was. */
  readonly asked: string[]
  /** Every body in the open, both ways: what was really planted. */
  readonly told: string[]
  close(): Promise<void>
}

const questionSchema = z.looseObject({ question: z.string(), documentType: z.string(), documentNumber: z.string() })
type Question = z.infer<typeof questionSchema>

/** The sandbox behind a listener; of the record it tells canaries, in whatever mood it is told to be. */
export async function startCanaryProvince(sandboxUrl: string, sm4Key: string): Promise<CanaryProvince> {
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy())
  })
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/', method = 'GET', headers } = request
    province.asked.push(`${method} ${url} ${JSON.stringify(headers)}`)
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const body = Buffer.concat(parts)
    const question = openedBy(sm4Key, body)
    province.told.push(question === null ? body.toString() : JSON.stringify(question))
    if (question !== null && url.endsWith(recordList.path)) return recordAnswer(response, questionSchema.parse(question), canaryPage)
    if (question !== null && url.endsWith(recordEntry.path)) return recordAnswer(response, questionSchema.parse(question), canaryWhole)
    if (province.ticketsDown && url.includes('/tickets.')) return spoiled(response, 500, next(book.failures))
    const sent = Object.entries(headers).filter(([name]) => name === 'content-type' || name.startsWith('x-'))
    const passed = { method, headers: sent.map(([name, value]): [string, string] => [name, String(value)]) }
    const behind = await fetch(`${sandboxUrl}${url}`, method === 'GET' ? passed : { ...passed, body: new Uint8Array(body) })
    const reply = Buffer.from(await behind.arrayBuffer())
    province.told.push(JSON.stringify(openedBy(sm4Key, reply)))
    response.writeHead(behind.status, { 'content-type': behind.headers.get('content-type') ?? 'application/json' }).end(reply)
  }

  const turns = new Map<readonly string[], number>()
  function next(words: readonly string[]): string {
    const turn = turns.get(words) ?? 0
    turns.set(words, turn + 1)
    return words[turn % words.length] ?? ''
  }

  function spoiled(response: ServerResponse, status: number, text: string): void {
    province.told.push(text)
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(`<html>${text}</html>`)
  }

  function recordAnswer(response: ServerResponse, question: Question, sound: (asked: Question, malformed: boolean) => object): void {
    const { mood } = province
    if (mood === 'status500' || mood === 'html') {
      spoiled(response, mood === 'html' ? 200 : 500, next(book.failures))
      return
    }
    const plain = plainAnswer(mood, sound(question, mood === 'malformed'), () => next(mood === 'refusal' ? book.refusals : book.strangers))
    const text = JSON.stringify(plain)
    province.told.push(text)
    const sealed = JSON.stringify({ data: sm4Encrypt(sm4Key, text) })
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sealed) })
    if (mood === 'cut') {
      response.write(sealed.slice(0, sealed.length / 2))
      setImmediate(() => response.destroy())
      return
    }
    setTimeout(() => response.end(sealed), mood === 'late' ? lateMs : 0)
  }

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const province: CanaryProvince = {
    url: typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '',
    mood: 'sound',
    ticketsDown: false,
    asked: [],
    told: [],
    close() {
      server.closeAllConnections()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
  return province
}

/** Longer than the overview waits for a module. */
const lateMs = 2_000

function plainAnswer(mood: Mood, result: object, stranger: () => string): object {
  const accepted = { returnCode: '1', returnDesc: '成功' }
  switch (mood) {
    case 'halfPage':
      return { ...accepted, result: { ...result, count: 999 } }
    case 'otherPerson':
      return { ...accepted, result: { ...result, documentNumber: stranger(), entry: stranger() } }
    case 'otherQuestion':
      return { ...accepted, result: { ...result, question: stranger() } }
    case 'notARecord':
      return { ...accepted, result: { said: stranger() } }
    case 'refusal':
      return { returnCode: '0', returnDesc: stranger() }
    default:
      return { ...accepted, result }
  }
}

function openedBy(sm4Key: string, body: Buffer): unknown {
  try {
    const { data } = z.object({ data: z.string() }).parse(JSON.parse(body.toString()))
    return JSON.parse(sm4Decrypt(sm4Key, data) ?? '')
  } catch {
    return null
  }
}
