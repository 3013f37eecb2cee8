import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

const maxBytes = 1_000_000;

type Unreadable = { readonly kind: "malformed" | "too_large" | "unsupported_media_type"; readonly message: string };

/**
 * An operation's input out of a request: the JSON body or the query string, joined with the names in the path (which win).
 * Refuses a body that is not a JSON object, or larger than 1 MB, without reading past that.
 */
export async function readInput(
  request: Request,
  params: Readonly<Record<string, string>>,
): Promise<Result<Record<string, unknown>, Unreadable | Refusal>> {
  if (request.method === "GET") return ok({ ...Object.fromEntries(new URL(request.url).searchParams), ...params });
  const type = request.headers.get("content-type") ?? "";
  const text = await readText(request);
  if (text === null) return refuse({ kind: "too_large", message: "A request body has at most 1 MB." });
  if (text === "") return ok({ ...params });
  if (!/^application\/json\b/i.test(type))
    return refuse({ kind: "unsupported_media_type", message: "Send the body as application/json." });
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return ok({ ...body, ...params });
    return refuse({ kind: "malformed", message: "The body must be a JSON object." });
  } catch {
    return refuse({ kind: "malformed", message: "The body is not valid JSON." });
  }
}

async function readText(request: Request): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return null;
  if (request.body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
