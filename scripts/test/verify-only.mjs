import { verify } from "./verify.mjs";

const { failed } = await verify();
process.exitCode = failed === 0 ? 0 : 1;
