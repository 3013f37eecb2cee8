/** What Prisma's codes mean in the database's own. */
const ofPrisma: Readonly<Record<string, string>> = { P2002: "23505", P2003: "23503", P2004: "23514", P2034: "40001" };

/**
 * The SQLSTATE of a database error, however deep it is wrapped.
 * @returns five characters, e.g. "23P01", or null when the error is not the database's
 */
export function sqlState(error: unknown): string | null {
  for (let current = error, depth = 0; typeof current === "object" && current !== null && depth < 6; depth += 1) {
    const { originalCode, code, meta, cause } = current as Record<string, unknown>;
    for (const candidate of [originalCode, code]) {
      if (typeof candidate !== "string") continue;
      if (candidate in ofPrisma) return ofPrisma[candidate] ?? null;
      if (/^[0-9A-Z]{5}$/.test(candidate) && !/^P2\d{3}$/.test(candidate)) return candidate;
    }
    current = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError ?? cause;
  }
  return null;
}
