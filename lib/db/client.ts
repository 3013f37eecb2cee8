import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/config/env";
import { PrismaClient } from "./generated/client";

const shared = globalThis as { cadencePrisma?: PrismaClient };

/** The process's one database client. Only lib/db opens transactions on it. */
export function prisma(): PrismaClient {
  shared.cadencePrisma ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env("DATABASE_URL"), max: env("DATABASE_POOL") }),
  });
  return shared.cadencePrisma;
}
