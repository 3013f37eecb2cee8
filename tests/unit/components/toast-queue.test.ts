import { expect, test } from "vitest";
import { createToastQueue } from "@/components/ui/toast-queue";

const message = (title: string) => ({ tone: "ok" as const, title });

test("three toasts show at once, the next waits until one goes", () => {
  const queue = createToastQueue();
  const keys = ["a", "b", "c", "d"].map((title) => queue.add(message(title)));
  expect(queue.visible().map(({ title }) => title)).toEqual(["a", "b", "c"]);
  queue.close(keys[1] ?? 0);
  expect(queue.visible().map(({ title }) => title)).toEqual(["a", "c", "d"]);
});

test("what must happen when a toast goes happens exactly once", () => {
  const queue = createToastQueue();
  let gone = 0;
  const key = queue.add(message("a"), {
    onGone: () => {
      gone += 1;
    },
  });
  queue.close(key);
  queue.close(key);
  expect(gone).toBe(1);
});

test("listeners hear of every change until they stop listening", () => {
  const queue = createToastQueue();
  let heard = 0;
  const stop = queue.subscribe(() => {
    heard += 1;
  });
  const key = queue.add(message("a"));
  queue.close(key);
  stop();
  queue.add(message("b"));
  expect(heard).toBe(2);
});
