import type { HttpClient } from './http-client.js';

/** What the terminal shows when the sample is filed: where to look, and commands to paste. */
export async function whatToTry(client: HttpClient): Promise<string> {
  const { url } = client;
  return `
PermitTrail is ready at ${url} – every operation: ${url}/docs – Ctrl-C stops it.

TOKEN=${await client.token('BEO officer')}
ask() { curl -s -H "Authorization: Bearer $TOKEN" -H "Accept-Language: \${2:-en}" "${url}/v1/$1"; echo; }

ask projects/demo-wind-blades/history zh             # a late permit up to its yellow card
ask 'projects/demo-wind-blades/history?on=2026-05-15' # the same, as far as it had happened by then
ask 'items?project=demo-hydrogen'                    # in good time, nearly due, overdue, paused: today
ask items/demo-epoxy-resin.i2/clock zh               # a due date, day by day, with an expert review
ask 'attempts?department=NR' zh                      # what rules refused: a window that wanted to say no
ask projects/demo-dye-works/history zh               # all that can go wrong: docs/stories.md tells it too
ask delays                                           # one substantiated, one dismissed
ask 'deferrals?defaulted=true'                       # commitments that were broken
ask 'departments/NR/scorecard?period=2026-05'        # NR in the month of its yellow card
ask 'events?types=NegativeReplyIssued'               # the feed

Tokens of other roles: npx permittrail token --role NR --department NR
`;
}
