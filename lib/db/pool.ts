import pg from "pg";
import { env } from "@/lib/config/env";

const shared = globalThis as { cadencePool?: pg.Pool };

/** A few plain connections for libraries that bring their own SQL (rate limits). Not for the product's own reads and writes. */
export function pool(): pg.Pool {
  if (shared.cadencePool === undefined) {
    shared.cadencePool = new pg.Pool({ connectionString: env("DATABASE_URL"), max: 2 });
    // A database that went away is reported by the next query; an idle connection that broke needs no words.
    shared.cadencePool.on("error", () => {});
  }
  return shared.cadencePool;
}
