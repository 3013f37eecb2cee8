import { follow, type LiveNews } from "@/lib/live/hub";

/** A sign of life for whatever stands between, and the moment at which the session is looked at again. */
const beatMs = 15_000;
/** Events a browser may leave unread before it is let go: it comes back and reads everything again. */
const mostUnread = 200;

type Listening = {
  readonly clinicId: string;
  readonly userId: string;
  /** Whether the session still lives; asked at every beat. */
  readonly isSignedIn: () => Promise<boolean>;
};

function eventOf(news: LiveNews): string {
  if (news.kind !== "change") return `event: ${news.kind}\ndata: {}\n\n`;
  const { topic, day } = news.event;
  return `event: ${topic}\ndata: ${JSON.stringify({ day })}\n\n`;
}

/**
 * What changes in a clinic as server-sent events: `day` ({ day: "2027-01-11" }, or null for any), `up` (changes are heard from now
 * on: read again), `down` (they are not), `ended` (the session is over; do not come back).
 * @param isGone aborts when the browser went
 * @returns null when this person or this process has too many open
 */
export function liveStream(
  { clinicId, userId, isSignedIn }: Listening,
  isGone: AbortSignal,
): ReadableStream<Uint8Array> | null {
  const encoder = new TextEncoder();
  const over = new AbortController();
  const waiting: string[] = [];
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const end = () => over.abort();
  const send = (text: string) => {
    if (over.signal.aborted) return;
    if (controller === null) waiting.push(text);
    else if ((controller.desiredSize ?? 0) < -mostUnread) end();
    else controller.enqueue(encoder.encode(text));
  };
  const unfollow = follow({ clinicId, userId, tell: (news) => send(eventOf(news)) });
  if (unfollow === null) return null;
  const beat = setInterval(async () => {
    // A database that does not answer says nothing about the session.
    const lives = await isSignedIn().catch(() => true);
    send(lives ? ": beat\n\n" : "event: ended\ndata: {}\n\n");
    if (!lives) end();
  }, beatMs);
  isGone.addEventListener("abort", end, { once: true });
  over.signal.addEventListener("abort", () => {
    clearInterval(beat);
    unfollow();
    isGone.removeEventListener("abort", end);
    try {
      controller?.close();
    } catch {
      // The browser closed it first.
    }
  });
  if (isGone.aborted) end();
  return new ReadableStream<Uint8Array>({
    start(opened) {
      controller = opened;
      if (over.signal.aborted) return opened.close();
      // Something to read at once, so that the browser knows that it is open.
      send(": hello\n\n");
      for (const text of waiting.splice(0)) send(text);
    },
    cancel: end,
  });
}
