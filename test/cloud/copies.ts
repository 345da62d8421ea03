import { readFileSync } from 'node:fs'
import sm from 'sm-crypto'
import { inProject } from '../../config/paths'
import { sm2PublicKey } from '../../src/cloud/adapters/checkpoints/sm2Signer'
import { fontFiles } from '../../src/cloud/adapters/fonts/copyFonts'
import { readWhole } from '../../src/cloud/adapters/hutong/recordEntries'
import type { CopyFonts } from '../../src/cloud/ports'
import type { CopyMatter } from '../../src/cloud/record/copy/copyMatter'
import { type DocumentType, documentTypeCodes } from '../../src/contract/identity/documentType'
import { recordModules } from '../../src/contract/record/recordModule'
import type { Person } from '../../src/sandbox/population/person'
import { recordOf } from '../../src/sandbox/population/population'

export const copyPrivateKey = '3c'.repeat(32)
export const copyPublicKey = sm2PublicKey(copyPrivateKey)

export async function signCopy(text: string): Promise<string> {
  return sm.sm2.doSignature(text, copyPrivateKey, { hash: true, publicKey: copyPublicKey })
}

export function copyFonts(): CopyFonts {
  return {
    main: readFileSync(inProject('node_modules', fontFiles.main)),
    rare: readFileSync(inProject('node_modules', fontFiles.rare)),
  }
}

function documentTypeOf({ documentType }: Person): DocumentType {
  return documentTypeCodes.find((code) => code === documentType) ?? '99'
}

/** What a copy of all of this person's record would be made of, read as the cloud reads it: malformed entries included. */
export function matterOf(person: Person, most = 500): CopyMatter {
  const newestFirst = recordOf(person)
    .sort((one, other) => other.occurredAt.localeCompare(one.occurredAt))
    .slice(0, most)
    .map(({ residentId: _, occurredAt: _at, malformed, ...entry }) => ({ module: entry.module, opened: readWhole(malformed ?? entry) }))
  return {
    person: { name: person.name, documentType: documentTypeOf(person), documentNumber: person.documentNumber },
    by: 'self',
    modules: recordModules.map((module) => ({
      module,
      entries: newestFirst.filter((entry) => entry.module === module).map(({ opened }) => opened),
    })),
    from: null,
    to: null,
    madeAt: new Date('2026-11-21T06:05:04.321Z'),
    verifyUrl: 'http://127.0.0.1:8787/verify',
    keyPrint: sm.sm3(Array.from(Buffer.from(copyPublicKey, 'hex'))),
  }
}
