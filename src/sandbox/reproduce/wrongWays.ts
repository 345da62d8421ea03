import { randomUUID } from 'node:crypto'
import type { Resident } from './doors'

/** Made on purpose so that what it is checked against refuses it: for the failures that are about what a person gave. */
export const wrongCode = 'not-a-code-of-wechat'
export const wrongPin = '482601'
export const unknownId = (): string => randomUUID()

export function otherPrint(textSm3: string): string {
  return `${textSm3.startsWith('0') ? '1' : '0'}${textSm3.slice(1)}`
}

/** The check digit of an ID card is one out of eleven; of any other document one character is too short. */
export function unfitNumber({ documentType, documentNumber }: Resident): string {
  if (documentType !== '01') return '1'
  return `${documentNumber.slice(0, 17)}${documentNumber.endsWith('1') ? '2' : '1'}`
}

export function otherName({ name }: Resident): string {
  return `${name.startsWith('钱') ? '孙' : '钱'}${name.slice(1)}`
}
