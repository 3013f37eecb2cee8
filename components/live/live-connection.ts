import type { Day } from "@/lib/kernel/day";

/** `live`: changes arrive. `reconnecting`: they do not, what is on screen may be old. `ended`: the sign-in is over. */
export type LiveState = "connecting" | "live" | "reconnecting" | "ended";

/** As much of EventSource as this needs. */
export type EventStream = {
  readonly addEventListener: (type: string, listener: (event: { readonly data?: unknown }) => void) => void;
  readonly close: () => void;
};

type Options = {
  readonly open: () => EventStream;
  /** The day on screen; changes of other days are not told. */
  readonly day: Day;
  /** Read again what is on screen. Many changes at once are told once. */
  readonly onChange: () => void;
  readonly onState: (state: LiveState) => void;
};

/** Pauses before coming back, and how long changes are gathered (milliseconds). */
const shortestPauseMs = 500;
const longestPauseMs = 30_000;
const gatherMs = 120;

/** Whether a change concerns the day on screen. What cannot be read may. */
function concerns(data: unknown, day: Day): boolean {
  try {
    const { day: changed } = JSON.parse(String(data)) as { day?: unknown };
    return typeof changed !== "string" || changed === day;
  } catch {
    return true;
  }
}

/**
 * Keeps a stream of changes open: comes back with growing pauses when it breaks, and says to read again whenever it is up, the first
 * time too, because what happened since the screen was read was told to nobody here.
 * @returns `wake` to come back at once and read again (the screen is looked at again), `rest` to let go until then, `stop` for good
 */
export function connectLive({ open, day, onChange, onState }: Options) {
  let stream: EventStream | null = null;
  let failures = 0;
  let isOver = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let gathered: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    gathered ??= setTimeout(() => {
      gathered = undefined;
      onChange();
    }, gatherMs);
  };
  const letGo = () => {
    stream?.close();
    stream = null;
    clearTimeout(retry);
  };
  const connect = () => {
    letGo();
    if (isOver) return;
    const own = open();
    stream = own;
    const whileOwn = (act: (data: unknown) => void) => (event: { readonly data?: unknown }) => {
      if (stream === own) act(event.data);
    };
    const on = (type: string, act: (data: unknown) => void) => own.addEventListener(type, whileOwn(act));
    on("up", () => {
      failures = 0;
      onState("live");
      tell();
    });
    on("down", () => onState("reconnecting"));
    on("day", (data) => {
      if (concerns(data, day)) tell();
    });
    on("ended", () => {
      stop();
      onState("ended");
    });
    on("error", () => {
      letGo();
      onState("reconnecting");
      const longest = Math.min(longestPauseMs, shortestPauseMs * 2 ** failures);
      failures += 1;
      retry = setTimeout(connect, longest * (0.5 + Math.random() / 2));
    });
  };
  const stop = () => {
    isOver = true;
    letGo();
    clearTimeout(gathered);
  };
  const wake = () => {
    if (isOver) return;
    tell();
    if (stream === null) connect();
  };
  connect();
  return { wake, rest: letGo, stop };
}
