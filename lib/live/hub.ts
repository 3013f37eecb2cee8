import { listen } from "@/lib/db/listen";
import { type LiveEvent, liveChannel, parseLiveEvent } from "./event";

/** What a follower is told. `up` also means: something may have been missed, read again. */
export type LiveNews = { readonly kind: "change"; readonly event: LiveEvent } | { readonly kind: "up" | "down" };

export type Follower = {
  readonly clinicId: string;
  readonly userId: string;
  readonly tell: (news: LiveNews) => void;
};

/** Open followers of one process, and of one person in it: somebody with more windows than that is no person. */
const most = { process: 2_000, user: 16 };

type Hub = { readonly followers: Set<Follower>; isUp: boolean; stop: (() => Promise<void>) | null };
const shared = globalThis as { cadenceHub?: Hub };

function hub(): Hub {
  shared.cadenceHub ??= { followers: new Set(), isUp: false, stop: null };
  return shared.cadenceHub;
}

function hear(payload: string): void {
  const event = parseLiveEvent(payload);
  if (event === null) return;
  for (const { clinicId, tell } of [...hub().followers])
    if (clinicId === event.clinicId) tell({ kind: "change", event });
}

function changeState(isUp: boolean): void {
  const own = hub();
  own.isUp = isUp;
  for (const { tell } of [...own.followers]) tell({ kind: isUp ? "up" : "down" });
}

/**
 * Follows what changes in a clinic, on the process's one listening connection, which lives as long as anybody follows. A follower is
 * told at once when changes are already heard, else as soon as they are.
 * @returns what ends it, or null when this process or this person has too many open already
 */
export function follow(follower: Follower): (() => void) | null {
  const own = hub();
  const { followers } = own;
  const theirs = [...followers].filter(({ userId }) => userId === follower.userId).length;
  if (followers.size >= most.process || theirs >= most.user) return null;
  followers.add(follower);
  own.stop ??= listen(liveChannel, { onMessage: hear, onState: changeState });
  if (own.isUp) follower.tell({ kind: "up" });
  return () => {
    followers.delete(follower);
    if (followers.size > 0 || own.stop === null) return;
    const { stop } = own;
    own.stop = null;
    own.isUp = false;
    void stop();
  };
}
