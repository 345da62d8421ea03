import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCatalogue } from './errorCatalogue'

/** `npm run docs`: writes the pages that are made from the contract. */
const page = join(__dirname, '../docs/errors.md')
writeFileSync(page, errorCatalogue())
console.log('已写入 docs/errors.md')
