import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { connectLive, type EventStream, type LiveState } from "@/components/live/live-connection";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Fake = EventStream & { readonly emit: (type: string, data?: unknown) => void; isClosed: boolean };

function fakeStream(): Fake {
  const listeners = new Map<string, (event: { data?: unknown }) => void>();
  return {
    isClosed: false,
    addEventListener: (type, listener) => listeners.set(type, listener),
    close() {
      this.isClosed = true;
    },
    emit: (type, data) => listeners.get(type)?.({ data }),
  };
}

function connected(day = "2027-01-11") {
  const streams: Fake[] = [];
  const states: LiveState[] = [];
  let reads = 0;
  const live = connectLive({
    open: () => {
      const stream = fakeStream();
      streams.push(stream);
      return stream;
    },
    day,
    onChange: () => {
      reads += 1;
    },
    onState: (state) => states.push(state),
  });
  const last = () => {
    const stream = streams.at(-1);
    if (stream === undefined) throw new Error("nothing was opened");
    return stream;
  };
  return { live, streams, states, last, reads: () => reads };
}

const dayEvent = (day: string | null) => JSON.stringify({ day });

test("what changed between the reading of the screen and the first connection is read once it is up", () => {
  const { last, states, reads } = connected();
  last().emit("up");
  vi.advanceTimersByTime(1_000);
  expect(states).toEqual(["live"]);
  expect(reads()).toBe(1);
});

test("a change of this day, of any day, or of one that cannot be read is told; another day's is not", () => {
  const { last, reads } = connected();
  last().emit("up");
  vi.advanceTimersByTime(1_000);
  const drawn = reads();
  last().emit("day", dayEvent("2027-01-12"));
  vi.advanceTimersByTime(1_000);
  expect(reads()).toBe(drawn);
  for (const data of [dayEvent("2027-01-11"), dayEvent(null), "not JSON"]) {
    const before = reads();
    last().emit("day", data);
    vi.advanceTimersByTime(1_000);
    expect(reads()).toBe(before + 1);
  }
});

test("many changes at once are told once", () => {
  const { last, reads } = connected();
  last().emit("up");
  for (let i = 0; i < 20; i += 1) last().emit("day", dayEvent(null));
  vi.advanceTimersByTime(1_000);
  expect(reads()).toBe(1);
});

test("a break is shown, mended after a pause, and followed by reading again", () => {
  const { last, streams, states, reads } = connected();
  last().emit("up");
  vi.advanceTimersByTime(1_000);
  const drawn = reads();
  last().emit("error");
  expect(last().isClosed).toBe(true);
  expect(states.at(-1)).toBe("reconnecting");
  vi.advanceTimersByTime(500);
  expect(streams).toHaveLength(2);
  last().emit("up");
  vi.advanceTimersByTime(1_000);
  expect(states.at(-1)).toBe("live");
  expect(reads()).toBe(drawn + 1);
});

test("pauses grow to half a minute and no further while nothing answers", () => {
  const { last, streams } = connected();
  for (let i = 0; i < 12; i += 1) {
    last().emit("error");
    vi.advanceTimersByTime(30_000);
  }
  expect(streams).toHaveLength(13);
  last().emit("error");
  vi.advanceTimersByTime(14_000);
  expect(streams).toHaveLength(13);
});

test("a server that hears nothing itself says so, and is read again once it does", () => {
  const { last, states, reads } = connected();
  last().emit("up");
  last().emit("down");
  expect(states.at(-1)).toBe("reconnecting");
  last().emit("up");
  vi.advanceTimersByTime(1_000);
  expect([states.at(-1), reads()]).toEqual(["live", 1]);
});

test("once signed out it stays away, even when looked at again", () => {
  const { live, last, streams, states } = connected();
  last().emit("up");
  last().emit("ended");
  live.wake();
  vi.advanceTimersByTime(60_000);
  expect(states.at(-1)).toBe("ended");
  expect(streams).toHaveLength(1);
  expect(last().isClosed).toBe(true);
});

test("a window that was hidden lets go, and comes back and reads again when it is looked at", () => {
  const { live, last, streams, reads } = connected();
  last().emit("up");
  live.rest();
  expect(last().isClosed).toBe(true);
  live.wake();
  expect(streams).toHaveLength(2);
  vi.advanceTimersByTime(1_000);
  expect(reads()).toBe(1);
});

test("after stopping nothing is opened and nothing is read", () => {
  const { live, last, streams, reads } = connected();
  last().emit("up");
  last().emit("day", dayEvent(null));
  live.stop();
  last().emit("error");
  vi.advanceTimersByTime(60_000);
  expect([streams.length, reads()]).toEqual([1, 0]);
});
