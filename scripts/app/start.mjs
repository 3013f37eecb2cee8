import { claimBuild } from "../lib/build.mjs";
import { runApplication } from "./run.mjs";

await runApplication({ command: "npm start", mode: "start", ready: claimBuild });
