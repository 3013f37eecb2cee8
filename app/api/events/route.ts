import { findSessionActor } from "@/lib/auth/find-session-actor";
import { newId } from "@/lib/kernel/id";
import { currentSession } from "@/lib/web/current-actor";
import { liveStream } from "@/lib/web/live-stream";
import { problem } from "@/lib/web/problem";

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  // Nothing between may keep, squeeze or gather it.
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
};

/** What changes in the clinic of the member who is signed in, as it happens. For open screens; it carries nothing about a person. */
export async function GET(request: Request): Promise<Response> {
  const requestId = newId();
  const session = await currentSession();
  const actor = session && (await findSessionActor(session));
  if (session === null || actor === null)
    return problem({ kind: "unauthenticated", message: "Sign in first." }, requestId);
  if (actor.kind !== "member") return problem({ kind: "forbidden", message: "This is for the clinic." }, requestId);
  const isSignedIn = async () => (await findSessionActor(session, undefined, { isUse: false })) !== null;
  const stream = liveStream({ clinicId: actor.clinic.id, userId: actor.userId, isSignedIn }, request.signal);
  if (stream === null) {
    const message = "Too many screens are open.";
    return problem({ kind: "rate_limited", message, retryAfterSeconds: 30 }, requestId);
  }
  return new Response(stream, { headers });
}
