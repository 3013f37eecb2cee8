import { inject } from "vitest";
import { cloneTemplate } from "./database";

// Before any import of the product reads them.
const { url, adminUrl } = await cloneTemplate(`${inject("testCluster").prefix}_worker${process.env.VITEST_POOL_ID}`);
process.env.DATABASE_URL = url;
process.env.DATABASE_ADMIN_URL = adminUrl;

// Addresses told to people name the server.
process.env.NEXTAUTH_URL ??= "http://localhost:3000";
