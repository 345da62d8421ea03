import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'

export interface Told {
  path: string
  headers: IncomingHttpHeaders
  rawBody: string
}

export interface ExampleCloud {
  url: string
  /** Every back-channel message, oldest first. */
  told: Told[]
  /** What is said beside `returnCode 1`, by path; a test changes it. `null` = the connection breaks. */
  answers: Record<string, ((rawBody: string) => object) | null>
  close(): void
}

/** For tests: a cloud that says yes to the province unless told otherwise. */
export async function startExampleCloud(): Promise<ExampleCloud> {
  const told: Told[] = []
  const answers: ExampleCloud['answers'] = {}
  const server = createServer(async (request, response) => {
    let rawBody = ''
    for await (const chunk of request) rawBody += String(chunk)
    const path = request.url ?? ''
    told.push({ path, headers: request.headers, rawBody })
    const answer = answers[path]
    if (answer === null) return request.socket.destroy()
    return response.end(JSON.stringify({ returnCode: '1', returnDesc: '成功', ...answer?.(rawBody) }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    told,
    answers,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
