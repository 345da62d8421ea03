import type { Figure } from './figure'

/** Name, value, unit, goal, met: aligned for a terminal, where a Chinese character is two columns wide. */
export function printTable(title: string, figures: readonly Figure[]): void {
  const rows = [
    ['项目', '数值', '单位', '目标', '达到'],
    ...figures.map(({ name, value, unit, goal, met }) => [name, String(value), unit, goal, met ? '是' : '否']),
  ]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  const line = (row: readonly string[]) => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join('  ')
  console.log(`\n${title}\n${rows.map((row) => `  ${line(row)}`.trimEnd()).join('\n')}`)
}

function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0)
}
