import { writeFileSync } from 'node:fs'
import { errorCatalogue } from './errorCatalogue'
import { inProject } from './paths'
import { traditionalTableFile, traditionalTablePath } from './traditionalTable'

/** `npm run docs`: writes what is made from the contract and from the phone's own sentences. */
writeFileSync(inProject('docs/errors.md'), errorCatalogue())
console.log('已写入 docs/errors.md')
writeFileSync(traditionalTablePath, traditionalTableFile())
console.log('已写入 src/miniprogram/locale/traditionalTable.ts')
