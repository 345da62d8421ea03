/** Short groups, so that two of them can be compared by eye. */
export function printGroups(sm3: string): string {
  return sm3.replace(/(.{4})(?=.)/g, '$1 ')
}
