import { checkHealth } from "@/lib/health/check-health";

// Run in a process of its own, so that it can be pointed at a database that is not there.
const began = performance.now();
const health = await checkHealth();
console.log(JSON.stringify({ health, tookMs: performance.now() - began }));
process.exit(0);
