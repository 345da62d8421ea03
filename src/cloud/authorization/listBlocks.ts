import type { OutputOf } from '../../contract/operation'
import type { Operations } from '../../contract/operations'
import type { Handler } from '../call'
import type { Database } from '../ports'
import { done } from '../result'
import { blocksOf } from './hospitalBlocks'
import type { AuthorizationNeeds } from './needs'

export function listBlocks({ db }: AuthorizationNeeds): Handler<'authorization.listBlocks'> {
  return async ({ resident }) => done(await describeBlocks(db, resident.residentId))
}

export async function describeBlocks(db: Database, residentId: string): Promise<OutputOf<Operations['authorization.listBlocks']>> {
  const blocks = await blocksOf(db, residentId)
  return { hospitals: blocks.map((block) => ({ ...block, blockedAt: block.blockedAt.toISOString() })) }
}
