import { createFeed } from "@/lib/feeds/create-feed";
import { findFeed } from "@/lib/feeds/find-feed";
import { readFeed } from "@/lib/feeds/read-feed";
import type { Call } from "@/lib/operation/operation";
import { expectOk } from "../../factories/expect-ok";
import { parseCalendar } from "../../unit/feeds/parse-calendar";

/** The secret in a feed's address. */
const secretIn = (url: string) => /\/api\/calendar\/([\w-]+)\.ics$/.exec(url)?.[1] ?? "";

/** Makes a feed and gives its secret beside it. */
export async function makeFeed(call: Call, input: { memberId?: string; roomId?: string } = {}) {
  const feed = expectOk(await createFeed.execute(call, input));
  return { ...feed, secret: secretIn(feed.url) };
}

let places = 0;

/** Looks a feed up from a place nobody else in the tests asks from. */
export function lookUp(secret: string, address?: string) {
  places += 1;
  const place = address ?? `test-${process.pid}-${places}`;
  return findFeed.execute({ actor: { kind: "anonymous" } }, { secret, address: place });
}

/** The calendar under a secret, as a calendar program reads it. */
export async function subscribe(secret: string, clock: NonNullable<Call["clock"]>) {
  const { feedId, actor } = expectOk(await lookUp(secret));
  const { text, tag } = expectOk(await readFeed.execute({ actor, clock }, { feedId }));
  return { calendar: parseCalendar(text), text, tag };
}
