import type { Figure } from './figure'
import { measureCloud } from './recordCloud'
import { measure as measureList } from './recordList'
import { measurePages } from './recordPages'
import { measureStore } from './recordStore'

/** However long a record is, its first page costs the same: in the sandbox's store, in the cloud, on the wire; and so does its list on the screen. */
export async function measure(): Promise<Figure[]> {
  return [...(await measureStore()), ...(await measureCloud()), ...(await measurePages()), ...(await measureList())]
}
