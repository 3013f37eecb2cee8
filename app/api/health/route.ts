import { checkHealth } from "@/lib/health/check-health";

/** For whoever watches the server: 200 while the product answers, 503 without a database. */
export async function GET(): Promise<Response> {
  const health = await checkHealth();
  return Response.json(health, {
    status: health.status === "down" ? 503 : 200,
    headers: { "cache-control": "no-store" },
  });
}
