const ONE_YEAR_MS = 31_536_000_000;

/**
 * Keeps a choice of look for a year. For nothing that matters to security: a script writes it.
 * On a page that is not served securely the browser has no cookie store, and the choice lasts as long as the page.
 */
export function keepCookie(name: string, value: string): void {
  void window.cookieStore?.set({ name, value, expires: Date.now() + ONE_YEAR_MS, path: "/", sameSite: "lax" });
}
