import { type BrowserContext, test as base, type ConsoleMessage, type Page } from "playwright/test";
import { expect } from "./expect";

/** What the browsers of one test complained of. */
export type Complaints = {
  /** Takes complaints that fit `pattern` as part of the test: a wrong password is answered 401, and the browser says so. */
  readonly expectSome: (pattern: RegExp) => void;
  /** Watches one more browser context: every page of it, now and later. */
  readonly watch: (context: BrowserContext) => void;
};

/** Playwright's test, in which a console error or an uncaught error of any page fails the test. Motion is reduced: nothing is measured halfway. */
export const test = base.extend<{ complaints: Complaints }>({
  contextOptions: async ({ contextOptions }, use) => {
    await use({ ...contextOptions, reducedMotion: "reduce" });
  },
  complaints: [
    async ({ context }, use) => {
      const heard: string[] = [];
      const expected: RegExp[] = [];
      const onConsole = (message: ConsoleMessage) => {
        if (message.type() === "error") heard.push(`${message.text()} (${message.location().url})`);
      };
      const onPage = (page: Page) => {
        page.on("console", onConsole);
        page.on("pageerror", (error) => heard.push(`uncaught: ${error.stack ?? error.message}`));
      };
      const watch = (watched: BrowserContext) => {
        watched.pages().forEach(onPage);
        watched.on("page", onPage);
      };
      watch(context);
      await use({ watch, expectSome: (pattern) => expected.push(pattern) });
      const unforeseen = heard.filter((line) => !expected.some((pattern) => pattern.test(line)));
      expect(unforeseen, "no page prints an error").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from "./expect";
