/** Pages that show what is a ward's, or nobody's; every other page is about the person at the phone alone. */
const forWards = /^\/(pages\/(home|me)|packages\/(record|trend|family|support|ticket\/(list|ticket|report|move)|identity\/face))\//

export function isForWards(path: string): boolean {
  return forWards.test(path.startsWith('/') ? path : `/${path}`)
}
