import { log } from "@/lib/config/log";
import { findFeed } from "@/lib/feeds/find-feed";
import { readFeed } from "@/lib/feeds/read-feed";
import { newId } from "@/lib/kernel/id";
import { notFound } from "@/lib/operation/refusal";
import { problem } from "@/lib/web/problem";

const { refusal: nowhere } = notFound("calendar");

type Params = { readonly params: Promise<{ readonly secret: string }> };

/** Whether the asker has this very answer: one of the tags they name, weak or not, is it. */
function isKnown(named: string | null, tag: string): boolean {
  return (named ?? "").split(",").some((one) => ["*", tag].includes(one.trim().replace(/^W\//, "")));
}

/**
 * A calendar feed under its secret address, without a sign-in. The secret is never written anywhere; an answer that has not changed is
 * a 304 without a body.
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const requestId = newId();
  try {
    const secret = (await params).secret.replace(/\.ics$/, "");
    const call = { actor: { kind: "anonymous" as const }, requestId };
    const address = (request.headers.get("x-forwarded-for") ?? "").slice(0, 64);
    const found = await findFeed.execute(call, { secret, address });
    // Whatever is wrong with an address, it leads nowhere.
    if (!found.ok) return problem(found.refusal.kind === "rate_limited" ? found.refusal : nowhere, requestId);
    const { feedId, actor } = found.value;
    const feed = await readFeed.execute({ actor, requestId }, { feedId });
    if (!feed.ok) return problem(feed.refusal, requestId);
    const { text, tag } = feed.value;
    const headers = {
      etag: tag,
      "cache-control": "private, no-cache",
      "x-request-id": requestId,
      "referrer-policy": "no-referrer",
    };
    if (isKnown(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers });
    const type = {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="calendar.ics"',
    };
    return new Response(text, { headers: { ...headers, ...type } });
  } catch (error) {
    log.error({ requestId, operation: readFeed.name, err: error }, "operation failed");
    return problem({ kind: "internal", message: "This is our mistake. The request id leads us to it." }, requestId);
  }
}
