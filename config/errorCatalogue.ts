import { failures } from '../src/contract/failures'
import { operations } from '../src/contract/operations'

/** docs/errors.md as text: made from the contract, so that it cannot say anything else. */
export function errorCatalogue(): string {
  const rows = Object.entries(failures).map(([code, failure]) => {
    const where = Object.values(operations).filter((operation) => operation.failures.some((known) => known === code))
    const named = where.length === 0 ? '任何操作' : where.map((operation) => `\`${operation.name}\``).join(' ')
    return `| \`${code}\` | ${failure.status} | ${failure.message} | ${failure.nextStep} | ${failure.retryable ? '可以' : '没用'} | ${named} |`
  })
  return [
    '# 错误码一览',
    '',
    '由契约 `src/contract/failures.ts` 生成（`npm run docs`），不要手改。',
    '',
    '| 错误码 | HTTP | 给患者看的话 | 下一步 | 原样重试 | 出现在 |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
