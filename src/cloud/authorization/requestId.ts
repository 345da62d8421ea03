/** Resident and request in one opaque id, so that the back-channel's `requestId` finds its shard without a search. */
export interface RequestKey {
  readonly residentId: string
  readonly id: string
}

function pack(uuid: string): string {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')
}

function unpack(packed: string): string | null {
  const hex = Buffer.from(packed, 'base64url').toString('hex')
  if (hex.length !== 32 || pack(hex) !== packed) return null
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export function writeRequestId(key: RequestKey): string {
  return `${pack(key.residentId)}.${pack(key.id)}`
}

export function readRequestId(requestId: string): RequestKey | null {
  const parts = requestId.split('.')
  const [resident, request] = parts
  if (parts.length !== 2 || resident === undefined || request === undefined) return null
  const residentId = unpack(resident)
  const id = unpack(request)
  return residentId && id ? { residentId, id } : null
}

/** The key only if it is this resident's: anybody else's request is as good as missing. */
export function readOwnRequestId(requestId: string, residentId: string): RequestKey | null {
  const key = readRequestId(requestId)
  return key && key.residentId === residentId ? key : null
}
