/** `2026/11/21 14:05:00`, wherever the machine stands. */
export function chinaTime(instant: Date | string): string {
  return new Date(instant).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })
}

/** `YYYY-MM-DD` in China. */
export function chinaDay(instant: Date): string {
  return new Date(instant.getTime() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
