import { runApplication } from "./run.mjs";

await runApplication({ command: "npm run dev", mode: "dev" });
