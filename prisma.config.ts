import { defineConfig } from "prisma/config";

// Migrations are applied by scripts/migrate; `prisma migrate deploy` works on the same table and stays possible.
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
