import { stepUpLifeMs } from '../../../../contract/operation'
import { type Diagnosis, type DiagnosisShape, largest, mostAges } from '../../../../contract/support/diagnosis'
import { ageWords, type CountWord, countWords, type FlagWord, flagWords } from '../../../../contract/support/diagnosisWords'
import { now } from '../../../platform/clock'
import { agreedNotice } from '../../../session/agreedNotice'
import { type Row, type Seen, stateSeen } from '../../../session/diagnosisState'
import { serverNow } from '../../../session/serverClock'
import { sessionStore } from '../../../session/sessionStore'

type State = Pick<Diagnosis, 'person' | 'counts' | 'days' | 'ward' | 'flags'>

const dayMs = 86_400_000
const wardWords: Readonly<Record<string, CountWord>> = { '0-7': 'wards.small', '8-13': 'wards.child', '14-17': 'wards.teen' }

/** What the phone last saw of the state, in the words that a diagnosis has. */
export function readState(): State {
  const { own, ward, wardId, provenAt } = stateSeen()
  const { me } = sessionStore.getState()
  const acted = own.rows.get('wards')?.find(({ id }) => id === wardId)
  return {
    person: {
      level: me?.level ?? null,
      proofDue: me?.proofDue === true,
      documentType: me?.resident?.documentType ?? null,
      age: ageOf(own),
      actingFor: wardId === null ? null : acted?.word.startsWith('14') ? 'from14' : 'under14',
    },
    ...shapeOf(own),
    ward: ward === null ? null : shapeOf(ward),
    flags: flagsOf(own, ward, provenAt),
  }
}

/** Which roads lead up says which age; no birth date is known here. */
function ageOf({ facts }: Seen): Diagnosis['person']['age'] {
  const [face, other] = [facts.get('face'), facts.get('other')]
  if (face === undefined) return null
  if (other === 'guardian') return 'under14'
  if (face === 'underAge') return 'from14'
  return other === 'beside' ? 'from60' : 'adult'
}

function shapeOf(seen: Seen): DiagnosisShape {
  const { rows, facts } = seen
  const since = new Map<CountWord, number[]>()
  for (const [list, listed] of rows) {
    for (const row of listed) {
      const word = countWords.find((known) => known === countedAs(list, row))
      if (word !== undefined) since.set(word, [...(since.get(word) ?? []), row.since])
    }
  }
  const known: [CountWord, number][] = [...since].map(([word, rowsOfIt]) => [word, rowsOfIt.length])
  const frozen = rows.get('wards')?.filter(({ word }) => word.endsWith('.true')).length
  const numbers: (readonly [CountWord, unknown])[] = [
    ...known,
    ['wards.frozen', frozen],
    ['messages.unread', facts.get('unread')],
    ['code.wrongTries', facts.get('wrongTries')],
  ]
  return {
    counts: Object.fromEntries(
      numbers.flatMap(([word, many]) => (typeof many === 'number' && many > 0 ? [[word, Math.min(many, largest.count)]] : [])),
    ),
    days: Object.fromEntries(ageWords.flatMap((word) => (since.has(word) ? [[word, daysSince(since.get(word) ?? [])]] : []))),
  }
}

function countedAs(list: string, { word }: Row): string | undefined {
  if (list === 'wards') return wardWords[word.split('.')[0] ?? '']
  if (list === 'entries') return `entries.${word === '' ? 'unreadable' : word}`
  if (list === 'messages') return 'messages.listed'
  if (list === 'hospitals') return 'blocks'
  return word === '' ? list : `${list}.${word}`
}

function daysSince(since: readonly number[]): number[] {
  return since
    .map((at) => Math.floor((serverNow() - at) / dayMs))
    .filter((days) => Math.abs(days) <= largest.age)
    .sort((one, other) => other - one)
    .slice(0, mostAges)
}

function flagsOf(own: Seen, ward: Seen | null, provenAt: number | null): Diagnosis['flags'] {
  const { token, standing, me, subject } = sessionStore.getState()
  const flags = new Map<string, boolean>([
    ['signedIn', token !== null],
    ['signedOut', standing.at === 'signedOut'],
    ['privacyAsked', standing.at === 'askingPrivacy' || standing.at === 'privacyRefused'],
    ['phoneBound', me !== null && me.phoneMasked !== null],
    ['noticeRead', agreedNotice() !== null],
    ['frozen', subject?.frozen === true],
    ['stepUpFresh', provenAt !== null && now() - provenAt < stepUpLifeMs],
  ])
  for (const { facts } of ward ? [own, ward] : [own]) learnFacts(flags, facts)
  for (const { rows, acts } of ward ? [own, ward] : [own]) {
    for (const { word } of rows.get('documents') ?? []) learnConsent(flags, ...split(word))
    for (const [document, act] of acts) learnConsent(flags, document, act)
    for (const { word } of rows.get('templates') ?? []) flags.set(`left.${split(word)[0]}`, Number(split(word)[1]) > 0)
    for (const { word } of rows.get('modules') ?? []) flags.set(`missing.${split(word)[0]}`, ['slow', 'failed'].includes(split(word)[1]))
    for (const { word } of rows.get('missing') ?? []) flags.set(`missing.${word}`, true)
  }
  return Object.fromEntries(flagWords.flatMap((word: FlagWord) => (flags.has(word) ? [[word, flags.get(word) === true]] : [])))
}

function learnFacts(flags: Map<string, boolean>, facts: Seen['facts']): void {
  if (facts.has('accessLog')) flags.set('accessLog', facts.get('accessLog') === true)
  if (facts.has('fresh')) flags.set('ticketsStale', facts.get('fresh') === false)
  if (facts.has('consented')) flags.set('agreed.messages', facts.get('consented') === true)
  if (facts.has('face')) flags.set('roads.face', facts.get('face') === 'open')
  const by = facts.get('stepUpBy')
  if (!Array.isArray(by)) return
  flags.set('roads.pin', by.includes('pin'))
  flags.set('roads.soter', by.includes('soter'))
}

/** `standing` of a list, or the `act` of a receipt. */
function learnConsent(flags: Map<string, boolean>, document: string, standing: string): void {
  flags.set(`agreed.${document}`, standing === 'agreed')
  flags.set(`changed.${document}`, standing === 'changed')
  flags.set(`withdrawn.${document}`, standing === 'withdrawn')
}

function split(word: string): [string, string] {
  const [first = '', second = ''] = word.split('.')
  return [first, second]
}
