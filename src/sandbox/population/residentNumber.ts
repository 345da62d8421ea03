const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643-1999: 6 area + 8 birth date + 3 sequence (odd = male) + check. */
export function residentNumber(areaCode: string, birthDate: string, sex: 'male' | 'female', serial: number): string {
  const sequence = serial * 2 + (sex === 'male' ? 1 : 0)
  const first17 = `${areaCode}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return first17 + checkOf(first17)
}

export function checkOf(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return '10X98765432'.charAt(sum % 11)
}
