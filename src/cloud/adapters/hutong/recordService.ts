import { recordEntry, recordList, registerCheck } from '../../../contract/upstream/hutong/recordService'
import type { RecordService, Register } from '../../ports'
import { askSealed } from './askSealed'
import type { HutongLink } from './post'

export function hutongRegister(link: HutongLink, recordBaseUrl: string): Register {
  return {
    async check(person) {
      const result = await askSealed(link, `${recordBaseUrl}${registerCheck.path}`, person, registerCheck.answer)
      if (result === null) return { kind: 'unavailable' }
      return result.match === 'same' ? { kind: 'same', birthDate: result.birthDate, phone: result.phone } : { kind: result.match }
    },
  }
}

export function hutongRecordService(link: HutongLink, recordBaseUrl: string): RecordService {
  return {
    async list(query) {
      const page = await askSealed(link, `${recordBaseUrl}${recordList.path}`, query, recordList.answer)
      return page === null ? { kind: 'unavailable' } : { kind: 'page', ...page }
    },
    async entry(query) {
      const found = await askSealed(link, `${recordBaseUrl}${recordEntry.path}`, query, recordEntry.answer)
      return found === null ? { kind: 'unavailable' } : { kind: 'entry', entry: found.entry }
    },
  }
}
