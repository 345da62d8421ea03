import { randomUUID } from 'node:crypto'
import { operations } from '../../../src/contract/operations'
import { recordFigure } from '../../figures'
import { type Stack, startStack } from '../../stack'
import type { Actor } from './actors'
import { type IdParameter, idParameters, operationNames } from './idParameters'
import { type Ids, inputs } from './inputs'
import { type IdorWorld, nobodysIds, startIdorWorld, type Victim } from './world'

let stack: Stack
let world: IdorWorld
beforeAll(async () => {
  stack = await startStack()
  world = await startIdorWorld(stack)
}, 120_000)
afterAll(() => stack?.close())

const { ids, unclassified } = idParameters()

/** Every operation about somebody's id, and about the subject itself. */
type Question = { readonly operation: IdParameter['operation']; readonly about: IdParameter['kind'] | 'subject' }
const questions: readonly Question[] = [
  ...ids.map(({ operation, kind }) => ({ operation, about: kind })),
  ...operationNames.map((operation) => ({ operation, about: 'subject' as const })),
]

function bodyOf({ operation, about }: Question, named: Ids, nobody: Ids, subject: string | undefined): object {
  // The id in question, with nobody's beside it: a stranger has no other good one.
  const input = inputs[operation](about === 'subject' ? nobody : { ...nobody, [about]: named[about] })
  const idempotencyKey = randomUUID()
  return about === 'subject' ? { input, subject, idempotencyKey } : { input, idempotencyKey }
}

/** What an answer says, without what is different every time. */
function said({ status, body }: { status: number; body: unknown }): string {
  const text = JSON.stringify({ status, body }, (key, value: unknown) => (key === 'traceId' || key === 'subject' ? undefined : value))
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'WHEN')
    .replace(/"(attemptId|verifyId|challenge|code|number|hash|base64|digest)":("[^"]*"|\d+)/g, '"$1":"NEW"')
}

/** From 14 a child may end a guardianship of theirs: that one id is the child's as much as the guardian's. */
function mayDo(actor: Actor, { operation, about }: Question): boolean {
  return actor.name === 'the ward' && operation === 'family.endGuardian' && about === 'guardianId'
}

interface Leak {
  readonly actor: string
  readonly victim: string
  readonly question: string
  readonly answer: string
}

/** Asks for the victim's, and for nobody's: a stranger is told the same, and never a word of the victim's. */
async function leaksTo(actor: Actor, victim: Victim, asking = questions): Promise<Leak[]> {
  const nobody = nobodysIds(victim.ids)
  const nobodyAtAll = nobodysIds(victim.ids).residentId
  const leaks: Leak[] = []
  for (const question of asking) {
    if (mayDo(actor, question)) continue
    const theirs = await actor.ask(question.operation, bodyOf(question, victim.ids, nobody, victim.residentId))
    const missing = await actor.ask(question.operation, bodyOf(question, nobody, nobody, nobodyAtAll))
    const [told, toldOfNobody] = [JSON.stringify(theirs.body), JSON.stringify(missing.body)]
    const telling = victim.secrets.some((secret) => told.includes(secret) && !toldOfNobody.includes(secret))
    if (telling || said(theirs) !== said(missing))
      leaks.push({
        actor: actor.name,
        victim: victim.name,
        question: `${question.operation} ${question.about}`,
        answer: `${said(theirs)} / ${said(missing)}`.slice(0, 400),
      })
  }
  return leaks
}

test('every operation of the contract and every id of its input is in the matrix', () => {
  expect(Object.keys(inputs).sort()).toEqual(Object.keys(operations).sort())
  // A new field has to be called an id or not before anything passes.
  expect(unclassified).toEqual([])
  expect(new Set(ids.map(({ kind }) => kind)).size).toBe(11)
})

test('every operation × every id × everybody who is not the owner: nothing of the owner’s, and the same answer as for what is not there', async () => {
  const leaks: Leak[] = []
  let asked = 0
  for (const victim of world.victims) {
    expect(Object.entries(victim.ids).filter(([, id]) => id === '')).toEqual([])
    for (const stranger of world.strangersTo.get(victim) ?? []) {
      leaks.push(...(await leaksTo(stranger, victim)))
      asked += questions.filter((question) => !mayDo(stranger, question)).length
    }
  }
  expect(leaks).toEqual([])
  expect(asked).toBe(questions.length * (7 + 8) - 1)
  recordFigure(
    '越权矩阵：操作×编号参数×身份',
    `${operationNames.length} 个操作、${questions.length} 个参数、${asked} 次，泄露 ${leaks.length}`,
    '0',
  )
}, 180_000)

test('the control: asked by the owner, the same questions are answered otherwise than for nobody', async () => {
  const harmless = ['consent.receiptText receiptId', 'record.entry entryId', 'authorization.revokeGrant grantId', 'record.overview subject']
  const asking = questions.filter(({ operation, about }) => harmless.includes(`${operation} ${about}`))
  for (const victim of world.victims) {
    expect((await leaksTo(victim.owner, victim, asking)).map(({ question }) => question).sort()).toEqual([...harmless].sort())
  }
})
