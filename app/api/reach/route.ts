/** Whether this server can be reached: says so, and nothing else. */
export function HEAD(): Response {
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}
