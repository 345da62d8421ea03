import { type RawBuilder, type SqlBool, sql } from 'kysely'

function likeAnywhere(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}

/** Case-insensitive, over everything a person can read of an entry. Parts and results stand in `read_words` as JSON writes them. */
export function containsWord(word: string): RawBuilder<SqlBool> {
  const like = likeAnywhere(word)
  const inJson = likeAnywhere(JSON.stringify(word).slice(1, -1))
  if (inJson === like) return sql<SqlBool>`read_words like lower(${like})`
  return sql<SqlBool>`(read_words like lower(${inJson}) or title ilike ${like} or summary ilike ${like} or source_org ilike ${like})`
}
