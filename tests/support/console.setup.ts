import { format } from "node:util";
import { afterEach, beforeEach } from "vitest";

const printed: string[] = [];
const original = console.error;

console.error = (...args: unknown[]) => {
  printed.push(format(...args));
  original(...args);
};

beforeEach(() => {
  printed.length = 0;
});

// What the product prints as an error is a failure nobody looked at.
afterEach(() => {
  if (printed.length > 0) throw new Error(`console.error was called: ${printed.join("\n")}`);
});
