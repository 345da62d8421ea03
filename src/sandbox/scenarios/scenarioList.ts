import { openidOfResident } from '../population/personOf'
import { type Scenario, scenarioGroups } from './scenario'
import { scenarios } from './scenarios'

export interface ListedScenario {
  name: string
  group: string
  title: string
  todo: string
  see: string
  /** Whose phone to open, and what follows the phone's address to do so. */
  phones: { address: string; residentId: string | null }[]
}

/** By what they are about, in the order of scenarioGroups. */
export function listScenarios(): ListedScenario[] {
  return Object.entries(scenarioGroups).flatMap(([id, group]) =>
    Object.entries(scenarios)
      .filter(([, scenario]) => scenario.group === id)
      .map(([name, { title, todo, see, phones = [] }]) => ({ name, group, title, todo, see, phones: phones.map(phoneAt) })),
  )
}

/** `npm start -- --scenarios`. */
export function scenarioText(): string {
  const listed = listScenarios()
  const groups = [...new Set(listed.map(({ group }) => group))]
  const paragraphs = groups.map((group) => {
    const own = listed.filter((scenario) => scenario.group === group)
    return [`【${group}】`, ...own.map(paragraph)].join('\n')
  })
  return [`场景（npm start -- --scenario 名称），共${listed.length}个。手机后面是接在手机地址后面的部分：`, ...paragraphs].join('\n\n')
}

function paragraph({ name, title, todo, see, phones }: ListedScenario): string {
  const phone = phones.length === 0 ? [] : [`      手机  ${phones.map((at) => `${at.address}${whose(at)}`).join('  ')}`]
  return [`  ${name}  ${title}`, `      做    ${todo}`, `      看    ${see}`, ...phone].join('\n')
}

function phoneAt(phone: NonNullable<Scenario['phones']>[number]): ListedScenario['phones'][number] {
  const isResident = /^r\d+$/.test(phone)
  return { address: `?openid=${isResident ? openidOfResident(phone) : phone}`, residentId: isResident ? phone : null }
}

export function whose({ residentId }: ListedScenario['phones'][number]): string {
  return residentId === null ? '' : `（${residentId}）`
}
